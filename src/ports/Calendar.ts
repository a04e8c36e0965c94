import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { StoredReceipt } from "../domain/change/Receipt.ts"
import type { Appointment } from "../domain/coverage/Appointment.ts"
import type { Standing } from "../domain/coverage/Records.ts"
import type { ResponseSummary } from "../domain/response/EligibilityResponse.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { LocationId, PracticeId } from "../domain/value/Ids.ts"
import type { VerificationMark } from "../domain/verification/VerificationMark.ts"
import type { Failure } from "./Failure.ts"

/** Which day is shown, and which day it is: coverage is looked at as it is today, whatever day is shown. @category ports @since 0.2.0 */
export interface CalendarQuery {
  readonly date: CalendarDate
  readonly today: CalendarDate
}

/** An appointment and all that its icon is computed from. @category ports @since 0.2.0 */
export interface CalendarEntry {
  readonly appointment: Appointment
  /** The patient's primary enrolment in force; of several, the first by its subscription's id. */
  readonly primary?: Standing
  /** The newest response of that enrolment; absent where it is about another plan than the family is on. */
  readonly newest?: ResponseSummary
  /** The receipts that name that response, oldest first. */
  readonly receipts: ReadonlyArray<StoredReceipt>
  /** The last word that a person said of the patient's eligibility under that enrolment's plan. */
  readonly mark?: VerificationMark
}

/**
 * A day's appointments with what is known of each patient's coverage, asked all at once.
 *
 * It answers nothing that `Schedule`, `CoverageStore`, `EligibilityInbox` and `Verifications` do not: where they are kept apart,
 * `calendarFromPorts` answers it from them.
 *
 * @category ports
 * @since 0.2.0
 */
export class Calendar extends Context.Service<
  Calendar,
  {
    /** A day's appointments at a location, by time, column and id. */
    readonly day: (
      practice: PracticeId,
      location: LocationId,
      query: CalendarQuery,
    ) => Effect.Effect<ReadonlyArray<CalendarEntry>, Failure>
  }
>()("coverport/ports/Calendar") {}
