import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Relationship } from "../coverage/Records.ts"
import type { CalendarDate, Month } from "../value/CalendarDate.ts"
import type { PatientId, PlanId, PracticeId, ResponseId, SubscriptionId } from "../value/Ids.ts"
import type { Instant } from "../value/Instant.ts"
import type { Position } from "./Evidence.ts"
import type { NetworkPlan } from "./NetworkPlan.ts"
import type { ReadingWarning } from "./ReadingWarning.ts"
import type { RelatedEntity } from "./RelatedEntity.ts"
import type { ServiceHistory } from "./ServiceHistory.ts"

/** Whom the payer's answer names. Everything is as the payer wrote it, and may be missing. @category models @since 0.1.0 */
export interface NamedPatient {
  readonly firstName?: string
  readonly lastName?: string
  readonly birthDate?: CalendarDate
  readonly memberId?: string
  readonly relationship?: Relationship
  /** The subscriber, where the answer is about a dependent. */
  readonly subscriber?: { readonly firstName?: string; readonly lastName?: string; readonly birthDate?: CalendarDate }
}

/** @category models @since 0.1.0 */
export interface Payer {
  readonly name?: string
  readonly id?: string
}

/** Why a payer could not answer: its code, and the level of the message it stands at. @category models @since 0.1.0 */
export interface Rejection {
  readonly reason: string
  readonly followUp?: string
  readonly level: "source" | "receiver" | "subscriber" | "dependent" | "benefit"
  readonly at: ReadonlyArray<Position>
}

/** @category models @since 0.1.0 */
export type Outcome =
  | { readonly _tag: "eligible" }
  | { readonly _tag: "ineligible" }
  | { readonly _tag: "rejected"; readonly rejections: ReadonlyNonEmptyArray<Rejection> }
  | { readonly _tag: "unknown" }

/** Something read and not understood, or understood and without a place in the practice's records. @category models @since 0.1.0 */
export interface Unmapped {
  /** The payer's text, as it stands in the message. */
  readonly text: string
  /** Why it was not mapped, in plain words. */
  readonly reason: string
  /** Every place where the same text stands for the same reason. */
  readonly at: ReadonlyArray<Position>
}

/**
 * One payer's answer about one patient. Immutable.
 *
 * @category models
 * @since 0.1.0
 */
export interface EligibilityResponse {
  readonly outcome: Outcome
  readonly source: "EDI" | "PayerPortal"
  readonly patient: NamedPatient
  readonly payer: Payer
  readonly groupNumber?: string
  /** The day the answer is about; it decides the benefit year of met and used. */
  readonly answersFor: CalendarDate
  /** The month the payer says benefits renew in, where it says so. */
  readonly renewalMonth?: Month
  readonly networkPlans: ReadonlyArray<NetworkPlan>
  readonly warnings: ReadonlyArray<ReadingWarning>
  readonly unmapped: ReadonlyArray<Unmapped>
  /** When services were last had, as far as the payer says. Absent where it says nothing of that. */
  readonly history?: ReadonlyArray<ServiceHistory>
  /** Whom the payer refers to. Absent where it refers to nobody. */
  readonly related?: ReadonlyArray<RelatedEntity>
}

/**
 * A response as a practice keeps it: whose it is, when it came, until when it is current.
 *
 * @category models
 * @since 0.1.0
 */
export interface ReceivedResponse {
  readonly id: ResponseId
  readonly practice: PracticeId
  /** The primary enrolment it was matched to. */
  readonly plan: PlanId
  readonly subscription: SubscriptionId
  readonly patient: PatientId
  readonly receivedAt: Instant
  /** The last day on which it is current. */
  readonly validThrough: CalendarDate
  readonly response: EligibilityResponse
}

/** As much of a received response as a day's calendar needs. @category models @since 0.1.0 */
export interface ResponseSummary {
  readonly id: ResponseId
  readonly patient: PatientId
  readonly plan: PlanId
  readonly subscription: SubscriptionId
  readonly receivedAt: Instant
  readonly validThrough: CalendarDate
  readonly outcome: Outcome["_tag"]
  /** Why the payer rejected the question; absent unless it did. */
  readonly rejections?: ReadonlyNonEmptyArray<Rejection>
  /** Whether at least one network plan states at least one value that could be imported. */
  readonly statesSomething: boolean
}
