import { exceptionKey } from "../coverage/CoverageException.ts"
import { coverageOf } from "../coverage/coverageOf.ts"
import type { Held } from "../coverage/Holding.ts"
import { procedureKey } from "../procedure/Procedure.ts"
import type { EligibilityResponse } from "../response/EligibilityResponse.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import type { Interval } from "../value/Interval.ts"
import type { Category } from "../procedure/Category.ts"
import type { CategoriesOfCodes, Question, ServicesHad } from "./Question.ts"
import { isAbout } from "./isAbout.ts"
import type { Rule } from "./Rule.ts"
import { rulesHeld, rulesNoted, rulesStated, servicesStated } from "./rulesOf.ts"
import { unreadAbout } from "./unreadAbout.ts"

/** What a person asks, apart from what the practice's records and the payer's answers say. @category models @since 0.2.0 */
export interface Asking extends Pick<Question, "missingBefore" | "on" | "procedure" | "site"> {
  /** The payer's categories that the procedure is of; no others. Absent is not known. */
  readonly categories?: ReadonlyArray<Category>
  /** What the practice itself knows of services, beside what the payer says. */
  readonly had?: ServicesHad
}

const categoriesOf = ({ procedure, categories }: Asking): CategoriesOfCodes =>
  categories === undefined ? {} : { [procedure]: categories }

// What a plan holds was said by somebody; where the newest answer says the same, that is where.
const withEvidence = (rule: Rule, plan: NetworkPlan): Rule => {
  const { says, procedure } = rule
  if (says.type !== "Frequency" && says.type !== "AgeLimitation" && says.type !== "NotCovered") return rule
  const same = plan.exceptions.find(
    (stated) =>
      procedureKey(stated.procedure) === procedureKey(procedure) &&
      exceptionKey(stated.exception) === exceptionKey(says),
  )
  return same === undefined ? rule : { ...rule, evidence: same.evidence }
}

const isShare = ({ says }: Rule): boolean => says.type === "Share"

const rulesOf = (
  held: Held,
  asking: Asking,
  response?: EligibilityResponse,
  plan?: NetworkPlan,
): ReadonlyArray<Rule> => {
  const kept = rulesHeld(coverageOf(held, asking.on))
  if (response === undefined) return kept
  // The plan's own table, once it says something of the code, is what the practice has settled on.
  const isTabled = kept.some(
    (rule) => isShare(rule) && isAbout(rule.procedure, { code: asking.procedure }, {}) === "yes",
  )
  const unread = unreadAbout(response, asking.procedure, categoriesOf(asking))
  // Without a network plan nobody knows which shares are meant; a note is better taken to heart than left out.
  return plan === undefined
    ? [...kept, ...response.networkPlans.flatMap(rulesNoted), ...unread]
    : [
        ...kept.map((rule) => withEvidence(rule, plan)),
        ...(isTabled ? [] : rulesStated(plan).filter(isShare)),
        ...rulesNoted(plan),
        ...unread,
      ]
}

/**
 * The question that a person's asking is, over what a practice holds and what the payer's newest answer says beside it:
 * what the plan holds, and of the answer notes, services, what was not understood, and shares where the plan's own
 * coverage table says nothing.
 *
 * What the answer states otherwise than the plan holds is not looked at: that is for an import to settle.
 *
 * @see docs/specification.md, decision 27
 * @category decisions
 * @since 0.2.0
 */
export const questionFrom = (
  held: Held,
  asking: Asking,
  response?: EligibilityResponse,
  plan?: NetworkPlan,
): Question => {
  const { had, categories: _categories, ...asked } = asking
  const { patient, enrolment, plan: record } = held.standing
  const stated = response === undefined ? [] : servicesStated(response)
  const services = [...(had?.services ?? []), ...stated]
  return {
    ...asked,
    categories: categoriesOf(asking),
    patient: {
      birthDate: patient.birthDate,
      enrolled: intervalOf(enrolment),
      ...(services.length === 0 && had === undefined
        ? {}
        : { had: { services, ...(had?.completeFrom === undefined ? {} : { completeFrom: had.completeFrom }) } }),
    },
    rules: rulesOf(held, asking, response, plan),
    inForce: intervalOf(record),
    renewalMonth: record.renewalMonth,
  }
}

const intervalOf = ({ from, through }: Interval): Interval => ({
  ...(from === undefined ? {} : { from }),
  ...(through === undefined ? {} : { through }),
})
