import type { Frequency, FrequencyWindow, TreatmentArea } from "../../../domain/coverage/CoverageException.ts"
import type { Parts, Said, WordsRule } from "../Saying.ts"
import { number, numberOf, sentence, unit, unitOf } from "../phrases.ts"

const limited =
  "(?:(?:FREQUENCY|BENEFIT|COVERAGE|THIS (?:SERVICE|PROCEDURE))(?: LIMIT(?:ATION)?)? ?(?::|-|IS|OF)? |LIMIT(?:ATION)? ?(?::|-|IS|OF)? )?(?:(?:LIMITED TO|COVERED|ALLOWED|PAYABLE|MAXIMUM OF) )?"
const times = `(?<times>${number})X?(?: (?:TIMES?|VISITS?|SERVICES?|TREATMENTS?|PROCEDURES?))?`
const per = "(?:PER|EVERY|EACH|(?:IN|WITHIN|DURING) (?:A|ANY|EACH|EVERY)|IN|WITHIN)"
const areas: ReadonlyMap<string, TreatmentArea> = new Map([
  ["QUADRANT", "quadrant"],
  ["SEXTANT", "sextant"],
  ["ARCH", "arch"],
  ["TOOTH", "tooth"],
  ["SURFACE", "surface"],
])
const area = `(?:,? PER (?<area>${[...areas.keys()].join("|")}))?`
const person = "(?: PER (?:PATIENT|MEMBER|PERSON))?"

// Several units, or one of those that are as long whenever they begin.
const length = `(?:(?<length>${number})(?: |-)(?:CONSECUTIVE |ROLLING )?(?<unit>${unit})S?|(?<single>DAY|WEEK|MONTH))(?: PERIOD)?`
const calendarYear = `(?:(?<years>${number}) )?(?<calendar>CALENDAR YEAR)S?`
const benefitYear = `(?:(?<years>${number}) )?(?<benefit>(?:BENEFIT|CONTRACT|PLAN|SERVICE) (?:YEAR|PERIOD))S?`
const window = (which: string): ReadonlyArray<string> => [
  `${limited}${times}${area} ${per} ${which}${person}`,
  `${limited}${times} ${per} ${which}${area}${person}`,
]

const noLimit = 99

// A year that does not say which is read as none: it may be the calendar's, the plan's, or twelve months.
const windowIn = ({ length, unit, single, years, calendar, benefit, lifetime }: Parts): FrequencyWindow | undefined => {
  if (lifetime !== undefined) return { kind: "lifetime" }
  const n = numberOf(years ?? length ?? "1") ?? 0
  if (n < 1) return undefined
  if (calendar !== undefined) return { kind: "calendarYear", years: n }
  if (benefit !== undefined) return { kind: "benefitYear", years: n }
  const each = unitOf(unit ?? single)
  return each === undefined || (each === "year" && n === 1) ? undefined : { kind: "rolling", length: n, unit: each }
}

const said = (frequency: Omit<Frequency, "type">): Said => ({
  says: "Frequency",
  frequency: { type: "Frequency", ...frequency },
})

/** "LIMITED TO 2 PER CALENDAR YEAR", "ONCE EVERY 36 MONTHS", "ONE PER LIFETIME". */
export const frequencyInWords: WordsRule = {
  name: "frequencyInWords",
  matches:
    '"(LIMITED TO) 2 PER CALENDAR YEAR", "ONCE EVERY 36 MONTHS", "TWICE PER BENEFIT YEAR", "ONE PER TOOTH PER LIFETIME", on a row with a code, class or type where neither HSD nor a quantity says how often',
  answers: "a frequency",
  says: "D2740: 2 per 1 calendar years",
  keys: ["YEAR", "MONTH", "WEEK", "DAY", "LIFETIME", "BENEFIT PERIOD", "CONTRACT PERIOD"],
  patterns: sentence(
    ...window(length),
    ...window(calendarYear),
    ...window(benefitYear),
    ...window("(?<lifetime>LIFETIME)"),
  ),
  answer: (parts) => {
    const { times, area } = parts
    const [count, window, where] = [numberOf(times), windowIn(parts), areas.get(area ?? "")]
    if (count === undefined || count < 1 || count === noLimit || count >= 999 || window === undefined) return undefined
    return said({ times: count, window, ...(where === undefined ? {} : { area: where }) })
  },
  examples: [
    ["LIMITED TO 2 PER CALENDAR YEAR", said({ times: 2, window: { kind: "calendarYear", years: 1 } })],
    ["1 PER 6 MONTHS", said({ times: 1, window: { kind: "rolling", length: 6, unit: "month" } })],
    ["ONCE EVERY 36 MONTHS", said({ times: 1, window: { kind: "rolling", length: 36, unit: "month" } })],
    ["TWICE PER BENEFIT YEAR", said({ times: 2, window: { kind: "benefitYear", years: 1 } })],
    ["ONE PER LIFETIME", said({ times: 1, window: { kind: "lifetime" } })],
    [
      "1 PER TOOTH PER 60 CONSECUTIVE MONTHS",
      said({ times: 1, window: { kind: "rolling", length: 60, unit: "month" }, area: "tooth" }),
    ],
  ],
  counterExamples: [
    "NOT LIMITED TO 2 PER CALENDAR YEAR",
    "2 PER YEAR",
    "1 PER 6 MONTHS UNLESS PREGNANT",
    "ONCE EVERY OTHER YEAR",
    "4 FILMS PER CALENDAR YEAR",
    "99 PER CALENDAR YEAR",
  ],
}

const because = "a year may be the calendar's, the plan's, or the twelve months before"

/** "2 PER YEAR". */
export const someYear: WordsRule = {
  name: "someYear",
  matches: '"2 PER YEAR"',
  answers: "words: a year may be the calendar's, the plan's, or twelve months",
  says: "D2740: Words “2 PER YEAR”",
  keys: ["YEAR"],
  patterns: sentence(...window("(?:1 )?YEAR")),
  answer: () => ({ says: "Note", note: { kind: "Words", because } }),
  examples: [["2 PER YEAR", { says: "Note", note: { kind: "Words", because } }]],
  counterExamples: ["2 PER CALENDAR YEAR", "2 PER YEAR IF NEEDED"],
}
