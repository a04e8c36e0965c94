import { ProcedureCode } from "../../../domain/procedure/ProcedureCode.ts"
import { literal } from "../../../domain/value/brand.ts"
import type { Said, WordsRule } from "../Saying.ts"
import { codes, codesIn } from "../codes.ts"
import { sentence } from "../phrases.ts"

const notCovered = "NOT (?:COVERED|A COVERED (?:SERVICE|BENEFIT|PROCEDURE)|COVERED SERVICES)"
const plan = "(?: (?:BY|UNDER) (?:THE |THIS |YOUR )?(?:PLAN|POLICY|CONTRACT))?"

const unnamed: Said = { says: "NotCovered", codes: [] }

/** "THIS SERVICE IS NOT COVERED", "D4381 IS NOT COVERED". */
export const notCoveredInWords: WordsRule = {
  name: "notCoveredInWords",
  matches:
    '"NOT COVERED", "THIS SERVICE IS NOT COVERED", "D4381 IS NOT COVERED" of the row\'s own code, on D, F, A or B with a code, class or type that states nothing else',
  answers: "not covered",
  says: "D2740: not covered",
  keys: ["COVERED"],
  patterns: sentence(
    `(?:(?:THIS |THE |THESE )?(?:SERVICE|PROCEDURE|BENEFIT|CODE)S? (?:IS|ARE) |IS |ARE )?${notCovered}${plan}`,
    `NON(?: |-)COVERED(?: (?:SERVICE|BENEFIT|PROCEDURE))?`,
    `(?:(?:PROCEDURE|CODE)S? )?(?<codes>${codes}) (?:IS|ARE) ${notCovered}${plan}`,
  ),
  answer: ({ codes: list }) => {
    if (list === undefined) return unnamed
    const procedures = codesIn(list)
    return procedures === undefined ? undefined : { says: "NotCovered", codes: procedures }
  },
  examples: [
    ["THIS SERVICE IS NOT COVERED", unnamed],
    ["NOT COVERED", unnamed],
    ["D4381 IS NOT COVERED", { says: "NotCovered", codes: [{ code: literal(ProcedureCode)("D4381") }] }],
  ],
  counterExamples: [
    "POSTERIOR RESINS ARE NOT COVERED",
    "NOT COVERED IF DONE ON THE SAME DAY",
    "THIS SERVICE IS COVERED",
    "COVERED",
  ],
}

const unknown: Said = { says: "Note", note: { kind: "CoverageUnknown" } }

/** "PERCENT OF COVERAGE CAN NOT BE DETERMINED". */
export const coverageUnknown: WordsRule = {
  name: "coverageUnknown",
  matches: '"PERCENT OF COVERAGE CAN NOT BE DETERMINED"',
  answers: "unknown, and never not covered",
  says: "D2740: CoverageUnknown the payer cannot say what share is paid",
  keys: ["DETERMINE"],
  patterns: sentence(
    "(?:THE )?(?:(?:PERCENT|PERCENTAGE|LEVEL|AMOUNT) OF )?(?:COVERAGE|BENEFITS?)(?: PERCENTAGE| LEVEL)? (?:CAN ?NOT|COULD NOT) BE DETERMINED",
    "UNABLE TO DETERMINE (?:THE )?(?:(?:PERCENT|PERCENTAGE|LEVEL|AMOUNT) OF )?(?:COVERAGE|BENEFITS?)(?: PERCENTAGE| LEVEL)?",
  ),
  answer: () => unknown,
  examples: [["PERCENT OF COVERAGE CAN NOT BE DETERMINED", unknown]],
  counterExamples: ["PERCENT OF COVERAGE CAN BE DETERMINED", "COVERAGE CAN NOT BE DETERMINED UNLESS SUBMITTED"],
}
