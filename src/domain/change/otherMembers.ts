import type { LimitAddress } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { Limit } from "../coverage/Amount.ts"
import type { ExceptionSet } from "../coverage/ExceptionSet.ts"
import { eqExceptionSet } from "../coverage/ExceptionSet.ts"
import type { Plan } from "../coverage/Records.ts"
import { claims } from "./claims.ts"
import type { Disagreement, ImportWarning } from "./Finding.ts"
import { proposeExceptions } from "./proposeExceptions.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { PatientId } from "../value/Ids.ts"
import type { ReceivedResponse } from "../response/EligibilityResponse.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"

const sameNetwork = (chosen: NetworkPlan, offered: ReadonlyArray<NetworkPlan>): NetworkPlan | undefined => {
  const named = offered.find(({ name, status }) => name === chosen.name && status === chosen.status)
  const [only, ...others] = offered.filter(({ status }) => status === chosen.status)
  return named ?? (others.length === 0 ? only : undefined)
}

type Limits = ReadonlyMap<string, { readonly address: LimitAddress; readonly value: Limit }>

const limitsStated = (plan: Pick<Plan, "tiers">, networkPlan: NetworkPlan, answersFor: CalendarDate): Limits => {
  // Limits are of no year; what was met and used, which are, is passed over.
  const on = { asOf: answersFor, benefitYear: answersFor }
  return new Map(
    claims(plan, networkPlan, on).placed.flatMap(([{ address, value }, ...more]) =>
      (address._tag === "DeductibleRequired" || address._tag === "BenefitMaximum") &&
      typeof value !== "object" &&
      more.length === 0
        ? [[addressKey(address), { address, value }] as const]
        : [],
    ),
  )
}

type Sets = ReadonlyMap<string, { readonly procedure: Procedure; readonly set: ExceptionSet }>

const setsStated = (networkPlan: NetworkPlan): Sets =>
  new Map(
    proposeExceptions([], networkPlan, "statedProcedures", new Set()).flatMap(({ address, value }) =>
      value === undefined ? [] : [[addressKey(address), { procedure: address.procedure, set: value }] as const],
    ),
  )

// One answer is set beside every other on its plan, one after the other. What it states stays the same, so it is worked out
// once for as long as somebody has the answer.
const limitsKnown = new WeakMap<NetworkPlan, { readonly tiers: string; readonly limits: Limits }>()
const setsKnown = new WeakMap<NetworkPlan, Sets>()

const limitsOf = (plan: Pick<Plan, "tiers">, networkPlan: NetworkPlan, answersFor: CalendarDate): Limits => {
  const tiers = JSON.stringify(plan.tiers ?? null)
  const known = limitsKnown.get(networkPlan)
  if (known?.tiers === tiers) return known.limits
  const limits = limitsStated(plan, networkPlan, answersFor)
  limitsKnown.set(networkPlan, { tiers, limits })
  return limits
}

const setsOf = (networkPlan: NetworkPlan): Sets => {
  const known = setsKnown.get(networkPlan)
  if (known !== undefined) return known
  const sets = setsStated(networkPlan)
  setsKnown.set(networkPlan, sets)
  return sets
}

/**
 * Other patients' answers on the same plan and network that state a plan-level value otherwise. Silence disagrees with
 * nothing.
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
  const ourLimits = [...limitsOf(plan, networkPlan, first.response.answersFor)]
  const ourSets = [...setsOf(networkPlan)]
  return members.flatMap(({ id, response: { answersFor, networkPlans } }): ReadonlyArray<ImportWarning> => {
    const theirs = sameNetwork(networkPlan, networkPlans)
    if (theirs === undefined) return []
    const theirLimits = limitsOf(plan, theirs, answersFor)
    const amounts = ourLimits.flatMap(([key, { address, value }]): ReadonlyArray<Disagreement> => {
      const stated = theirLimits.get(key)
      return stated === undefined || stated.value === value ? [] : [{ address, ours: value, theirs: stated.value }]
    })
    const theirSets = setsOf(theirs)
    const procedures = ourSets.flatMap(([key, { procedure, set }]) => {
      const stated = theirSets.get(key)
      return stated === undefined || eqExceptionSet.equals(stated.set, set) ? [] : [procedure]
    })
    return amounts.length + procedures.length === 0
      ? []
      : [{ _tag: "OtherMemberDisagrees", response: id, answersFor, amounts, procedures }]
  })
}
