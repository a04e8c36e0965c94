import * as Effect from "effect/Effect"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import { gateName } from "../../domain/automatic/gateName.ts"
import { answerGatesNotPassed } from "../../domain/automatic/gates.ts"
import { amountsImported } from "../../domain/change/amountsImported.ts"
import type { Overwrite } from "../../domain/change/overwrite.ts"
import type { Policy } from "../../domain/change/Policy.ts"
import { standardPolicy } from "../../domain/change/Policy.ts"
import { sections } from "../../domain/change/Section.ts"
import type { ReceivedResponse } from "../../domain/response/EligibilityResponse.ts"
import { trusted } from "../../domain/value/brand.ts"
import type { ResponseId } from "../../domain/value/Ids.ts"
import { ReceiptId } from "../../domain/value/Ids.ts"
import type { CoverageStore } from "../../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import type { Failure, RevisionConflict, StoreUnavailable } from "../../ports/Failure.ts"
import type { Rights } from "../../ports/Rights.ts"
import { Today } from "../../ports/Today.ts"
import { byRights } from "../Authority.ts"
import { commitWeighed } from "../commitWeighed.ts"
import type { Refused } from "../interop.ts"
import { refused } from "../interop.ts"
import { surroundingsOf, weighRead } from "../weigh.ts"
import type { DeliveryOutcome, ReviewReason } from "./DeliveryOutcome.ts"
import type { NightOrder } from "./NightOrder.ts"
import { reasonName } from "./NightSummary.ts"
import { settled } from "./settled.ts"

/**
 * The id of the receipt a night gives the import of a response: always the same, so that an import twice is one import.
 *
 * @category decisions
 * @since 0.2.0
 */
export const nightReceiptId = (response: ResponseId): ReceiptId => {
  const id = `night-${response}`
  return ReceiptId.is(id) ? id : trusted<ReceiptId>(response)
}

const networkNamed = ({ network }: NightOrder, { response }: ReceivedResponse): { readonly networkPlan?: string } => {
  if (network === undefined) return {}
  if (network._tag === "Named") return { networkPlan: network.name }
  const [first, ...others] = response.networkPlans.filter(({ status }) => status === network.status)
  // Where none or several are meant the core refuses to guess.
  return first !== undefined && others.length === 0 ? { networkPlan: first.name } : {}
}

// A plan with one network plan needs no choice, and yet not the one that was not ordered.
const otherThanOrdered = (
  { network }: NightOrder,
  { networkPlan }: Overwrite,
  { response }: ReceivedResponse,
): ReadonlyArray<ReviewReason> =>
  network?._tag === "OfStatus" && networkPlan.status !== network.status
    ? [
        {
          _tag: "Refused",
          refusal: {
            _tag: "NetworkPlanNotOffered",
            chosen: network.status,
            offered: response.networkPlans.map(({ name }) => name),
          },
        },
      ]
    : []

const reasonsIn = (overwrite: Overwrite): ReadonlyArray<ReviewReason> => [
  ...overwrite.withheld.map((withheld) => ({ _tag: "Withheld", withheld }) as const),
  ...overwrite.warnings.map((warning) => ({ _tag: "Warning", warning }) as const),
]

// Nobody looks: what the payer does not mention stays.
const policy: Policy = { ...standardPolicy, exceptions: "statedProcedures" }

const once = Effect.fnUntraced(function* (
  order: NightOrder,
  received: ReceivedResponse,
): Effect.fn.Return<
  DeliveryOutcome,
  Failure | Refused | RevisionConflict,
  CoverageStore | EligibilityInbox | Rights | Today
> {
  const { caller } = order
  const authority = byRights(caller, ["Import Insurance Benefit Details"])
  yield* authority.stands
  if (received.practice !== caller.practice) return yield* refused({ _tag: "ResponseNotFound", response: received.id })

  const today = yield* Effect.flatMap(Today, (days) => days.at(caller.practice, caller.location))
  const surroundings = yield* surroundingsOf(received, today)
  const { receipts } = surroundings
  const [before] = receipts.filter(({ receipt }) => receipt._tag === "Imported")
  if (before !== undefined) return { _tag: "AlreadyImported", receipt: before.receipt.id }
  if (receipts.some(({ receipt }) => receipt._tag === "MarkedDone"))
    return yield* refused({ _tag: "AlreadyDone", response: received.id })

  const weighed = yield* weighRead(
    surroundings,
    {
      response: received.id,
      ...networkNamed(order, received),
      sections,
      policy,
      answers: {},
    },
    today,
  )
  const known = [...otherThanOrdered(order, weighed.overwrite, received), ...reasonsIn(weighed.overwrite)]
  const names = new Set(known.map(reasonName))
  const gates = answerGatesNotPassed({ ...surroundings, standing: surroundings.held.standing, policy, today })
  const reasons: ReadonlyArray<ReviewReason> = [
    ...known,
    ...gates.filter((gate) => !names.has(gateName(gate))).map((gate) => ({ _tag: "Gate", gate }) as const),
  ]
  if (RA.isNonEmpty(reasons)) return { _tag: "LeftForReview", reasons }

  const { receipt } = yield* commitWeighed(authority, weighed, nightReceiptId(received.id))
  return { _tag: "Imported", receipt: receipt.id, events: amountsImported(receipt) }
})

/**
 * Imports a response that somebody ordered and nobody looks at, where nothing about it needs a person: one network plan,
 * or the one ordered, no refusal, nothing withheld, no warning, and every gate open that an automatic import has before an answer.
 * Otherwise it is left for a review, with every reason. What a person edited by hand he orders to be overwritten.
 *
 * It weighs once and commits what it weighed: there is no moment between preview and import in which anything could have
 * changed unseen, and a lost race is weighed anew. The orderer's right is asked before anything is read and again before
 * anything is written.
 *
 * @see docs/specification.md, steps 3 to 10
 * @category use cases
 * @since 0.2.0
 */
export const importUnattended = (
  order: NightOrder,
  received: ReceivedResponse,
): Effect.Effect<DeliveryOutcome, StoreUnavailable, CoverageStore | EligibilityInbox | Rights | Today> =>
  settled(once(order, received)).pipe(Effect.withSpan("importUnattended"))
