import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { textOfValue } from "../../domain/change/canonicalText.ts"
import { noChanges } from "../../domain/change/Change.ts"
import type { Editions } from "../../domain/location/Edition.ts"
import type { Policy } from "../../domain/change/Policy.ts"
import type { Accepted, Receipt } from "../../domain/change/Receipt.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import type { AskedOfReview } from "../../domain/revertReview/inReview.ts"
import { acceptedInReview } from "../../domain/revertReview/inReview.ts"
import { revertReview } from "../../domain/revertReview/revertReview.ts"
import type { Caller } from "../../domain/rights/Caller.ts"
import type { ReceiptId } from "../../domain/value/Ids.ts"
import type { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Failure } from "../../ports/Failure.ts"
import type { Locations } from "../../ports/Locations.ts"
import type { Rights } from "../../ports/Rights.ts"
import { Today } from "../../ports/Today.ts"
import { foundHeld, foundReceipt } from "../found.ts"
import type { Refused } from "../interop.ts"
import { refused } from "../interop.ts"
import { doneOnce, keepReceipt, keptBefore, lostRace } from "../keepReceipt.ts"
import { mayReview } from "./mayReview.ts"
import { recentReceipts, reviewedFrom } from "./recentReceipts.ts"

/** @category models @since 0.2.0 */
export interface AcceptReview extends AskedOfReview {
  readonly caller: Caller
  /** A receipt; its target is what is reviewed. */
  readonly of: ReceiptId
  readonly policy: Policy
  /** Absent: Essentials and Pro. */
  readonly editions?: Editions
  /** Names the receipt of the acceptance. */
  readonly receipt: ReceiptId
}

const askedText = ({ imports, addresses }: AskedOfReview): string =>
  textOfValue([[...imports].sort(), ...(addresses === undefined ? [] : [addresses.map(addressKey).sort()])])

const isAcceptanceOf =
  (input: AcceptReview) =>
  (receipt: Receipt): receipt is Accepted =>
    receipt._tag === "Accepted" &&
    askedText(input) ===
      askedText({
        imports: receipt.accepts,
        ...(receipt.addresses === undefined ? {} : { addresses: receipt.addresses }),
      })

/**
 * Lets stand what imports changed, and takes it out of review: some values, or all that were shown.
 *
 * Changes no coverage. What an import did that was not shown stays in review. Within the policy's days an accepted value
 * can still be reverted from the history.
 *
 * @see docs/specification.md, decision 32
 * @category use cases
 * @since 0.2.0
 */
export const acceptReview: (
  input: AcceptReview,
) => Effect.Effect<Accepted, Failure | Refused, CoverageStore | Locations | Rights | Today> = Effect.fn("acceptReview")(
  function* (input: AcceptReview) {
    yield* mayReview(input.caller, input.editions)
    const before = Effect.map(
      keptBefore(input.caller.practice, input.receipt, isAcceptanceOf(input)),
      O.map(({ receipt }) => receipt),
    )
    return yield* once(input).pipe(doneOnce(before))
  },
)

const once = Effect.fnUntraced(function* (
  input: AcceptReview,
): Effect.fn.Return<Accepted, Failure | Refused, CoverageStore | Locations | Rights | Today> {
  const { caller, of, imports, addresses, policy, receipt: id } = input
  const days = yield* Today
  const today = yield* days.at(caller.practice, caller.location)
  const { target } = (yield* foundReceipt(caller.practice, of)).receipt
  const held = yield* foundHeld(target)
  const receipts = yield* recentReceipts(caller.practice, target.plan, reviewedFrom(today, policy))
  const review = revertReview({ held, receipts, today, policy })
  if (acceptedInReview(review, input).length === 0) return yield* refused({ _tag: "NothingToAccept" })
  const receipt: Accepted = {
    _tag: "Accepted",
    id,
    at: yield* days.now,
    on: today,
    by: { user: caller.user, location: caller.location },
    target,
    accepts: imports,
    ...(addresses === undefined ? {} : { addresses }),
    changes: noChanges,
  }
  yield* mayReview(caller, input.editions)
  const kept = yield* keepReceipt(receipt, held, isAcceptanceOf(input)).pipe(
    Effect.catchTag("RevisionConflict", lostRace),
  )
  return kept.receipt
})
