import * as Effect from "effect/Effect"
import type { StoredReceipt } from "../domain/change/Receipt.ts"
import type { Appointment } from "../domain/coverage/Appointment.ts"
import type { Standing } from "../domain/coverage/Records.ts"
import type { EligibilityIcon } from "../domain/icon/EligibilityIcon.ts"
import { eligibilityIcon } from "../domain/icon/EligibilityIcon.ts"
import type { ResponseSummary } from "../domain/response/EligibilityResponse.ts"
import { importState } from "../domain/response/importState.ts"
import type { Right } from "../domain/rights/Right.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { PatientId, ResponseId } from "../domain/value/Ids.ts"
import { includes } from "../domain/value/Interval.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Schedule } from "../ports/Schedule.ts"
import { Today } from "../ports/Today.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import { rightsOf } from "./mustHold.ts"

/** An appointment tile and its icon; `response` is the one the icon opens or speaks of. @category models @since 0.1.0 */
export interface Tile {
  readonly appointment: Appointment
  readonly icon: EligibilityIcon
  readonly response?: ResponseId
}

/**
 * A day's appointments with the icon each has for this caller. All appointments of a patient agree, since import state
 * belongs to the response.
 *
 * @see docs/specification.md, steps 1, 2 and 11
 * @category use cases
 * @since 0.1.0
 */
export const iconsOfDay: (
  caller: Caller,
  date: CalendarDate,
) => Effect.Effect<ReadonlyArray<Tile>, Failure, CoverageStore | EligibilityInbox | Rights | Schedule | Today> =
  Effect.fn("iconsOfDay")(function* (caller: Caller, date: CalendarDate) {
    const { practice, location } = caller
    const rights = yield* rightsOf(caller)
    const store = yield* CoverageStore
    const inbox = yield* EligibilityInbox
    const today = yield* Effect.flatMap(Today, (days) => days.at(practice, location))
    const appointments = yield* Effect.flatMap(Schedule, (schedule) => schedule.day(practice, location, date))
    const patients = [...new Set(appointments.map(({ patient }) => patient.id))]
    const standings = yield* Effect.forEach(patients, (patient) => store.standings(practice, patient))
    const newest = yield* inbox.newest(practice, patients)
    const receipts = yield* store.receiptsOf(
      practice,
      newest.map(({ id }) => id),
    )
    const seen = projector({ standings: standings.flat(), newest, receipts, rights, today })
    return appointments.map((appointment) => ({ appointment, ...seen(appointment.patient.id) }))
  })

const projector = (known: {
  readonly standings: ReadonlyArray<Standing>
  readonly newest: ReadonlyArray<ResponseSummary>
  readonly receipts: ReadonlyArray<StoredReceipt>
  readonly rights: ReadonlyArray<Right>
  readonly today: CalendarDate
}): ((patient: PatientId) => Pick<Tile, "icon" | "response">) => {
  const { rights, today } = known
  return (patient) => {
    const standing = known.standings.find(
      ({ enrolment }) => enrolment.patient === patient && enrolment.ordinal === 1 && includes(enrolment, today),
    )
    if (standing === undefined) return { icon: "None" }
    const newest = known.newest.find(
      (response) =>
        response.patient === patient &&
        response.subscription === standing.subscription.id &&
        // A family that moved to another plan left its answers behind.
        response.plan === standing.plan.id,
    )
    if (newest === undefined) return { icon: "None" }
    const state = importState(
      known.receipts.filter(({ receipt }) => "response" in receipt && receipt.response === newest.id),
    )
    return { icon: eligibilityIcon({ standing, newest, state, rights, today }), response: newest.id }
  }
}
