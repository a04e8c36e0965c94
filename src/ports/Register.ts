import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Appointment } from "../domain/coverage/Appointment.ts"
import type { Enrolment, Patient, Plan, Subscription } from "../domain/coverage/Records.ts"
import type { Right } from "../domain/rights/Right.ts"
import type { LocationId, PracticeId, UserId } from "../domain/value/Ids.ts"
import type { Failure } from "./Failure.ts"

/** A record the practice's system keeps, which Coverport reads and never changes by itself. @category ports @since 0.1.0 */
export type PracticeRecord =
  | { readonly _tag: "Patient"; readonly patient: Patient }
  | { readonly _tag: "Plan"; readonly plan: Plan }
  | { readonly _tag: "Subscription"; readonly subscription: Subscription }
  | { readonly _tag: "Enrolment"; readonly enrolment: Enrolment }
  | { readonly _tag: "Appointment"; readonly appointment: Appointment }
  /** Replaces all the rights of a user at a location. */
  | {
      readonly _tag: "Grant"
      readonly user: UserId
      readonly location: LocationId
      readonly rights: ReadonlyArray<Right>
    }

/**
 * Takes over the practice's own records, for stores that keep a copy of them. Amounts and exceptions do not come in
 * here: they change by receipts alone.
 *
 * @category ports
 * @since 0.1.0
 */
export class Register extends Context.Service<
  Register,
  {
    /**
     * Enters or replaces records by their ids, all or none. A record that names another which is not there, nor before it in the list,
     * is a `StoreUnavailable`. A plan, subscription or enrolment that is entered again keeps what it holds, one revision on.
     */
    readonly enter: (practice: PracticeId, records: ReadonlyArray<PracticeRecord>) => Effect.Effect<void, Failure>
  }
>()("coverport/ports/Register") {}
