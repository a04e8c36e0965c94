import type { Waiting } from "../../../domain/response/Note.ts"
import type { Parts, Said, WordsRule } from "../Saying.ts"
import { categoryOf } from "../../lexicon/categoryOf.ts"
import { number, numberOf, sentence, services, unit, unitOf } from "../phrases.ts"

const waiting = "WAITING PERIODS?"
const keys = ["WAITING PERIOD"]
const before = `(?:(?<before>${services}):? )?`
const behind = `(?: (?:FOR|ON) (?<behind>${services}))?`
const length = `(?<length>${number})(?: |-)(?<unit>${unit})S?`

const says = (how: Waiting, { before, behind }: Parts = {}): Said => {
  const services = before ?? behind
  return {
    says: "Note",
    note: { kind: "WaitingPeriod", waiting: how },
    ...(services === undefined ? {} : { about: { category: categoryOf(services) } }),
  }
}

/** "NO WAITING PERIOD", "WAITING PERIOD: NONE". */
export const noWaitingPeriod: WordsRule = {
  name: "noWaitingPeriod",
  matches:
    '"NO WAITING PERIOD (APPLIES)"; "WAITING PERIOD: NONE", "DOES NOT APPLY", "WAIVED"; with "FOR BASIC SERVICES" and the like, of those',
  answers: "there is none",
  says: "D2740: WaitingPeriod no waiting period",
  keys,
  patterns: sentence(
    `(?:THERE (?:IS|ARE) )?NO ${waiting}(?: (?:APPLY|APPLIES|EXISTS?|(?:IS |ARE )?REQUIRED|IN EFFECT))?${behind}`,
    `${before}${waiting}(?: ?(?::|=|-)| IS)? (?:NONE|NO|N/A|0|0 (?:DAYS|MONTHS)|WAIVED)${behind}`,
    `(?:THE )?${waiting}${behind} (?:(?:DOES|DO) NOT APPLY|(?:IS |ARE )?NOT (?:APPLICABLE|REQUIRED)|(?:IS |ARE |HAS BEEN |HAVE BEEN )?WAIVED)`,
    `NOT SUBJECT TO (?:A |ANY |THE )?${waiting}`,
  ),
  answer: (parts) => says({ kind: "none" }, parts),
  examples: [
    ["NO WAITING PERIOD", says({ kind: "none" })],
    ["WAITING PERIOD: NONE", says({ kind: "none" })],
    ["NO WAITING PERIOD FOR BASIC SERVICES", says({ kind: "none" }, { behind: "BASIC SERVICES" })],
  ],
  counterExamples: ["NO WAITING PERIOD FOR TIMELY ENROLLEES", "NO WAITING PERIOD EXCEPT MAJOR SERVICES"],
}

/** "WAITING PERIOD HAS BEEN SATISFIED". */
export const servedWaitingPeriod: WordsRule = {
  name: "servedWaitingPeriod",
  matches: '"WAITING PERIOD (HAS BEEN) MET, SATISFIED, SERVED"',
  answers: "this patient has served it",
  says: "D2740: WaitingPeriod the waiting period is served",
  keys,
  patterns: sentence(
    `${before}(?:THE )?${waiting}${behind} (?:HAS BEEN |HAVE BEEN |IS |ARE )?(?:MET|SATISFIED|COMPLETED|SERVED|FULFILLED)`,
  ),
  answer: (parts) => says({ kind: "served" }, parts),
  examples: [["WAITING PERIOD HAS BEEN SATISFIED", says({ kind: "served" })]],
  counterExamples: ["WAITING PERIOD HAS NOT BEEN SATISFIED", "WAITING PERIOD MUST BE SATISFIED"],
}

/** "12 MONTH WAITING PERIOD APPLIES", "WAITING PERIOD: 6 MONTHS". */
export const lengthOfWaitingPeriod: WordsRule = {
  name: "lengthOfWaitingPeriod",
  matches:
    '"12 MONTH WAITING PERIOD (APPLIES)"; "WAITING PERIOD: 6 MONTHS"; "SUBJECT TO A …"; with "FOR MAJOR SERVICES" and the like, of those. "FOR LATE ENTRANTS" is a condition, and none',
  answers: "how long members wait",
  says: "D2740: WaitingPeriod covered after 12 months",
  keys,
  patterns: sentence(
    `(?:(?:THERE IS )?(?:A |AN ))?${length} ${waiting}(?: (?:APPLY|APPLIES|EXISTS|(?:IS )?REQUIRED|IN EFFECT))?${behind}`,
    `${before}(?:A |AN )?${length} ${waiting}(?: (?:APPLY|APPLIES))?`,
    `${before}(?:THE )?${waiting}(?: ?(?::|=|-)| IS| OF)? ${length}${behind}`,
    `(?:(?<before>${services}) (?:IS |ARE )?)?(?:SUBJECT TO|HAVE|HAS) (?:A |AN )${length} ${waiting}`,
  ),
  answer: (parts) => {
    const { length, unit } = parts
    const [n, each] = [numberOf(length), unitOf(unit)]
    return n === undefined || n < 1 || each === undefined
      ? undefined
      : says({ kind: "length", length: n, unit: each }, parts)
  },
  examples: [
    ["12 MONTH WAITING PERIOD APPLIES", says({ kind: "length", length: 12, unit: "month" })],
    [
      "MAJOR SERVICES: WAITING PERIOD 6 MONTHS",
      says({ kind: "length", length: 6, unit: "month" }, { before: "MAJOR SERVICES" }),
    ],
  ],
  counterExamples: [
    "12 MONTH WAITING PERIOD DOES NOT APPLY",
    "12 MONTH WAITING PERIOD FOR LATE ENTRANTS",
    "12 MONTH WAITING PERIOD IF NOT PREVIOUSLY INSURED",
  ],
}

/** "WAITING PERIOD APPLIES". */
export const someWaitingPeriod: WordsRule = {
  name: "someWaitingPeriod",
  matches: '"WAITING PERIOD APPLIES"',
  answers: "there is one, without its length",
  says: "D2740: WaitingPeriod there is one; the payer does not say how long",
  keys,
  patterns: sentence(
    `${before}(?:THE |A )?${waiting} (?:APPLY|APPLIES|EXISTS?|(?:IS |ARE )?REQUIRED|IN EFFECT)${behind}`,
    `(?:(?<before>${services}) (?:IS |ARE ))?SUBJECT TO (?:A |THE )?${waiting}`,
  ),
  answer: (parts) => says({ kind: "unstated" }, parts),
  examples: [["WAITING PERIOD APPLIES", says({ kind: "unstated" })]],
  counterExamples: ["WAITING PERIOD MAY APPLY", "WAITING PERIOD APPLIES UNLESS PREVIOUSLY INSURED"],
}

const date = "(?:\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{8})"

/** "WAITING PERIOD ENDS 06/30/2026". */
export const endOfWaitingPeriod: WordsRule = {
  name: "endOfWaitingPeriod",
  matches: '"WAITING PERIOD ENDS (ON) 06/30/2026"',
  answers: "words: the benefit may begin on that day or on the day after",
  says: "D2740: Words “WAITING PERIOD ENDS 06/30/2026”",
  keys,
  patterns: sentence(
    `${before}(?:THE )?${waiting}${behind} (?:ENDS|EXPIRES|UNTIL|THROUGH|ENDS ON|EXPIRES ON|IN EFFECT UNTIL)(?: ?:)? ${date}`,
  ),
  answer: ({ before, behind }) => ({
    says: "Note",
    note: { kind: "Words", because: "the benefit may begin on the day named or on the day after" },
    ...(before === undefined && behind === undefined
      ? {}
      : { about: { category: categoryOf(before ?? behind ?? "") } }),
  }),
  examples: [
    [
      "WAITING PERIOD ENDS 06/30/2026",
      { says: "Note", note: { kind: "Words", because: "the benefit may begin on the day named or on the day after" } },
    ],
  ],
  counterExamples: ["WAITING PERIOD ENDS WITH THE PLAN YEAR"],
}
