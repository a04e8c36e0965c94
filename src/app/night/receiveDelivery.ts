import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import type { ReceivedResponse } from "../../domain/response/EligibilityResponse.ts"
import type { VerificationExpiry } from "../../domain/verification/VerificationPolicy.ts"
import type { CoverageStore } from "../../ports/CoverageStore.ts"
import { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import type { Failure, StoreUnavailable } from "../../ports/Failure.ts"
import type { Rights } from "../../ports/Rights.ts"
import type { Today } from "../../ports/Today.ts"
import type { Refused } from "../interop.ts"
import { receiveResponse } from "../receiveResponse.ts"
import type { Delivery, ReadDelivery } from "./Delivery.ts"
import type { DeliveryOutcome } from "./DeliveryOutcome.ts"
import { notWorthRetrying } from "./notWorthRetrying.ts"

/** A delivery that was read and is kept under the enrolment it is about. @category models @since 0.2.0 */
export interface ReceivedDelivery {
  readonly _tag: "Received"
  readonly received: ReceivedResponse
}

type Receiving = ReceivedDelivery | Extract<DeliveryOutcome, { readonly _tag: "SetAside" }>

/**
 * The first half of a delivery's way: its message is read and kept under the enrolment it is about. Only then is it known
 * which plan it is about. `expiry` says how long an answer counts where neither payer nor clearinghouse says so; absent: the
 * standard one.
 *
 * @see docs/specification.md, decision 1
 * @category use cases
 * @since 0.2.0
 */
export const receiveDelivery =
  (read: ReadDelivery, expiry?: VerificationExpiry) =>
  (delivery: Delivery): Effect.Effect<Receiving, StoreUnavailable, CoverageStore | EligibilityInbox | Rights | Today> =>
    Effect.suspend(() => {
      const answer = read(delivery)
      return E.isLeft(answer)
        ? Effect.succeed<Receiving>({ _tag: "SetAside", problem: { _tag: "Unreadable", problems: answer.left } })
        : kept(delivery, answer.right, expiry)
    }).pipe(notWorthRetrying, Effect.withSpan("receiveDelivery"))

const kept = (
  { message, number: _, ...delivery }: Delivery,
  response: ReceivedResponse["response"],
  expiry: VerificationExpiry | undefined,
): Effect.Effect<Receiving, Failure, CoverageStore | EligibilityInbox | Rights | Today> =>
  receiveResponse({ ...delivery, response, message, ...(expiry === undefined ? {} : { expiry }) }).pipe(
    Effect.map((received): Receiving => ({ _tag: "Received", received })),
    Effect.catchTag("Refused", (no) => keptBefore(delivery, no)),
  )

// Who has left the plan since his answer was kept is matched no more, and the answer stays where it is.
const keptBefore = (
  { id, from }: Pick<Delivery, "from" | "id">,
  { refusals }: Refused,
): Effect.Effect<Receiving, Failure, EligibilityInbox> =>
  Effect.gen(function* () {
    const lost = refusals.every(({ _tag }) => _tag === "PatientNotMatched" || _tag === "PatientNotFound")
    const inbox = yield* EligibilityInbox
    const found = lost ? yield* inbox.find(from.practice, id) : O.none
    return O.isSome(found)
      ? { _tag: "Received", received: found.value.received }
      : { _tag: "SetAside", problem: { _tag: "NotReceived", refusals } }
  })
