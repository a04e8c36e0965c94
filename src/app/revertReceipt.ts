import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Policy } from "../domain/change/Policy.ts"
import type { Receipt, Reverted } from "../domain/change/Receipt.ts"
import { isAutomatic } from "../domain/change/Receipt.ts"
import type { NotRevertible } from "../domain/change/Refusal.ts"
import { revert } from "../domain/change/revert.ts"
import { allChanges } from "../domain/change/Change.ts"
import type { Address } from "../domain/coverage/Address.ts"
import { addressKey } from "../domain/coverage/Address.ts"
import type { ReceiptId } from "../domain/value/Ids.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import { mustHold, mustHoldAny } from "./mustHold.ts"
import { foundHeld, foundReceipt } from "./found.ts"
import type { Refused } from "./interop.ts"
import { decided } from "./interop.ts"
import { doneOnce, keepReceipt, keptBefore, lostRace } from "./keepReceipt.ts"

/** @category models @since 0.1.0 */
export interface RevertReceipt {
  readonly caller: Caller
  /** The receipt to revert. */
  readonly reverts: ReceiptId
  /** The values to put back; absent means all. */
  readonly addresses?: ReadonlyArray<Address>
  readonly policy: Policy
  /** Names the receipt of the revert. */
  readonly receipt: ReceiptId
  /**
   * `review`: the Undo of a review that is still open, which the person who imported has for his own import with the
   * import right alone. Only the host knows that the review is open; a page cannot be asked.
   */
  readonly from: "history" | "review"
}

/** @category models @since 0.1.0 */
export interface RevertedReceipt {
  readonly receipt: Reverted
  /** Values that stay as they are, with the reason beside each. */
  readonly refused: ReadonlyArray<NotRevertible>
}

const isRevertOf =
  ({ reverts, addresses }: RevertReceipt) =>
  (receipt: Receipt): receipt is Reverted => {
    if (receipt._tag !== "Reverted" || receipt.reverts !== reverts) return false
    const asked = addresses === undefined ? undefined : new Set(addresses.map(addressKey))
    return allChanges(receipt.changes).every(({ address }) => asked?.has(addressKey(address)) ?? true)
  }

const mayRevert = (
  { caller, from }: RevertReceipt,
  receipt: Receipt,
): Effect.Effect<void, Failure | Refused, Rights> =>
  from === "review" && receipt._tag === "Imported" && !isAutomatic(receipt.by) && receipt.by.user === caller.user
    ? mustHoldAny(caller, ["Edit Insurance Plans", "Import Insurance Benefit Details"])
    : mustHold(caller, "Edit Insurance Plans")

/**
 * Puts values of a receipt back as they were, in a commit and a receipt of its own.
 *
 * Needs the right to edit plans; the importer may undo his own import while his review is open.
 *
 * @see docs/specification.md, decisions 19 and 22
 * @category use cases
 * @since 0.1.0
 */
export const revertReceipt: (
  input: RevertReceipt,
) => Effect.Effect<RevertedReceipt, Failure | Refused, CoverageStore | Rights | Today> = Effect.fn("revertReceipt")(
  function* (input: RevertReceipt) {
    const { caller, from, receipt: id } = input
    yield* mustHoldAny(
      caller,
      from === "review" ? ["Edit Insurance Plans", "Import Insurance Benefit Details"] : ["Edit Insurance Plans"],
    )

    const before = Effect.map(
      keptBefore(caller.practice, id, isRevertOf(input)),
      O.map(({ receipt }): RevertedReceipt => ({ receipt, refused: [] })),
    )
    return yield* once(input).pipe(doneOnce(before))
  },
)

const once = Effect.fnUntraced(function* (
  input: RevertReceipt,
): Effect.fn.Return<RevertedReceipt, Failure | Refused, CoverageStore | Rights | Today> {
  const { caller, reverts, addresses, policy, receipt: id } = input
  const store = yield* CoverageStore
  const days = yield* Today
  const today = yield* days.at(caller.practice, caller.location)
  const found = yield* foundReceipt(caller.practice, reverts)
  yield* mayRevert(input, found.receipt)
  const { target } = found.receipt
  const read = yield* foundHeld(target)
  const { changes, refused: stay } = yield* decided(
    revert({
      held: read,
      receipt: found,
      later: yield* store.receiptsAfter(target, found.sequence),
      ...(addresses === undefined ? {} : { addresses }),
      today,
      policy,
    }),
  )
  const receipt: Reverted = {
    _tag: "Reverted",
    id,
    at: yield* days.now,
    on: today,
    by: { user: caller.user, location: caller.location },
    target,
    reverts,
    ...("response" in found.receipt ? { response: found.receipt.response } : {}),
    changes,
  }
  yield* mayRevert(input, found.receipt)
  const kept = yield* keepReceipt(receipt, read, isRevertOf(input)).pipe(Effect.catchTag("RevisionConflict", lostRace))
  return { receipt: kept.receipt, refused: stay }
})
