// Laws that are not seen in one reading, but beside it.

export const answersAnyText = "any text is answered, and nothing is thrown"

export const readsAlike = "the same text is read alike, whatever was read in between"

export const inTime = "any text is answered in time"

export const withinMemory = "reading takes memory in proportion to the text"

// A response repeats what holds for several: a row without a network in each network plan, a part of the payer's at each
// of its patients. So much may come of one character, and so much of nothing.
const perCharacter = 4_000
const base = 4_000_000

/** Whether so many bytes are too many for a text of a length. */
export const isTooMuch = (bytes: number, length: number): string | undefined =>
  bytes > base + perCharacter * length ? `${bytes} bytes for ${length} characters` : undefined
