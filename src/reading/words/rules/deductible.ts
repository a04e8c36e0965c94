import type { WordsRule } from "../Saying.ts"
import { sentence } from "../phrases.ts"

const deductible = "(?:THE )?(?:ANNUAL |INDIVIDUAL |PLAN )?DEDUCTIBLE"

const says = (applies: boolean) => ({ says: "Note", note: { kind: "Deductible", applies } }) as const

/** "DEDUCTIBLE APPLIES". */
export const deductibleApplies: WordsRule = {
  name: "deductibleApplies",
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
