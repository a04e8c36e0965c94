import type { Section } from "../../domain/change/Section.ts"
import { sections } from "../../domain/change/Section.ts"
import type { NetworkPlan } from "../../domain/response/NetworkPlan.ts"
import { valuesStated } from "../../domain/response/stating.ts"
import type { ReviewState } from "./ReviewState.ts"

/** The sections a network plan states something for; only those can be imported. */
export const sectionsStated = (networkPlan: NetworkPlan): ReadonlyArray<Section> => {
  const stated = valuesStated(networkPlan)
  return sections.filter((section) => stated[section] > 0)
}

/** The network plan of a name. */
export const networkPlanOf = (
  { opening, networkPlan }: Pick<ReviewState, "opening" | "networkPlan">,
  name = networkPlan,
): NetworkPlan | undefined => opening.received.response.networkPlans.find((plan) => plan.name === name)

/** The sections whose checkbox is checked: selected, and something is stated there. In the order a screen lists them. */
export const sectionsChecked = (state: ReviewState): ReadonlyArray<Section> => {
  const plan = networkPlanOf(state)
  const offered = plan === undefined ? sections : sectionsStated(plan)
  return offered.filter((section) => state.selected.includes(section))
}
