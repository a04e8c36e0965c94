import type { Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Month } from "../../domain/value/CalendarDate.ts"
import { areaOf } from "./areaOf.ts"
import { oldestAge } from "./oldestAge.ts"
import { goesOn, isCutOff } from "../words/continued.ts"
import { notedIn } from "../words/notedIn.ts"
import { saidIn } from "../words/saidIn.ts"
import type { Words } from "./Words.ts"

// The words of a row that say which class of services it is about.
const classWords = /^BENEFIT\s?CLASS\s*=\s*(.+)$/i

// Whole messages only: a longer sentence may take back in its second half what it says in the first.
const noDeductible = /^NO DEDUCTIBLE(?: APPLIES)?\.?$/
const noMaximum =
  /^(?:UNLIMITED(?: (?:(ANNUAL|LIFETIME) )?MAXIMUM)?|NO (?:(ANNUAL|LIFETIME|CALENDAR YEAR) )?MAXIMUM(?: APPLIES)?)\.?$/
const unmet = /^(?:(?:INDIVIDUAL|FAMILY) )?(?:UNMET|REMAINING) (?:DENTAL )?DEDUCTIBLE\.?$/
const benefitPeriod =
  /^(?:YOUR |THE )?BENEFIT (?:PERIOD|YEAR) (?:IS|RUNS) FROM ([A-Z]+) 0?1 (?:TO|THROUGH) [A-Z]+ \d{1,2}\.?$/

const months: ReadonlyMap<string, Month> = new Map(
  Object.entries<Month>({
    JANUARY: 1,
    FEBRUARY: 2,
    MARCH: 3,
    APRIL: 4,
    MAY: 5,
    JUNE: 6,
    JULY: 7,
    AUGUST: 8,
    SEPTEMBER: 9,
    OCTOBER: 10,
    NOVEMBER: 11,
    DECEMBER: 12,
  }),
)

const noMaximumIn = (text: string): Period | "some" | undefined => {
  const said = noMaximum.exec(text)
  if (said === null) return undefined
  const period = said[1] ?? said[2]
  return period === undefined ? "some" : period === "LIFETIME" ? "lifetime" : "annual"
}

/** What the words of one message say. */
export const wordsOf = (words: string): Words => {
  const text = words.toUpperCase().replace(/\s+/g, " ").trim()
  const said = saidIn(text)
  return {
    className: classWords.exec(words)?.[1]?.trim().replace(/\s+/g, " "),
    noDeductible: noDeductible.test(text),
    noMaximum: noMaximumIn(text),
    unmet: unmet.test(text),
    oldest: oldestAge(text),
    area: areaOf(text),
    renewal: months.get(benefitPeriod.exec(text)?.[1] ?? ""),
    said,
    noted: notedIn(said),
    goesOn: goesOn(text),
    isCutOff: isCutOff(text),
  }
}
