import type { Section } from "../change/Section.ts"
import { sections } from "../change/Section.ts"
import type { EligibilityResponse, ReceivedResponse, ResponseSummary } from "./EligibilityResponse.ts"
import type { NetworkPlan } from "./NetworkPlan.ts"

/** How many values a network plan states for each section; disagreeing rows count as one value. @category decisions @since 0.1.0 */
export const valuesStated = (plan: NetworkPlan): Readonly<Record<Section, number>> => ({
  DeductiblesAndBenefits:
    plan.deductibles.reduce((n, d) => n + (d.required === undefined ? 0 : 1) + (d.met === undefined ? 0 : 1), 0) +
    plan.maximums.reduce((n, m) => n + (m.maximum === undefined ? 0 : 1) + (m.used === undefined ? 0 : 1), 0),
  ExceptionsAndLimitations: plan.exceptions.length,
  Coverages: plan.coverages.length,
  PlanOptions: plan.options?.length ?? 0,
})

/** Whether at least one network plan states at least one value. @category decisions @since 0.1.0 */
export const statesSomething = (response: EligibilityResponse): boolean =>
  response.networkPlans.some((plan) => {
    const stated = valuesStated(plan)
    return sections.some((section) => stated[section] > 0)
  })

/** @category decisions @since 0.1.0 */
export const summaryOf = (received: ReceivedResponse): ResponseSummary => ({
  id: received.id,
  patient: received.patient,
  plan: received.plan,
  subscription: received.subscription,
  receivedAt: received.receivedAt,
  validThrough: received.validThrough,
  outcome: received.response.outcome._tag,
  ...(received.response.outcome._tag === "rejected" ? { rejections: received.response.outcome.rejections } : {}),
  statesSomething: statesSomething(received.response),
})
