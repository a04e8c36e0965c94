import type { ImportWarning } from "../change/Finding.ts"
import type { Plan } from "../coverage/Records.ts"
import type { ReceivedResponse } from "../response/EligibilityResponse.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import { disagreements } from "./disagreements.ts"
import type { PlanDisagreement } from "./PlanDisagreement.ts"

/**
 * What a network plan of an answer says otherwise than others' answers, with all who say so: what the warnings of it are
 * about, seen as a whole. Where nothing is warned of, nothing is looked for.
 */
export const besideOthers = (
  plan: Pick<Plan, "id" | "renewalMonth" | "tiers">,
  received: ReceivedResponse,
  networkPlan: NetworkPlan,
  others: ReadonlyArray<ReceivedResponse>,
  warnings: ReadonlyArray<ImportWarning>,
): ReadonlyArray<PlanDisagreement> => {
  if (!warnings.some(({ _tag }) => _tag === "OtherMemberDisagrees")) return []
  const all = [received, ...others]
  const first = all.reduce(
    (earliest, { response }) => (response.answersFor < earliest ? response.answersFor : earliest),
    received.response.answersFor,
  )
  return disagreements(plan, all, first).filter(
    ({ status, values }) =>
      status === networkPlan.status &&
      values.some(({ by }) =>
        by.some((said) => said.response === received.id && said.networkPlan === networkPlan.name),
      ),
  )
}
