import { pipe } from "fp-ts/lib/function.js"
import * as N from "fp-ts/lib/number.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as S from "fp-ts/lib/string.js"
import type { Policy } from "../change/Policy.ts"
import { standardDisagreementDays } from "../change/Policy.ts"
import type { Plan } from "../coverage/Records.ts"
import type { ReceivedResponse } from "../response/EligibilityResponse.ts"
import type { NetworkPlan, NetworkStatus } from "../response/NetworkPlan.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import { addDays, ordCalendarDate } from "../value/CalendarDate.ts"
import { onlyOf } from "./comparedWith.ts"
import { likelyReasons } from "./likelyReasons.ts"
import type { Differing, PlanDisagreement, SaidBy, SaidValue } from "./PlanDisagreement.ts"
import type { Said } from "./Said.ts"
import type { Stating } from "./stated.ts"
import { exceptionsStated, limitsStated, optionsStated, sharesStated } from "./stated.ts"

/**
 * The first day that answers may be about to be compared with one another today.
 *
 * @see docs/specification.md, decision 29
 * @category decisions
 * @since 0.2.0
 */
export const disagreementsSince = (
  today: CalendarDate,
  { disagreementDays = standardDisagreementDays }: Pick<Policy, "disagreementDays">,
): CalendarDate => addDays(today, -disagreementDays)

interface Seen {
  readonly received: ReceivedResponse
  readonly networkPlan: NetworkPlan
  /** Whether it is the only one of its status in its answer, and so compared whatever the others are called. */
  readonly only: boolean
}

const statuses: ReadonlyArray<NetworkStatus> = ["in-network", "out-of-network", "unstated"]

const seenOf = (status: NetworkStatus, answers: ReadonlyArray<ReceivedResponse>): ReadonlyArray<Seen> =>
  answers.flatMap((received) => {
    const { networkPlans } = received.response
    const only = onlyOf(status, networkPlans)
    return networkPlans
      .filter((networkPlan) => networkPlan.status === status)
      .map((networkPlan) => ({ received, networkPlan, only: networkPlan === only }))
  })

const differ = <A, V>(said: ReadonlyArray<Said<A, V>>): boolean =>
  new Set(said.map(({ says }) => says)).size > 1 && new Set(said.map(({ by }) => by.patient)).size > 1

// Compared are network plans of one name, and those that are each the only one of their status. Every two of such a list
// are compared with each other, so that more than one value and more than one patient in it are a disagreement.
const lists = <A, V>(said: ReadonlyArray<Said<A, V>>): ReadonlyArray<ReadonlyArray<Said<A, V>>> => {
  const byName = pipe(
    said,
    RA.reduce(new Map<string, Array<Said<A, V>>>(), (names, one) => {
      const alike = names.get(one.by.networkPlan)
      if (alike === undefined) names.set(one.by.networkPlan, [one])
      else alike.push(one)
      return names
    }),
  )
  const named = [...byName.values()]
  // The names of those that are the only ones meet in them: they are told as one, so that nothing is told twice.
  const together = named.filter((alike) => alike.some(({ only }) => only))
  const meeting = [said.filter(({ only }) => only), ...together]
  return [
    ...(meeting.some(differ) ? [together.flat()] : []),
    ...named.filter((alike) => !together.includes(alike) && differ(alike)),
  ]
}

const bySaying: Ord.Ord<SaidBy> = pipe(
  S.Ord,
  Ord.contramap(({ answersFor, response, networkPlan }: SaidBy) => JSON.stringify([answersFor, response, networkPlan])),
)

interface Group<V> extends SaidValue<V> {
  readonly says: string
}

const mostSaidFirst = pipe(
  Ord.tuple(Ord.reverse(N.Ord), ordCalendarDate, S.Ord),
  Ord.contramap(({ by, says }: Pick<Group<unknown>, "by" | "says">) => [by.length, by[0].answersFor, says] as const),
)

const valuesOf = <A, V>(said: RNEA.ReadonlyNonEmptyArray<Said<A, V>>): ReadonlyArray<SaidValue<V>> =>
  pipe(
    Object.values<RNEA.ReadonlyNonEmptyArray<Said<A, V>>>(
      pipe(
        said,
        RNEA.groupBy(({ says }) => `says ${says}`),
      ),
    ),
    RA.map((same): Group<V> => ({
      says: same[0].says,
      value: same[0].value,
      by: pipe(
        same,
        RNEA.map(({ by }) => by),
        RNEA.sort(bySaying),
      ),
    })),
    RA.sort(mostSaidFirst),
    RA.map(({ value, by }) => ({ value, by })),
  )

type ComparedPlan = Pick<Plan, "renewalMonth" | "tiers">

// The keys of what is said in more than one way. Most answers agree in most, and cost one look each.
const keysInDoubt = <A, V>(
  plan: ComparedPlan,
  stating: Stating<A, V>,
  seen: ReadonlyArray<Seen>,
): ReadonlySet<string> => {
  const first = new Map<string, string>()
  const inDoubt = new Set<string>()
  for (const { received, networkPlan } of seen) {
    for (const [key, { says }] of stating(plan, networkPlan, received.response.answersFor)) {
      const before = first.get(key)
      if (before === undefined) first.set(key, says)
      else if (before !== says) inDoubt.add(key)
    }
  }
  return inDoubt
}

const differing = <A, V>(
  plan: ComparedPlan,
  stating: Stating<A, V>,
  answers: ReadonlyArray<ReceivedResponse>,
): ReadonlyArray<Differing<A, V>> =>
  statuses.flatMap((status) => {
    const seen = seenOf(status, answers)
    return [...keysInDoubt(plan, stating, seen)].sort().flatMap((key) => {
      const said = seen.flatMap(({ received, networkPlan, only }): ReadonlyArray<Said<A, V>> => {
        const { id, patient, subscription, response } = received
        const { answersFor, groupNumber, networkPlans } = response
        const statement = stating(plan, networkPlan, answersFor).get(key)
        if (statement === undefined) return []
        const by: SaidBy = {
          patient,
          subscription,
          response: id,
          answersFor,
          networkPlan: networkPlan.name,
          ...(groupNumber === undefined ? {} : { groupNumber }),
        }
        const elsewhere = () =>
          networkPlans.flatMap((other) => {
            const says = other === networkPlan ? undefined : stating(plan, other, answersFor).get(key)?.says
            return says === undefined ? [] : [{ says, networkPlan: other.name, status: other.status }]
          })
        return [{ ...statement, by, only, elsewhere }]
      })
      return lists(said).flatMap((list): ReadonlyArray<Differing<A, V>> => {
        const [head, ...rest] = list
        if (head === undefined) return []
        const [one, other, ...more] = valuesOf([head, ...rest])
        return one === undefined || other === undefined
          ? []
          : [
              {
                about: head.about,
                status,
                values: [one, other, ...more],
                reasons: likelyReasons(plan.renewalMonth, [head, ...rest]),
              },
            ]
      })
    })
  })

const inOrder = pipe(
  S.Ord,
  Ord.contramap(({ id }: ReceivedResponse) => id),
)

/**
 * Everything of a plan that members' answers say differently, from a day on that they answer for. Amounts as the plan's own
 * categories count them, the exceptions of each procedure, the plan's share of each, and the options of the plan.
 *
 * An answer that is silent disagrees with nothing, and a value that one answer states in two ways is passed over. Two network
 * plans of one answer are two networks and no disagreement. One patient's answers are one member's, even under two
 * subscriptions. Give the newest answer of each enrolment: an older one would be told as if it still stood. In what order
 * they come says nothing.
 *
 * @see docs/specification.md, decision 29
 * @category decisions
 * @since 0.2.0
 */
export const disagreements = (
  plan: Pick<Plan, "id" | "renewalMonth" | "tiers">,
  responses: ReadonlyArray<ReceivedResponse>,
  since: CalendarDate,
): ReadonlyArray<PlanDisagreement> => {
  const members = new Map(
    responses
      .filter((received) => received.plan === plan.id && since <= received.response.answersFor)
      .map((received) => [received.id, received] as const),
  )
  if (members.size < 2) return []
  const answers = pipe([...members.values()], RA.sort(inOrder))
  return [
    ...differing(plan, limitsStated, answers),
    ...differing(plan, exceptionsStated, answers),
    ...differing(plan, sharesStated, answers),
    ...differing(plan, optionsStated, answers),
  ]
}
