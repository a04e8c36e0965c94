import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Policy } from "../domain/change/Policy.ts"
import type { Plan } from "../domain/coverage/Records.ts"
import { disagreements, disagreementsSince } from "../domain/disagreement/disagreements.ts"
import type { PlanDisagreement } from "../domain/disagreement/PlanDisagreement.ts"
import type { ReceivedResponse } from "../domain/response/EligibilityResponse.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { PlanId, PracticeId } from "../domain/value/Ids.ts"
import type { Page, PageRequest } from "../ports/CoverageStore.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import { targetOfResponse } from "./found.ts"
import type { Refused } from "./interop.ts"
import { mustHoldAny } from "./mustHold.ts"

/** Which plans are asked about; none named is all of them. @category models @since 0.2.0 */
export interface DisagreementsQuery {
  readonly plan?: PlanId
}

/** What members' answers say differently of a plan, and how much was compared to find it. @category models @since 0.2.0 */
export interface ComparedPlan {
  readonly plan: Plan
  /** The first day that the answers compared are about. */
  readonly since: CalendarDate
  /** How many answers were compared: each enrolment's newest. */
  readonly compared: number
  /** That the plan has more answers, older ones, than are compared at once. */
  readonly more: boolean
  /** Nothing where all agree. */
  readonly disagreements: ReadonlyArray<PlanDisagreement>
}

// A plan of a million patients has no more to say of its benefits than its newest five hundred answers.
const mostCompared = 500
const readAtOnce = 100

const newestAnswers = Effect.fnUntraced(function* (practice: PracticeId, plan: PlanId, since: CalendarDate) {
  const inbox = yield* EligibilityInbox
  const answers: Array<ReceivedResponse> = []
  let after: string | undefined
  do {
    const page: Page<ReceivedResponse> = yield* inbox.answersOnPlan(practice, plan, since, {
      size: readAtOnce,
      ...(after === undefined ? {} : { after }),
    })
    answers.push(...page.items)
    after = page.next
  } while (after !== undefined && answers.length < mostCompared)
  return { answers, more: after !== undefined }
})

// Whose answers are looked under for the plan as the practice keeps it: the newest, where an enrolment is not in its records.
const mostLookedUnder = 10

const planOf = Effect.fnUntraced(function* (answers: ReadonlyArray<ReceivedResponse>) {
  const store = yield* CoverageStore
  for (const received of answers.slice(0, mostLookedUnder)) {
    const held = yield* store.held(targetOfResponse(received))
    if (O.isSome(held)) return O.some(held.value.standing.plan)
  }
  return O.none
})

const compare = Effect.fnUntraced(function* (practice: PracticeId, id: PlanId, since: CalendarDate) {
  const { answers, more } = yield* newestAnswers(practice, id, since)
  const plan = yield* planOf(answers)
  if (O.isNone(plan)) return []
  const compared: ComparedPlan = {
    plan: plan.value,
    since,
    compared: answers.filter(({ response }) => since <= response.answersFor).length,
    more,
    disagreements: disagreements(plan.value, answers, since),
  }
  return [compared]
})

/**
 * What members' answers say differently of the practice's plans: a page of the plans on which at least two members were
 * answered about lately, by id, those on which all agree among them, so that it is seen what was compared.
 *
 * Of a plan the newest 500 answers are compared. An answer counts if it came, and is about a day, within the policy's days
 * before today. Whoever may import or edit plans may read it. It names members by id: names are for the screen to look up.
 *
 * @see docs/specification.md, decision 29
 * @category use cases
 * @since 0.2.0
 */
export const disagreementsOfPlans: (
  caller: Caller,
  query: DisagreementsQuery,
  page: PageRequest,
  policy: Pick<Policy, "disagreementDays">,
) => Effect.Effect<Page<ComparedPlan>, Failure | Refused, CoverageStore | EligibilityInbox | Rights | Today> =
  Effect.fn("disagreementsOfPlans")(function* (
    caller: Caller,
    { plan }: DisagreementsQuery,
    page: PageRequest,
    policy: Pick<Policy, "disagreementDays">,
  ) {
    yield* mustHoldAny(caller, ["Import Insurance Benefit Details", "Edit Insurance Plans"])
    const { practice, location } = caller
    const inbox = yield* EligibilityInbox
    const today = yield* Effect.flatMap(Today, (days) => days.at(practice, location))
    const since = disagreementsSince(today, policy)
    const plans: Page<PlanId> =
      plan === undefined ? yield* inbox.plansAnswered(practice, since, page) : { items: [plan] }
    const compared = yield* Effect.forEach(plans.items, (id) => compare(practice, id, since))
    return { ...plans, items: compared.flat() }
  })
