import type { Style } from "./Style.ts"
import type { Words } from "./wordsFor.ts"

export type Json = Readonly<Record<string, unknown>>

const has = (words: Words, code: string): boolean => Object.hasOwn(words, code)

/** A code under one key and its words under another, where there are any. */
export const coded = (code: string, words: Words, codeKey: string, wordsKey: string, style: Style): Json => {
  if (code === "") return {}
  const said = has(words, code) ? { [wordsKey]: words[code] } : {}
  return style.words === "none" || !has(words, code)
    ? { [codeKey]: code }
    : style.words === "alone"
      ? said
      : { ...said, [codeKey]: code }
}

/** What only ever stands in words, or as its code where there are none. */
export const inWords = (code: string, words: Words): string => (has(words, code) ? (words[code] ?? "") : code)

/** Text under a key; nothing where there is none. A number where the style has them and it says the same. */
export const text = (key: string, value: string, style?: Style): Json =>
  value === "" ? {} : { [key]: style?.numbers === true && String(Number(value)) === value ? Number(value) : value }
