import * as Effect from "effect/Effect"
import type { Appointment } from "../domain/coverage/Appointment.ts"
import type { EligibilityIcon } from "../domain/icon/EligibilityIcon.ts"
import { eligibilityIcon } from "../domain/icon/EligibilityIcon.ts"
import { importState } from "../domain/response/importState.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import type { Right } from "../domain/rights/Right.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { ResponseId } from "../domain/value/Ids.ts"
import type { VerificationStatus } from "../domain/verification/VerificationStatus.ts"
import { verificationStatus } from "../domain/verification/VerificationStatus.ts"
import type { CalendarEntry } from "../ports/Calendar.ts"
import { Calendar } from "../ports/Calendar.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import { rightsOf } from "./mustHold.ts"

/**
 * An appointment tile, its icon, and how the patient's eligibility stands.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tile {
  readonly appointment: Appointment
  readonly icon: EligibilityIcon
  /** The newest answer: the one that the icon opens or, unless a person has said something since, speaks of. */
  readonly response?: ResponseId
  /** Absent where no primary coverage is in force, and so nothing to verify. */
  readonly status?: VerificationStatus
}

/**
 * A day's appointments with the icon each has for this caller, and how each patient's eligibility stands. All appointments
 * of a patient agree, since import state belongs to the response and the status to the patient and his plan.
 *
 * @see docs/specification.md, steps 1, 2, 11 and decision 30
 * @category use cases
 * @since 0.1.0
 */
export const iconsOfDay: (
  caller: Caller,
  date: CalendarDate,
) => Effect.Effect<ReadonlyArray<Tile>, Failure, Calendar | Rights | Today> = Effect.fn("iconsOfDay")(function* (
  caller: Caller,
  date: CalendarDate,
) {
  const { practice, location } = caller
  const rights = yield* rightsOf(caller)
  const calendar = yield* Calendar
  const today = yield* Effect.flatMap(Today, (days) => days.at(practice, location))
  const entries = yield* calendar.day(practice, location, { date, today })
  return entries.map(tileFor(rights, today))
})

const tileFor =
  (rights: ReadonlyArray<Right>, today: CalendarDate) =>
  ({ appointment, primary, newest, receipts, mark }: CalendarEntry): Tile => {
    if (primary === undefined) return { appointment, icon: "None" }
    const marks = mark === undefined ? [] : [mark]
    const verifying = { standing: primary, marks, today, ...(newest === undefined ? {} : { newest }) }
    return {
      appointment,
      icon: eligibilityIcon({ ...verifying, state: importState(receipts), rights }),
      ...(newest === undefined ? {} : { response: newest.id }),
      status: verificationStatus(verifying),
    }
  }
