/** Codes of X12, and the words that the renderings have for them. */
export interface CodeList {
  /** The code that a text is, or is the words for. Lists are open: payers send others, which stay as they are. */
  readonly codeOf: (text: string) => string | undefined
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()

/** A list from codes to their words; a code may have several. */
export const codeList = (entries: Readonly<Record<string, string | ReadonlyArray<string>>>): CodeList => {
  const codes = new Set(Object.keys(entries))
  const byWords = new Map(
    Object.entries(entries).flatMap(([code, words]) =>
      [words].flat().map((text): readonly [string, string] => [folded(text), code]),
    ),
  )
  return {
    codeOf: (text) => (codes.has(text) ? text : byWords.get(folded(text))),
  }
}

/** A list without codes of its own: what stands there stays as it is. */
export const open = codeList({})
