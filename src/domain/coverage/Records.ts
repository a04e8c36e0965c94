import * as Eq from "fp-ts/lib/Eq.js"
import type { Category } from "../procedure/Category.ts"
import type { CalendarDate, Month } from "../value/CalendarDate.ts"
import type { PatientId, PlanId, PracticeId, SubscriptionId } from "../value/Ids.ts"
import type { Interval } from "../value/Interval.ts"

/** @category models @since 0.1.0 */
export interface Patient {
  readonly id: PatientId
  readonly firstName: string
  readonly lastName: string
  readonly birthDate: CalendarDate
}

/**
 * The practice's record of an employer's plan, shared by all who are on it.
 *
 * `tiers` says which of the plan's own categories a payer's category counts in (`Endodontics` → `Basic`); what it does
 * not name is not placed by an import.
 *
 * @category models
 * @since 0.1.0
 */
export interface Plan extends Interval {
  readonly id: PlanId
  readonly name: string
  readonly carrier: string
  readonly groupNumber?: string
  readonly renewalMonth: Month
  readonly tiers?: Readonly<Record<string, Category>>
}

/** A subscriber (a patient of the practice or not) on a plan. @category models @since 0.1.0 */
export interface Subscription {
  readonly id: SubscriptionId
  readonly plan: PlanId
  readonly memberId: string
  readonly subscriber: { readonly patient: PatientId } | { readonly firstName: string; readonly lastName: string }
}

/** @category models @since 0.1.0 */
export type Relationship = "self" | "spouse" | "child" | "other"

/** A patient under a subscription; ordinal 1 is the patient's primary coverage. @category models @since 0.1.0 */
export interface Enrolment extends Interval {
  readonly subscription: SubscriptionId
  readonly patient: PatientId
  readonly ordinal: number
  readonly relationship: Relationship
}

/**
 * What a change set is about, named once: a practice, a plan, a subscription of it, and a patient enrolled under that.
 *
 * @category models
 * @since 0.1.0
 */
export interface Target {
  readonly practice: PracticeId
  readonly plan: PlanId
  readonly subscription: SubscriptionId
  readonly patient: PatientId
}

/** @category matching @since 0.1.0 */
export const eqTarget: Eq.Eq<Target> = Eq.struct<Target>({
  practice: Eq.eqStrict,
  plan: Eq.eqStrict,
  subscription: Eq.eqStrict,
  patient: Eq.eqStrict,
})

/** How a patient stands under a target's plan, without any amount. @category models @since 0.1.0 */
export interface Standing {
  readonly practice: PracticeId
  readonly patient: Patient
  readonly plan: Plan
  readonly subscription: Subscription
  readonly enrolment: Enrolment
}

/** @category decisions @since 0.1.0 */
export const targetOf = (standing: Standing): Target => ({
  practice: standing.practice,
  plan: standing.plan.id,
  subscription: standing.subscription.id,
  patient: standing.patient.id,
})
