import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { assess } from "../domain/assess/assess.ts"
import type { Assessment } from "../domain/assess/Assessment.ts"
import type { Asking } from "../domain/assess/questionFrom.ts"
import { questionFrom } from "../domain/assess/questionFrom.ts"
import type { Standing } from "../domain/coverage/Records.ts"
import { targetOf } from "../domain/coverage/Records.ts"
import { importState } from "../domain/response/importState.ts"
import type { NetworkPlan } from "../domain/response/NetworkPlan.ts"
import type { ReceivedResponse } from "../domain/response/EligibilityResponse.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { PatientId, PlanId, ResponseId } from "../domain/value/Ids.ts"
import { includes } from "../domain/value/Interval.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { foundHeld } from "./found.ts"
import type { Refused } from "./interop.ts"
import { refused } from "./interop.ts"
import { mustHoldAny } from "./mustHold.ts"
import { importedNetworks } from "./weigh.ts"

/** Who and what is asked about. Without a plan it is the patient's first coverage on that day. @category use cases @since 0.2.0 */
export interface WouldBeCovered {
  readonly caller: Caller
  readonly patient: PatientId
  readonly plan?: PlanId
  /** The network plan whose shares and notes are looked at; one that is imported, or the only one, without it. */
  readonly networkPlan?: string
  readonly asking: Asking
}

/** The answer of the payer that was looked at beside what the plan holds. @category models @since 0.2.0 */
export interface LookedAt {
  readonly response: ResponseId
  readonly answersFor: CalendarDate
  /** Absent where none is named and none imported: then notes of all were looked at, and no shares. */
  readonly networkPlan?: string
  /** Whether it waits to be imported: then the plan may hold something else than it says. */
  readonly waits: boolean
}

/** @category models @since 0.2.0 */
export interface CoveredAnswer {
  readonly assessment: Assessment
  readonly plan: PlanId
  readonly lookedAt?: LookedAt
}

const standingFor = (standings: ReadonlyArray<Standing>, on: CalendarDate, plan?: PlanId): Standing | undefined => {
  const asked = standings.filter((standing) => plan === undefined || standing.plan.id === plan)
  return asked.find(({ enrolment }) => includes(enrolment, on)) ?? asked[0]
}

const onlyOne = (plans: ReadonlyArray<NetworkPlan>): NetworkPlan | undefined =>
  plans.length === 1 ? plans[0] : undefined

interface Beside {
  readonly received: ReceivedResponse
  readonly networkPlan?: NetworkPlan
  readonly waits: boolean
}

const besideOf = Effect.fnUntraced(function* (
  { practice, patient, plan, subscription }: Standing & { readonly practice: Standing["practice"] },
  named: string | undefined,
): Effect.fn.Return<Beside | undefined, Failure | Refused, CoverageStore | EligibilityInbox> {
  const inbox = yield* EligibilityInbox
  const newest = (yield* inbox.newest(practice, [patient.id])).find(
    (one) => one.plan === plan.id && one.subscription === subscription.id,
  )
  if (newest === undefined) return undefined
  const letter = yield* inbox.find(practice, newest.id)
  if (O.isNone(letter)) return undefined
  const { received } = letter.value
  const offered = received.response.networkPlans
  if (named !== undefined && !offered.some(({ name }) => name === named))
    return yield* refused({ _tag: "NetworkPlanNotOffered", chosen: named, offered: offered.map(({ name }) => name) })
  const store = yield* CoverageStore
  const receipts = yield* store.receiptsOf(practice, [received.id])
  const imported = importedNetworks(receipts)
  const chosen =
    named === undefined
      ? (onlyOne(offered.filter(({ name }) => imported.includes(name))) ?? onlyOne(offered))
      : offered.find(({ name }) => name === named)
  return {
    received,
    ...(chosen === undefined ? {} : { networkPlan: chosen }),
    waits: newest.statesSomething && importState(receipts) === "available",
  }
})

/**
 * Whether a service would be covered, by what the practice holds of the patient's plan, and what the payer's newest answer
 * says beside it. Whoever may import or edit plans may ask. Nothing is written.
 *
 * @see docs/specification.md, decision 27
 * @category use cases
 * @since 0.2.0
 */
export const wouldBeCovered: (
  asked: WouldBeCovered,
) => Effect.Effect<CoveredAnswer, Failure | Refused, CoverageStore | EligibilityInbox | Rights> = Effect.fn(
  "wouldBeCovered",
)(function* ({ caller, patient, plan, networkPlan, asking }: WouldBeCovered) {
  yield* mustHoldAny(caller, ["Import Insurance Benefit Details", "Edit Insurance Plans"])
  const store = yield* CoverageStore
  const standing = standingFor(yield* store.standings(caller.practice, [patient]), asking.on, plan)
  if (standing === undefined) return yield* refused({ _tag: "PatientNotFound" })
  const held = yield* foundHeld(targetOf(standing))
  const beside = yield* besideOf(held.standing, networkPlan)
  const assessment = assess(questionFrom(held, asking, beside?.received.response, beside?.networkPlan))
  return {
    assessment,
    plan: standing.plan.id,
    ...(beside === undefined
      ? {}
      : {
          lookedAt: {
            response: beside.received.id,
            answersFor: beside.received.response.answersFor,
            waits: beside.waits,
            ...(beside.networkPlan === undefined ? {} : { networkPlan: beside.networkPlan.name }),
          },
        }),
  }
})
