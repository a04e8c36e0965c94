import type { Saying, WordsRule } from "./Saying.ts"
import { wordsRules } from "./wordsRules.ts"

// A message of X12 has at most 264 characters. What is longer was written to be read by people.
const longest = 300

const anyKey = new RegExp([...new Set(wordsRules.flatMap(({ keys }) => keys))].join("|"))

/** What one rule makes of one sentence in capitals. */
export const saidBy = ({ name, keys, patterns, answer }: WordsRule, sentence: string): Saying | undefined => {
  if (!keys.some((key) => sentence.includes(key))) return undefined
  for (const pattern of patterns) {
    const match = pattern.exec(sentence)
    if (match === null) continue
    const said = answer(match.groups ?? {})
    return said === undefined ? undefined : { ...said, rule: name }
  }
  return undefined
}

const saidInSentence = (sentence: string): Saying | undefined => {
  for (const rule of wordsRules) {
    const said = saidBy(rule, sentence)
    if (said !== undefined) return said
  }
  return undefined
}

const nothing: ReadonlyArray<Saying> = []

/**
 * What a message says, in capitals and without two blanks in a row: what its sentences say, or nothing where one of them is
 * not understood, since it may take back what another says.
 */
export const saidIn = (text: string): ReadonlyArray<Saying> => {
  if (text.length > longest || !anyKey.test(text)) return nothing
  const sentences = text.replace(/[.;]$/, "").split(/[.;] /)
  const said = sentences.flatMap((sentence) => saidInSentence(sentence.trim()) ?? [])
  return said.length === sentences.length ? said : nothing
}
