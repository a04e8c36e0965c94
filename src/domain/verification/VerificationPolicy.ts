import type { CalendarDate } from "../value/CalendarDate.ts"
import { addDays, endOfMonth } from "../value/CalendarDate.ts"

/**
 * For how long a word on a patient's eligibility counts: so many days after the day it is about, that last one included,
 * or through the end of that day's month.
 *
 * @see docs/specification.md, decision 30
 * @category models
 * @since 0.2.0
 */
export type VerificationExpiry = { readonly days: number } | "monthEnd"

/**
 * What a practice decides about verifying eligibility; it may differ from location to location. Nothing here gives a
 * right.
 *
 * @see docs/specification.md, decision 30
 * @category models
 * @since 0.2.0
 */
export interface VerificationPolicy {
  /** Counts for what is received or marked from then on: what is kept already keeps its last day. */
  readonly expiry: VerificationExpiry
  /** How many business days ahead patients are looked for who have to be verified; 0 is today alone. */
  readonly leadDays: number
  /** Days that are no business days, beside Saturdays and Sundays. */
  readonly closedDays: ReadonlyArray<CalendarDate>
}

/** Thirty days, and a look-ahead of four business days. @category constructors @since 0.2.0 */
export const standardVerificationPolicy: VerificationPolicy = { expiry: { days: 30 }, leadDays: 4, closedDays: [] }

/**
 * The last day on which a word about a day counts.
 *
 * @example
 * import { CalendarDate, lastDayOf, literal } from "coverport"
 *
 * lastDayOf({ days: 30 }, literal(CalendarDate)("2026-11-24")) // => "2026-12-24"
 * lastDayOf("monthEnd", literal(CalendarDate)("2028-02-03")) // => "2028-02-29"
 *
 * @see docs/specification.md, decision 30
 * @category decisions
 * @since 0.2.0
 */
export const lastDayOf = (expiry: VerificationExpiry, about: CalendarDate): CalendarDate =>
  expiry === "monthEnd" ? endOfMonth(about) : addDays(about, expiry.days)
