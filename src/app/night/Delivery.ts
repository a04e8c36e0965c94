import type * as E from "fp-ts/lib/Either.js"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { EligibilityResponse } from "../../domain/response/EligibilityResponse.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Deliverer } from "../../domain/rights/Caller.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { PatientId, PlanId, ResponseId } from "../../domain/value/Ids.ts"

/**
 * One answer of a night, as it was delivered and not yet read.
 *
 * @category models
 * @since 0.2.0
 */
export interface Delivery {
  /** Names the answer. The same id again is the same answer, which is kept once and imported once. */
  readonly id: ResponseId
  readonly from: Deliverer
  /** The payer's message, word for word. */
  readonly message: string
  /** Which of the message's responses, counted from 1; absent: the only one. */
  readonly number?: number
  /** The patient and plan it is about, where that is known; absent: whom the payer names is looked for. */
  readonly about?: { readonly patient: PatientId; readonly plan: PlanId }
  /** The last day it is current; absent: 30 days after the day it answers for. */
  readonly validThrough?: CalendarDate
}

/**
 * Why a message gives no answer: a reason in words without anything about a patient, and where in the message.
 *
 * @category models
 * @since 0.2.0
 */
export interface MessageProblem {
  readonly reason: string
  readonly at: ReadonlyArray<Position>
}

/**
 * Reads a delivery's message, as an adapter of its format can; pure. It is kept apart from what is done with the answer,
 * so that a night takes any format.
 *
 * @category models
 * @since 0.2.0
 */
export type ReadDelivery = (delivery: Delivery) => E.Either<ReadonlyNonEmptyArray<MessageProblem>, EligibilityResponse>
