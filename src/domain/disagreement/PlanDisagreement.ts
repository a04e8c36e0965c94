import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { ExceptionsAddress, LimitAddress, PlanOptionAddress } from "../coverage/Address.ts"
import type { Limit } from "../coverage/Amount.ts"
import type { ExceptionSet } from "../coverage/ExceptionSet.ts"
import type { PlanOption } from "../coverage/PlanOption.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import type { NetworkStatus } from "../response/NetworkPlan.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { PatientId, ResponseId, SubscriptionId } from "../value/Ids.ts"
import type { Percent } from "../value/Percent.ts"
import type { LikelyReason } from "./LikelyReason.ts"

/** Whose answer says a value, and of what. Ids only: a name is for whoever shows it to look up. @category models @since 0.2.0 */
export interface SaidBy {
  readonly patient: PatientId
  readonly subscription: SubscriptionId
  readonly response: ResponseId
  readonly answersFor: CalendarDate
  /** The network plan of the answer that says it. */
  readonly networkPlan: string
  /** As the payer wrote it; absent where it names no group. */
  readonly groupNumber?: string
}

/** A value, and every answer that says it: by the day they answer for. @category models @since 0.2.0 */
export interface SaidValue<V> {
  readonly value: V
  readonly by: ReadonlyNonEmptyArray<SaidBy>
}

/** The share that the plan pays for a procedure, as something members' answers may say differently. @category models @since 0.2.0 */
export interface ShareOf {
  readonly _tag: "PlanPays"
  readonly procedure: Procedure
}

/** What members' answers say differently of one thing. @category models @since 0.2.0 */
export interface Differing<A, V> {
  readonly about: A
  /** The network status that was compared; answers about another are not beside it. */
  readonly status: NetworkStatus
  /** At least two: the one that most answers say first, and of equal ones the one said of the earliest day. */
  readonly values: readonly [SaidValue<V>, SaidValue<V>, ...ReadonlyArray<SaidValue<V>>]
  /** Proposed, never asserted; the one that most speaks for first. */
  readonly reasons: ReadonlyNonEmptyArray<LikelyReason>
}

/**
 * A plan-level value that members' answers state differently: who says what, and what may be the reason. Nothing here says
 * which value is right.
 *
 * @see docs/specification.md, decision 29
 * @category models
 * @since 0.2.0
 */
export type PlanDisagreement =
  | Differing<LimitAddress, Limit>
  | Differing<ExceptionsAddress, ExceptionSet>
  | Differing<ShareOf, Percent>
  | Differing<PlanOptionAddress, PlanOption>
