// Laws that are not seen in one reading, but beside it.

export const answersAnyText = "any text is answered, and nothing is thrown"

export const readsAlike = "the same text is read alike, whatever was read in between"

export const inTime = "any text is answered in time"

export const withinMemory = "reading takes memory in proportion to the text"

// A response repeats what holds for several: a row without a network in each network plan, a part of the payer's at each
// of its patients. So much may come of one character while it is read, and so much of nothing.
const takenPerCharacter = 4_000
const takenOfNothing = 4_000_000

// And so much of it may stay.
const keptPerCharacter = 200
const keptOfNothing = 64_000

/** Whether reading took too many bytes for a text of a length. */
export const takesTooMuch = (bytes: number, length: number): string | undefined =>
  bytes > takenOfNothing + takenPerCharacter * length ? `it took ${bytes} bytes for ${length} characters` : undefined

/** Whether a reading keeps too many. */
export const keepsTooMuch = (bytes: number, length: number): string | undefined =>
  bytes > keptOfNothing + keptPerCharacter * length ? `it keeps ${bytes} bytes of ${length} characters` : undefined
