import type { CalendarDate } from "../value/CalendarDate.ts"
import { addDays, daysBetween, firstOfMonth } from "../value/CalendarDate.ts"
import type { VerificationPolicy } from "./VerificationPolicy.ts"

const aMonday = firstOfMonth(2001, 1)

const isWeekend = (date: CalendarDate): boolean => ((daysBetween(aMonday, date) % 7) + 7) % 7 > 4

/**
 * How many days a look-ahead goes at most, whatever is closed: who has said that every day is closed looks no further.
 *
 * @category constructors
 * @since 0.2.0
 */
export const farthestLead = 90

/**
 * The last day that is looked ahead to: so many business days after today. Today is not counted, be it one or not; the
 * days between that are none belong to the look-ahead all the same.
 *
 * @example
 * import { CalendarDate, leadThrough, literal } from "coverport"
 *
 * leadThrough({ leadDays: 4, closedDays: [literal(CalendarDate)("2026-11-26")] }, literal(CalendarDate)("2026-11-24")) // => "2026-12-01"
 *
 * @see docs/specification.md, decision 30
 * @category decisions
 * @since 0.2.0
 */
export const leadThrough = (
  { leadDays, closedDays }: Pick<VerificationPolicy, "closedDays" | "leadDays">,
  today: CalendarDate,
): CalendarDate => {
  const closed = new Set(closedDays)
  const last = addDays(today, farthestLead)
  const from = (date: CalendarDate, left: number): CalendarDate => {
    if (left <= 0 || date >= last) return date
    const next = addDays(date, 1)
    return from(next, isWeekend(next) || closed.has(next) ? left : left - 1)
  }
  return from(today, leadDays)
}
