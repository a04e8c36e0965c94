import * as Effect from "effect/Effect"
import { allChanges } from "../domain/change/Change.ts"
import type { Overwrite } from "../domain/change/overwrite.ts"
import type { Imported, Receipt } from "../domain/change/Receipt.ts"
import type { KeptOut } from "../domain/automatic/KeptOut.ts"
import type { ReceiptId } from "../domain/value/Ids.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import type { Failure, RevisionConflict } from "../ports/Failure.ts"
import { Today } from "../ports/Today.ts"
import type { Authority } from "./Authority.ts"
import type { Agreed } from "./digest.ts"
import { agreedText } from "./digest.ts"
import type { Refused } from "./interop.ts"
import { refused } from "./interop.ts"
import type { Kept } from "./keepReceipt.ts"
import { keepReceipt } from "./keepReceipt.ts"
import type { Weighed } from "./weigh.ts"

const isImportOf =
  (agreed: Agreed) =>
  (receipt: Receipt): receipt is Imported =>
    receipt._tag === "Imported" && agreedText(receipt) === agreedText(agreed)

/** What is committed: what was agreed to, and what the payer confirmed. @category models @since 0.2.0 */
export interface Committing extends Pick<Weighed, "agreed" | "held"> {
  readonly overwrite: Pick<Overwrite, "confirmed">
  /** What nobody was there to decide about. */
  readonly keptOut?: ReadonlyArray<KeptOut>
}

/**
 * Commits what was weighed, under an id that names the receipt, after what allows it was asked for once more.
 *
 * @category use cases
 * @since 0.2.0
 */
export const commitWeighed = Effect.fnUntraced(function* <A, R>(
  authority: Authority<A, R>,
  { held, overwrite, agreed, keptOut }: Committing,
  id: ReceiptId,
  is: (receipt: Receipt) => receipt is Imported = isImportOf(agreed),
): Effect.fn.Return<Kept<Imported>, Failure | Refused | RevisionConflict, CoverageStore | R | Today> {
  // A receipt of nothing would turn the icon to done, though nobody decided so.
  if (allChanges(agreed.changes).length + overwrite.confirmed.length === 0)
    return yield* refused({ _tag: "EverythingWithheld" })

  const store = yield* CoverageStore
  const days = yield* Today
  const today = yield* days.at(authority.practice, authority.location)
  // Both are asked as late as can be, and in one breath: a store that is far away may send them in one round trip.
  const { affected } = yield* Effect.all(
    { affected: store.affected(agreed.target, today), stands: authority.stands },
    { concurrency: "unbounded" },
  )
  const receipt: Imported = {
    _tag: "Imported",
    id,
    at: yield* days.now,
    on: today,
    by: authority.by,
    ...agreed,
    confirmed: overwrite.confirmed,
    affected,
    ...(keptOut === undefined ? {} : { keptOut }),
  }
  return yield* keepReceipt(receipt, held, is)
})
