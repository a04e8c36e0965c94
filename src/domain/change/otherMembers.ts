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
import type { PatientId } from "../value/Ids.ts"
import type { ReceivedResponse } from "../response/EligibilityResponse.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"

const sameNetwork = (chosen: NetworkPlan, offered: ReadonlyArray<NetworkPlan>): NetworkPlan | undefined => {
  const named = offered.find(({ name, status }) => name === chosen.name && status === chosen.status)
  const [only, ...others] = offered.filter(({ status }) => status === chosen.status)
  return named ?? (others.length === 0 ? only : undefined)
}

const limitsOf = (
  plan: Pick<Plan, "tiers">,
  networkPlan: NetworkPlan,
  { response }: Pick<ReceivedResponse, "response">,
): ReadonlyMap<string, { readonly address: LimitAddress; readonly value: Limit }> => {
  const on = { asOf: response.answersFor, benefitYear: response.answersFor }
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

const setsOf = (
  networkPlan: NetworkPlan,
): ReadonlyMap<string, { readonly procedure: Procedure; readonly set: ExceptionSet }> =>
  new Map(
    proposeExceptions([], networkPlan, "statedProcedures", new Set()).flatMap(({ address, value }) =>
      value === undefined ? [] : [[addressKey(address), { procedure: address.procedure, set: value }] as const],
    ),
  )

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
): ReadonlyArray<ImportWarning> =>
  others
    .filter((other) => other.patient !== patient && other.plan === plan.id)
    .flatMap((other): ReadonlyArray<ImportWarning> => {
      const theirs = sameNetwork(networkPlan, other.response.networkPlans)
      if (theirs === undefined) return []
      const theirLimits = limitsOf(plan, theirs, other)
      const amounts = [...limitsOf(plan, networkPlan, other)].flatMap(
        ([key, { address, value }]): ReadonlyArray<Disagreement> => {
          const stated = theirLimits.get(key)
          return stated === undefined || stated.value === value ? [] : [{ address, ours: value, theirs: stated.value }]
        },
      )
      const theirSets = setsOf(theirs)
      const procedures = [...setsOf(networkPlan)].flatMap(([key, { procedure, set }]) => {
        const stated = theirSets.get(key)
        return stated === undefined || eqExceptionSet.equals(stated.set, set) ? [] : [procedure]
      })
      return amounts.length + procedures.length === 0
        ? []
        : [
            {
              _tag: "OtherMemberDisagrees",
              response: other.id,
              answersFor: other.response.answersFor,
              amounts,
              procedures,
            },
          ]
    })
