import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Refusal } from "../domain/change/Refusal.ts"
import type { StoredReceipt } from "../domain/change/Receipt.ts"
import type { Held } from "../domain/coverage/Holding.ts"
import type { Target } from "../domain/coverage/Records.ts"
import type { ReceivedResponse } from "../domain/response/EligibilityResponse.ts"
import type { PracticeId, ReceiptId, ResponseId } from "../domain/value/Ids.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import type { Letter } from "../ports/EligibilityInbox.ts"
import { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Refused } from "./interop.ts"
import { refused } from "./interop.ts"

const orRefuse =
  (refusal: Refusal) =>
  <A>(found: O.Option<A>): Effect.Effect<A, Refused> =>
    O.isSome(found) ? Effect.succeed(found.value) : refused(refusal)

/** A response and its message, or a refusal where the practice has none of that id. @category use cases @since 0.1.0 */
export const foundLetter = (
  practice: PracticeId,
  response: ResponseId,
): Effect.Effect<Letter, Failure | Refused, EligibilityInbox> =>
  Effect.flatMap(EligibilityInbox, (inbox) =>
    Effect.flatMap(inbox.find(practice, response), orRefuse({ _tag: "ResponseNotFound", response })),
  )

/** @category use cases @since 0.1.0 */
export const foundReceipt = (
  practice: PracticeId,
  receipt: ReceiptId,
): Effect.Effect<StoredReceipt, Failure | Refused, CoverageStore> =>
  Effect.flatMap(CoverageStore, (store) =>
    Effect.flatMap(store.receipt(practice, receipt), orRefuse({ _tag: "ReceiptNotFound", receipt })),
  )

/** @category use cases @since 0.1.0 */
export const foundHeld = (target: Target): Effect.Effect<Held, Failure | Refused, CoverageStore> =>
  Effect.flatMap(CoverageStore, (store) => Effect.flatMap(store.held(target), orRefuse({ _tag: "PatientNotFound" })))

/** The target a response was matched to. @category decisions @since 0.1.0 */
export const targetOfResponse = ({ practice, plan, subscription, patient }: ReceivedResponse): Target => ({
  practice,
  plan,
  subscription,
  patient,
})
