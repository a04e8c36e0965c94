import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { StoredReceipt } from "../domain/change/Receipt.ts"
import type { Appointment } from "../domain/coverage/Appointment.ts"
import type { Standing } from "../domain/coverage/Records.ts"
import { eqTarget, targetOf } from "../domain/coverage/Records.ts"
import type { ResponseSummary } from "../domain/response/EligibilityResponse.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import { includes } from "../domain/value/Interval.ts"
import type { VerificationMark } from "../domain/verification/VerificationMark.ts"
import type { CalendarEntry } from "../ports/Calendar.ts"
import { Calendar } from "../ports/Calendar.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import { Schedule } from "../ports/Schedule.ts"
import { Verifications } from "../ports/Verifications.ts"

/**
 * A calendar for hosts whose appointments, coverage and payers' answers are kept in different places: one question to each
 * port about all patients of the day, and one about the receipts.
 *
 * @category layers
 * @since 0.2.0
 */
export const calendarFromPorts: Layer.Layer<
  Calendar,
  never,
  CoverageStore | EligibilityInbox | Schedule | Verifications
> = Layer.effect(
  Calendar,
  Effect.gen(function* () {
    const store = yield* CoverageStore
    const inbox = yield* EligibilityInbox
    const schedule = yield* Schedule
    const verifications = yield* Verifications
    return Calendar.of({
      day: Effect.fnUntraced(function* (practice, location, { date, today }) {
        const appointments = yield* schedule.day(practice, location, date)
        const patients = [...new Set(appointments.map(({ patient }) => patient.id))]
        const standings = yield* store.standings(practice, patients)
        const newest = yield* inbox.newest(practice, patients)
        const receipts = yield* store.receiptsOf(
          practice,
          newest.map(({ id }) => id),
        )
        const marks = yield* verifications.newest(practice, patients)
        return appointments.map(entryFrom({ standings, newest, receipts, marks, today }))
      }),
    })
  }),
)

interface Known {
  readonly standings: ReadonlyArray<Standing>
  readonly newest: ReadonlyArray<ResponseSummary>
  readonly receipts: ReadonlyArray<StoredReceipt>
  readonly marks: ReadonlyArray<VerificationMark>
  readonly today: CalendarDate
}

const entryFrom =
  (known: Known) =>
  (appointment: Appointment): CalendarEntry => {
    const primary = known.standings.find(
      ({ enrolment }) =>
        enrolment.patient === appointment.patient.id && enrolment.ordinal === 1 && includes(enrolment, known.today),
    )
    if (primary === undefined) return { appointment, receipts: [] }
    const newest = known.newest.find(
      ({ patient, subscription, plan }) =>
        patient === appointment.patient.id &&
        subscription === primary.subscription.id &&
        // A family that moved to another plan left its answers behind.
        plan === primary.plan.id,
    )
    const mark = known.marks.find(({ target }) => eqTarget.equals(target, targetOf(primary)))
    const marked = { appointment, primary, ...(mark === undefined ? {} : { mark }) }
    if (newest === undefined) return { ...marked, receipts: [] }
    const receipts = known.receipts.filter(({ receipt }) => "response" in receipt && receipt.response === newest.id)
    return { ...marked, newest, receipts }
  }
