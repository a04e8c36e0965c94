import type { Plan } from "../coverage/Records.ts"
import { comparedWith } from "../disagreement/comparedWith.ts"
import type { Statements } from "../disagreement/stated.ts"
import { exceptionsStated, limitsStated } from "../disagreement/stated.ts"
import type { ReceivedResponse } from "../response/EligibilityResponse.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import type { PatientId } from "../value/Ids.ts"
import type { Disagreement, ImportWarning } from "./Finding.ts"

// In the order of ours.
const statedOtherwise = <A, V, D>(
  ours: Statements<A, V>,
  theirs: Statements<A, V>,
  told: (about: A, ours: V, theirs: V) => D,
): ReadonlyArray<D> => {
  const differing: Array<D> = []
  for (const [key, { about, value, says }] of ours) {
    const stated = theirs.get(key)
    if (stated !== undefined && stated.says !== says) differing.push(told(about, value, stated.value))
  }
  return differing
}

/**
 * Other patients' answers on the same plan and network that state a plan-level value otherwise. Silence disagrees with
 * nothing. What is compared, and with what, is what `disagreements` compares.
 *
 * @see docs/specification.md, decision 16
 * @category decisions
 * @since 0.1.0
 */
export const otherMembersDisagree = (
  plan: Pick<Plan, "id" | "tiers">,
  networkPlan: NetworkPlan,
  patient: PatientId,
  others: ReadonlyArray<ReceivedResponse>,
): ReadonlyArray<ImportWarning> => {
  const members = others.filter((other) => other.patient !== patient && other.plan === plan.id)
  const [first] = members
  if (first === undefined) return []
  const ourLimits = limitsStated(plan, networkPlan, first.response.answersFor)
  const ourSets = exceptionsStated(plan, networkPlan, first.response.answersFor)
  return members.flatMap(({ id, response: { answersFor, networkPlans } }): ReadonlyArray<ImportWarning> => {
    const theirs = comparedWith(networkPlan, networkPlans)
    if (theirs === undefined) return []
    const amounts = statedOtherwise(
      ourLimits,
      limitsStated(plan, theirs, answersFor),
      (address, our, their): Disagreement => ({ address, ours: our, theirs: their }),
    )
    const procedures = statedOtherwise(
      ourSets,
      exceptionsStated(plan, theirs, answersFor),
      ({ procedure }) => procedure,
    )
    return amounts.length + procedures.length === 0
      ? []
      : [{ _tag: "OtherMemberDisagrees", response: id, answersFor, amounts, procedures }]
  })
}
