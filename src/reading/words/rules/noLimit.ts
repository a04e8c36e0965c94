import type { WordsRule } from "../Saying.ts"
import { sentence } from "../phrases.ts"

const limit = "LIMIT(?:ATION|ATIONS|S)?"
const applies = "(?: (?:APPLY|APPLIES|EXISTS?))?"

const says = (on: "frequency" | "age") => ({ says: "Note", note: { kind: "NoLimit", on } }) as const

/** "NO FREQUENCY LIMITATION". */
export const noFrequencyLimit: WordsRule = {
  name: "noFrequencyLimit",
  matches: '"NO FREQUENCY LIMITATION"; "FREQUENCY: UNLIMITED"',
  answers: "no limit on how often",
  says: "D2740: NoLimit no limit on how often",
  keys: ["FREQUENCY"],
  patterns: sentence(
    `(?:THERE (?:IS|ARE) )?NO FREQUENCY ${limit}${applies}`,
    `FREQUENCY(?: ${limit})? ?(?::|=|-) ?(?:NONE|UNLIMITED|NO LIMIT|NO LIMITATIONS?)`,
    `FREQUENCY ${limit} (?:(?:DOES|DO) NOT APPLY|(?:IS |ARE )?NOT APPLICABLE)`,
  ),
  answer: () => says("frequency"),
  examples: [["NO FREQUENCY LIMITATION", says("frequency")]],
  counterExamples: ["FREQUENCY LIMITATION APPLIES", "NO FREQUENCY LIMITATION IF MEDICALLY NECESSARY"],
}

/** "NO AGE LIMIT". */
export const noAgeLimit: WordsRule = {
  name: "noAgeLimit",
  matches: '"NO AGE LIMIT"; "ALL AGES"',
  answers: "no limit on age",
  says: "D2740: NoLimit no limit on age",
  keys: ["AGE"],
  patterns: sentence(
    `(?:THERE (?:IS|ARE) )?NO AGE ${limit}${applies}`,
    `AGE ${limit} ?(?::|=|-) ?(?:NONE|NO LIMIT|NO LIMITATIONS?)`,
    `AGE ${limit} (?:(?:DOES|DO) NOT APPLY|(?:IS |ARE )?NOT APPLICABLE)`,
    "(?:COVERED (?:FOR|AT) )?ALL AGES",
  ),
  answer: () => says("age"),
  examples: [["NO AGE LIMIT", says("age")]],
  counterExamples: ["THERE IS NO STUDENT AGE LIMIT", "NO AGE LIMIT FOR ADULTS", "AGE LIMIT APPLIES"],
}
