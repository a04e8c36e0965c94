import * as Effect from "effect/Effect"
import { allChanges } from "../domain/change/Change.ts"
import type { Imported, Receipt } from "../domain/change/Receipt.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import type { ReceiptId } from "../domain/value/Ids.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import type { Failure, RevisionConflict } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import type { Agreed } from "./digest.ts"
import { agreedText } from "./digest.ts"
import type { Refused } from "./interop.ts"
import { refused } from "./interop.ts"
import type { Kept } from "./keepReceipt.ts"
import { keepReceipt } from "./keepReceipt.ts"
import { mustHold } from "./mustHold.ts"
import type { Weighed } from "./weigh.ts"

const isImportOf =
  (agreed: Agreed) =>
  (receipt: Receipt): receipt is Imported =>
    receipt._tag === "Imported" && agreedText(receipt) === agreedText(agreed)

/**
 * Commits what was weighed under a receipt of the caller's, after the right was asked for once more.
 *
 * @category use cases
 * @since 0.2.0
 */
export const commitWeighed = Effect.fnUntraced(function* (
  caller: Caller,
  { held, overwrite, agreed }: Pick<Weighed, "agreed" | "held" | "overwrite">,
  id: ReceiptId,
): Effect.fn.Return<Kept<Imported>, Failure | Refused | RevisionConflict, CoverageStore | Rights | Today> {
  // A receipt of nothing would turn the icon to done, though nobody decided so.
  if (allChanges(overwrite.changes).length + overwrite.confirmed.length === 0)
    return yield* refused({ _tag: "EverythingWithheld" })

  const store = yield* CoverageStore
  const days = yield* Today
  const today = yield* days.at(caller.practice, caller.location)
  // Both are asked as late as can be, and in one breath: a store that is far away may send them in one round trip.
  const { affected } = yield* Effect.all(
    {
      affected: store.affected(agreed.target, today),
      right: mustHold(caller, "Import Insurance Benefit Details"),
    },
    { concurrency: "unbounded" },
  )
  const receipt: Imported = {
    _tag: "Imported",
    id,
    at: yield* days.now,
    on: today,
    by: { user: caller.user, location: caller.location },
    ...agreed,
    confirmed: overwrite.confirmed,
    affected,
  }
  return yield* keepReceipt(receipt, held, isImportOf(agreed))
})
