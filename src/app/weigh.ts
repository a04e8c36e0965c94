import * as Effect from "effect/Effect"
import type { Choice } from "../domain/change/Choice.ts"
import type { Overwrite } from "../domain/change/overwrite.ts"
import { overwrite } from "../domain/change/overwrite.ts"
import type { StoredReceipt } from "../domain/change/Receipt.ts"
import type { Held } from "../domain/coverage/Holding.ts"
import { targetOf } from "../domain/coverage/Records.ts"
import { isUndone } from "../domain/response/importState.ts"
import type { ReceivedResponse, ResponseSummary } from "../domain/response/EligibilityResponse.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { ResponseId } from "../domain/value/Ids.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import { Today } from "../ports/Today.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import type { PreviewDigest } from "../domain/review/Preview.ts"
import type { Agreed } from "./digest.ts"
import { digestOf } from "./digest.ts"
import { foundHeld, foundLetter, targetOfResponse } from "./found.ts"
import type { Refused } from "./interop.ts"
import { decided } from "./interop.ts"

/** What a choice would do to what is held now. @category models @since 0.1.0 */
export interface Weighed {
  readonly held: Held
  readonly received: ReceivedResponse
  readonly overwrite: Overwrite
  readonly agreed: Agreed
  /** Others' answers on the plan that were looked at. */
  readonly others: ReadonlyArray<ReceivedResponse>
  /** The receipts of the response so far. */
  readonly receipts: ReadonlyArray<StoredReceipt>
}

/** With what a preview shows and an import asks for; who weighs and commits in one breath needs none. @category models @since 0.2.0 */
export interface WeighedAndDigested extends Weighed {
  readonly digest: PreviewDigest
}

/** The newest response of the enrolment that a response is about. @category use cases @since 0.1.0 */
export const newestOf = (received: ReceivedResponse): Effect.Effect<ResponseId, Failure, EligibilityInbox> =>
  Effect.gen(function* () {
    const inbox = yield* EligibilityInbox
    const newest = yield* inbox.newest(received.practice, [received.patient])
    const same = newest.find(
      ({ plan, subscription }: ResponseSummary) => plan === received.plan && subscription === received.subscription,
    )
    return same?.id ?? received.id
  })

/** The network plans of a response that are imported and were not wholly reverted. @category decisions @since 0.1.0 */
export const importedNetworks = (receipts: ReadonlyArray<StoredReceipt>): ReadonlyArray<string> => [
  ...new Set(
    receipts.flatMap((stored) =>
      stored.receipt._tag === "Imported" && !isUndone(stored, receipts) ? [stored.receipt.networkPlan] : [],
    ),
  ),
]

/**
 * Reads what is held and computes what a choice would do; shared by the preview and the import, so that they cannot
 * differ. Rights are the caller's to ask, before and after.
 *
 * @category use cases
 * @since 0.1.0
 */
export const weigh = Effect.fnUntraced(function* (
  { practice, location }: Pick<Caller, "location" | "practice">,
  choice: Choice,
): Effect.fn.Return<WeighedAndDigested, Failure | Refused, CoverageStore | EligibilityInbox | Today> {
  const today = yield* Effect.flatMap(Today, (days) => days.at(practice, location))
  const { received } = yield* foundLetter(practice, choice.response)
  const surroundings = yield* surroundingsOf(received, today)
  const weighed = yield* weighRead(surroundings, choice, today)
  return { ...weighed, digest: yield* digestOf(surroundings.held, weighed.agreed) }
})

/** All that is read of a response before it is weighed. @category models @since 0.2.0 */
export interface Surroundings extends Pick<Weighed, "held" | "others" | "received" | "receipts"> {
  readonly newest: ResponseId
}

/**
 * Reads what a response is weighed against. Nothing of it needs an answer to the others, so it is asked all at once: a
 * store that is far away may send it in one round trip.
 *
 * @category use cases
 * @since 0.2.0
 */
export const surroundingsOf = (
  received: ReceivedResponse,
  today: CalendarDate,
): Effect.Effect<Surroundings, Failure | Refused, CoverageStore | EligibilityInbox> =>
  Effect.gen(function* () {
    const store = yield* CoverageStore
    const inbox = yield* EligibilityInbox
    const { practice, plan, patient } = received
    const read = yield* Effect.all(
      {
        held: foundHeld(targetOfResponse(received)),
        receipts: store.receiptsOf(practice, [received.id]),
        newest: newestOf(received),
        others: inbox.othersOnPlan(practice, plan, patient, today),
      },
      { concurrency: "unbounded" },
    )
    return { received, ...read }
  })

/**
 * Computes what a choice would do, for whoever has read what it takes already.
 *
 * @category use cases
 * @since 0.2.0
 */
export const weighRead = Effect.fnUntraced(function* (
  { received, held, receipts, newest, others }: Surroundings,
  choice: Choice,
  today: CalendarDate,
): Effect.fn.Return<Weighed, Refused> {
  const decision = yield* decided(
    overwrite({
      held,
      received,
      newest,
      others,
      importedNetworks: importedNetworks(receipts),
      choice,
      today,
    }),
  )
  const agreed: Agreed = {
    target: targetOf(held.standing),
    response: received.id,
    networkPlan: decision.networkPlan.name,
    sections: decision.sections,
    changes: decision.changes,
  }
  return { held, received, others, overwrite: decision, agreed, receipts }
})
