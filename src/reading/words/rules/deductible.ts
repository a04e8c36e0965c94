import type { WordsRule } from "../Saying.ts"
import { sentence } from "../phrases.ts"

const deductible = "(?:THE )?(?:ANNUAL |INDIVIDUAL |PLAN )?DEDUCTIBLE"

const says = (applies: boolean) => ({ says: "Note", note: { kind: "Deductible", applies } }) as const

/** "DEDUCTIBLE APPLIES". */
export const deductibleApplies: WordsRule = {
  name: "deductibleApplies",
  matches: '"DEDUCTIBLE APPLIES"; "SUBJECT TO DEDUCTIBLE"',
  answers: "it is taken off first",
  says: "D2740: Deductible applies",
  keys: ["DEDUCTIBLE"],
  patterns: sentence(
    `${deductible} (?:APPLIES|APPLIED|IS APPLICABLE|WILL APPLY)`,
    `SUBJECT TO ${deductible}`,
    `AFTER ${deductible}`,
  ),
  answer: () => says(true),
  examples: [["DEDUCTIBLE APPLIES", says(true)]],
  counterExamples: ["DEDUCTIBLE DOES NOT APPLY", "DEDUCTIBLE APPLIES ONLY OUT OF NETWORK"],
}

/** "DEDUCTIBLE WAIVED". */
export const deductibleWaived: WordsRule = {
  name: "deductibleWaived",
  matches: '"DEDUCTIBLE WAIVED", "DOES NOT APPLY"; "NO DEDUCTIBLE (APPLIES)" where no amount was read from it',
  answers: "it is not",
  says: "D2740: Deductible does not apply",
  keys: ["DEDUCTIBLE"],
  patterns: sentence(
    `${deductible} (?:(?:IS |HAS BEEN )?WAIVED|DOES NOT APPLY|(?:IS )?NOT APPLICABLE|NOT APPLIED)`,
    "NO DEDUCTIBLE(?: APPLIES)?",
    `NOT SUBJECT TO (?:A |ANY )?${deductible}`,
  ),
  answer: () => says(false),
  examples: [["DEDUCTIBLE WAIVED", says(false)]],
  counterExamples: ["DEDUCTIBLE NOT WAIVED", "DEDUCTIBLE WAIVED IN NETWORK", "DEDUCTIBLE WAIVED/APPLIES"],
}
