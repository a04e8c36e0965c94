import * as Effect from "effect/Effect"
import type { Edits } from "../domain/change/edit.ts"
import { addressesEdited, changesAsked, edit, missingRightsToEdit } from "../domain/change/edit.ts"
import type { Edited, Receipt } from "../domain/change/Receipt.ts"
import type { Target } from "../domain/coverage/Records.ts"
import type { ReceiptId } from "../domain/value/Ids.ts"
import type { CoverageStore } from "../ports/CoverageStore.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import { rightsOf } from "./mustHold.ts"
import { foundHeld } from "./found.ts"
import type { Refused } from "./interop.ts"
import { decided, noneAgainst, refused } from "./interop.ts"
import type { Kept } from "./keepReceipt.ts"
import { doneOnce, keepReceipt, keptBefore, lostRace } from "./keepReceipt.ts"

/** @category models @since 0.1.0 */
export interface EditCoverage {
  readonly caller: Caller
  /** The practice in it must be the caller's. */
  readonly target: Target
  readonly edits: Edits
  readonly receipt: ReceiptId
}

const isEditOf =
  ({ target: { practice, plan, subscription, patient }, edits }: EditCoverage) =>
  (receipt: Receipt): receipt is Edited =>
    receipt._tag === "Edited" &&
    receipt.target.practice === practice &&
    receipt.target.plan === plan &&
    receipt.target.subscription === subscription &&
    receipt.target.patient === patient &&
    changesAsked(edits, receipt.changes)

const mayEdit = (caller: Caller, edits: Edits): Effect.Effect<void, Failure | Refused, Rights> =>
  Effect.flatMap(rightsOf(caller), (held) => noneAgainst(missingRightsToEdit(edits, held)))

/**
 * Changes coverage by hand: a change set and a receipt like an import's, and as revertible.
 *
 * @see docs/specification.md, decision 21
 * @category use cases
 * @since 0.1.0
 */
export const editCoverage: (
  input: EditCoverage,
) => Effect.Effect<Edited, Failure | Refused, CoverageStore | Rights | Today> = Effect.fn("editCoverage")(function* (
  input: EditCoverage,
) {
  const { caller, target, edits, receipt: id } = input
  if (addressesEdited(edits).length === 0) return yield* refused({ _tag: "NothingEdited" })
  yield* mayEdit(caller, edits)
  if (target.practice !== caller.practice) return yield* refused({ _tag: "PatientNotFound" })

  const { receipt } = yield* once(input).pipe(doneOnce(keptBefore(caller.practice, id, isEditOf(input))))
  return receipt
})

const once = Effect.fnUntraced(function* (
  input: EditCoverage,
): Effect.fn.Return<Kept<Edited>, Failure | Refused, CoverageStore | Rights | Today> {
  const { caller, target, edits, receipt: id } = input
  const days = yield* Today
  const held = yield* foundHeld(target)
  const changes = yield* decided(edit(held, edits))
  const receipt: Edited = {
    _tag: "Edited",
    id,
    at: yield* days.now,
    on: yield* days.at(caller.practice, caller.location),
    by: { user: caller.user, location: caller.location },
    target,
    changes,
  }
  yield* mayEdit(caller, edits)
  return yield* keepReceipt(receipt, held, isEditOf(input)).pipe(Effect.catchTag("RevisionConflict", lostRace))
})
