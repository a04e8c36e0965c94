import * as Effect from "effect/Effect"
import type { Caller } from "../domain/rights/Caller.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import { addDays, daysBetween } from "../domain/value/CalendarDate.ts"
import { leadThrough } from "../domain/verification/businessDays.ts"
import type { ExpectedPatient } from "../domain/verification/expectedPatients.ts"
import { expectedPatients } from "../domain/verification/expectedPatients.ts"
import type { VerificationPolicy } from "../domain/verification/VerificationPolicy.ts"
import { standardVerificationPolicy } from "../domain/verification/VerificationPolicy.ts"
import type { CalendarEntry } from "../ports/Calendar.ts"
import { Calendar } from "../ports/Calendar.ts"
import type { Failure } from "../ports/Failure.ts"
import { Today } from "../ports/Today.ts"

/** The patients of a look-ahead at one location, and the days it looked at. @category models @since 0.2.0 */
export interface VerificationsAhead {
  readonly from: CalendarDate
  readonly through: CalendarDate
  /** Each once, by his first visit. */
  readonly patients: ReadonlyArray<ExpectedPatient>
}

const daysFrom = (from: CalendarDate, through: CalendarDate): ReadonlyArray<CalendarDate> =>
  Array.from({ length: daysBetween(from, through) + 1 }, (_, i) => addDays(from, i))

const visitOf = ({ appointment, primary, newest, mark }: CalendarEntry) => ({
  appointment,
  marks: mark === undefined ? [] : [mark],
  ...(primary === undefined ? {} : { standing: primary }),
  ...(newest === undefined ? {} : { newest }),
})

/**
 * Who comes from a day on through the business days ahead of it, each patient once: how his eligibility stands today, and
 * whether he is to be verified now. It says no more than the calendar's icons and asks for no right of its own.
 *
 * @see docs/specification.md, decision 30
 * @category use cases
 * @since 0.2.0
 */
export const verificationsAhead: (
  caller: Caller,
  asked?: { readonly on?: CalendarDate; readonly policy?: VerificationPolicy },
) => Effect.Effect<VerificationsAhead, Failure, Calendar | Today> = Effect.fn("verificationsAhead")(function* (
  { practice, location }: Caller,
  {
    on,
    policy = standardVerificationPolicy,
  }: { readonly on?: CalendarDate; readonly policy?: VerificationPolicy } = {},
) {
  const today = yield* Effect.flatMap(Today, (days) => days.at(practice, location))
  const from = on ?? today
  const through = leadThrough(policy, from)
  const calendar = yield* Calendar
  // Nothing of a day needs an answer about another: a store that is far away may send them in one round trip.
  const days = yield* Effect.forEach(
    daysFrom(from, through),
    (date) => calendar.day(practice, location, { date, today }),
    { concurrency: "unbounded" },
  )
  return { from, through, patients: expectedPatients(days.flat().map(visitOf), policy, today) }
})
