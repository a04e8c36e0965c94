import type { Month } from "../../../src/index.ts"
import { addDays, CalendarDate, partsOf } from "../../../src/index.ts"
import type { Period } from "../resource/Period.ts"
import { dayOf } from "./dayOf.ts"

const months: ReadonlyArray<Month> = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** The month benefits renew in: only where their period is one whole year that begins on the first of a month. */
export const renewalMonthOf = (period: Period | undefined): Month | undefined => {
  const [start, end] = [dayOf(period?.start ?? ""), dayOf(period?.end ?? "")]
  if (start === undefined || end === undefined) return undefined
  const { year, month, day } = partsOf(start)
  const next = `${String(year + 1).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`
  return day === 1 && CalendarDate.is(next) && addDays(end, 1) === next ? months[month - 1] : undefined
}
