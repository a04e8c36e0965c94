import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as O from "fp-ts/lib/Option.js"
import type { ReceivedResponse, ResponseSummary } from "../domain/response/EligibilityResponse.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { PatientId, PlanId, PracticeId, ResponseId } from "../domain/value/Ids.ts"
import type { Page, PageRequest } from "./CoverageStore.ts"
import type { Failure } from "./Failure.ts"

/** A response and the message it was read from, word for word. @category ports @since 0.1.0 */
export interface Letter {
  readonly received: ReceivedResponse
  readonly message: string
}

/**
 * Keeps payers' answers as they came. Append-only: nothing put is ever changed or taken out.
 *
 * Newer is later by `receivedAt`, and at the same moment by the order of `put`.
 *
 * @category ports
 * @since 0.1.0
 */
export class EligibilityInbox extends Context.Service<
  EligibilityInbox,
  {
    /** Keeps a letter, whether or not its enrolment is known; an id that is already there answers the first and keeps it. */
    readonly put: (letter: Letter) => Effect.Effect<ReceivedResponse, Failure>
    readonly find: (practice: PracticeId, id: ResponseId) => Effect.Effect<O.Option<Letter>, Failure>
    /** The newest response of every enrolment of these patients, in no order that means anything. */
    readonly newest: (
      practice: PracticeId,
      patients: ReadonlyArray<PatientId>,
    ) => Effect.Effect<ReadonlyArray<ResponseSummary>, Failure>
    /** The newest responses of other patients on a plan that are current on a day, at most 25, newest first. */
    readonly othersOnPlan: (
      practice: PracticeId,
      plan: PlanId,
      patient: PatientId,
      on: CalendarDate,
    ) => Effect.Effect<ReadonlyArray<ReceivedResponse>, Failure>
    /**
     * The newest response of every enrolment on a plan, of those received on a day (in UTC) or later; newest
     * first.
     */
    readonly answersOnPlan: (
      practice: PracticeId,
      plan: PlanId,
      since: CalendarDate,
      page: PageRequest,
    ) => Effect.Effect<Page<ReceivedResponse>, Failure>
    /** The plans known to the practice about which responses of at least two patients were received since a day, by id. */
    readonly plansAnswered: (
      practice: PracticeId,
      since: CalendarDate,
      page: PageRequest,
    ) => Effect.Effect<Page<PlanId>, Failure>
  }
>()("coverport/ports/EligibilityInbox") {}
