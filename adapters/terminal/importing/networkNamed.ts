import type { NetworkPlan } from "../../../src/index.ts"
import { valuesStated } from "../../../src/index.ts"
import { statusNames, counted } from "../../../src/review.ts"

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")

/**
 * The network plan that a text names: by its name, without case, or by a status (`in-network`) that exactly one has.
 * Nothing where none or several are meant.
 */
export const networkNamed = (typed: string, plans: ReadonlyArray<NetworkPlan>): NetworkPlan | undefined => {
  const byName = plans.find(({ name }) => name === typed) ?? plans.find(({ name }) => plain(name) === plain(typed))
  if (byName !== undefined) return byName
  const [first, ...others] = plans.filter(({ status }) => plain(status) === plain(typed))
  return others.length === 0 ? first : undefined
}

/** A network plan as a list to choose from shows it. */
export const networkOption = (plan: NetworkPlan): string => {
  const stated = valuesStated(plan)
  const status = plain(plan.name) === plain(statusNames[plan.status]) ? "" : `, ${statusNames[plan.status]}`
  return `${plan.name}${status}  (${counted(stated.DeductiblesAndBenefits, "amount", "amounts")}, ${counted(stated.ExceptionsAndLimitations, "exception", "exceptions")})`
}
