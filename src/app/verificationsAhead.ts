import * as Effect from "effect/Effect"
import type { EligibilityIcon } from "../domain/icon/EligibilityIcon.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import { addDays, daysBetween } from "../domain/value/CalendarDate.ts"
import type { ResponseId } from "../domain/value/Ids.ts"
import { leadThrough } from "../domain/verification/businessDays.ts"
import type { ExpectedPatient } from "../domain/verification/expectedPatients.ts"
import { expectedPatients } from "../domain/verification/expectedPatients.ts"
import type { VerificationPolicy } from "../domain/verification/VerificationPolicy.ts"
import { standardVerificationPolicy } from "../domain/verification/VerificationPolicy.ts"
import type { CalendarEntry } from "../ports/Calendar.ts"
import { Calendar } from "../ports/Calendar.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import { rightsOf } from "./mustHold.ts"
import { tileFor } from "./tileFor.ts"

/** A patient who is expected, with the icon that stands on all of his visits. @category models @since 0.2.0 */
export interface PatientAhead extends ExpectedPatient {
  readonly icon: EligibilityIcon
  /** The newest answer about his coverage, which the icon opens. */
  readonly response?: ResponseId
}

/** The patients of a look-ahead at one location, and the days it looked at. @category models @since 0.2.0 */
export interface VerificationsAhead {
  readonly from: CalendarDate
  readonly through: CalendarDate
  /** Each once, by his first visit. */
  readonly patients: ReadonlyArray<PatientAhead>
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
) => Effect.Effect<VerificationsAhead, Failure, Calendar | Rights | Today> = Effect.fn("verificationsAhead")(function* (
  caller: Caller,
  {
    on,
    policy = standardVerificationPolicy,
  }: { readonly on?: CalendarDate; readonly policy?: VerificationPolicy } = {},
) {
  const { practice, location } = caller
  const rights = yield* rightsOf(caller)
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
  const entries = days.flat()
  const shown = new Map(entries.map((entry) => [entry.appointment.patient.id, tileFor(rights, today)(entry)]))
  const patients = expectedPatients(entries.map(visitOf), policy, today).map((expected): PatientAhead => {
    const { icon = "None", response } = shown.get(expected.standing.patient.id) ?? {}
    return { ...expected, icon, ...(response === undefined ? {} : { response }) }
  })
  return { from, through, patients }
})
