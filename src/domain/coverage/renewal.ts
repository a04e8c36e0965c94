import type { CalendarDate, Month } from "../value/CalendarDate.ts"
import { addDays, addMonths, benefitYearOf } from "../value/CalendarDate.ts"
import type { Coverage } from "./coverageOf.ts"
import { coverageOf } from "./coverageOf.ts"
import type { CounterEntry, Held } from "./Holding.ts"

/** A benefit year, and the day on which the next one begins. Both ends are in it. @category models @since 0.2.0 */
export interface Renewal {
  readonly first: CalendarDate
  readonly last: CalendarDate
  readonly next: CalendarDate
}

/**
 * The benefit year that a day is in, and when benefits renew. A year is twelve months from the first of the renewal month,
 * and so 366 days where it holds a February 29.
 *
 * @example
 * import { CalendarDate, literal, renewal } from "coverport"
 *
 * renewal(3, literal(CalendarDate)("2028-02-29")) // => { first: "2027-03-01", last: "2028-02-29", next: "2028-03-01" }
 *
 * @see docs/specification.md, decision 28
 * @category decisions
 * @since 0.2.0
 */
export const renewal = (renewalMonth: Month, today: CalendarDate): Renewal => {
  const first = benefitYearOf(renewalMonth, today)
  const next = addMonths(first, 12)
  return { first, last: addDays(next, -1), next }
}

/**
 * What a patient's coverage is when the benefit year turns: what is left of it, and what nobody knows any more.
 *
 * @category models
 * @since 0.2.0
 */
export interface YearsTurn {
  readonly on: CalendarDate
  /** Required amounts, maximums, exceptions, downgrades, and what was counted over a lifetime. */
  readonly stays: Coverage
  /** Annual met and used amounts of the year that ends: unknown from then on, neither zero nor last year's figures. */
  readonly becomesUnknown: ReadonlyArray<CounterEntry>
}

/**
 * What the next turn of the benefit year does to a patient's coverage, without doing anything: values are held under the
 * year they count in, and so nothing has to be written when it turns.
 *
 * @see docs/specification.md, decision 28
 * @category decisions
 * @since 0.2.0
 */
export const turnOfYear = (held: Held, today: CalendarDate): YearsTurn => {
  const { next } = renewal(held.standing.plan.renewalMonth, today)
  const stays = coverageOf(held, next)
  return {
    on: next,
    stays,
    becomesUnknown: coverageOf(held, today).counters.filter((counter) => !stays.counters.includes(counter)),
  }
}
