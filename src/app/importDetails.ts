import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { AmountsImported } from "../domain/change/amountsImported.ts"
import { amountsImported } from "../domain/change/amountsImported.ts"
import { allChanges } from "../domain/change/Change.ts"
import type { Choice } from "../domain/change/Choice.ts"
import { rightsToImport } from "../domain/change/Choice.ts"
import type { Overwrite } from "../domain/change/overwrite.ts"
import type { Imported, Receipt, StoredReceipt } from "../domain/change/Receipt.ts"
import { isUndone } from "../domain/response/importState.ts"
import type { ReceiptId } from "../domain/value/Ids.ts"
import type { CoverageStore } from "../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure, RevisionConflict } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import type { Today } from "../ports/Today.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import { byRights } from "./Authority.ts"
import { commitWeighed } from "./commitWeighed.ts"
import { mustHoldAll } from "./mustHold.ts"
import type { PreviewDigest } from "../domain/review/Preview.ts"
import { isDigestOf, movedBetween } from "./digest.ts"
import type { Refused } from "./interop.ts"
import { refused } from "./interop.ts"
import { doneOnce, keptBefore, lostRace } from "./keepReceipt.ts"
import { weigh } from "./weigh.ts"

/** @category models @since 0.1.0 */
export interface ImportDetails {
  readonly caller: Caller
  readonly choice: Choice
  /** The digest of the preview that the person said Yes to. */
  readonly digest: PreviewDigest
  /** Names the receipt; the same id again answers the first import. */
  readonly receipt: ReceiptId
}

/** @category models @since 0.1.0 */
export interface ImportedDetails {
  readonly receipt: Imported
  readonly sequence: number
  /** Whether this import had been done before, so that there was nothing left to write. */
  readonly already: boolean
  /** What a host that counts claims itself should hear; nothing where this import had been done before. */
  readonly events: ReadonlyArray<AmountsImported>
}

// Somebody who commits between our read and our write makes us look again, and what we then find is either the same or refused.
const attempts = 3

/**
 * Imports what was previewed, whole or not at all.
 *
 * It takes a choice and the preview's digest, never a change set: a page that could post one could forge any write. It
 * reads again, computes again, asks for the right again, and commits only if the digest is the preview's; else it is
 * refused and the person previews again. Importing again what is imported writes nothing and answers the first receipt.
 *
 * @see docs/specification.md, steps 9 and 10
 * @category use cases
 * @since 0.1.0
 */
export const importDetails: (
  input: ImportDetails,
) => Effect.Effect<ImportedDetails, Failure | Refused, CoverageStore | EligibilityInbox | Rights | Today> = Effect.fn(
  "importDetails",
)(function* (input: ImportDetails) {
  yield* mustHoldAll(input.caller, rightsToImport(input.choice))

  return yield* Effect.retry(once(input), {
    times: attempts - 1,
    while: (failure) => failure._tag === "RevisionConflict",
  }).pipe(Effect.catchTag("RevisionConflict", lostRace), doneOnce(sameImport(input)))
})

const isImported = (receipt: Receipt): receipt is Imported => receipt._tag === "Imported"

// What the id names, if it is the import of this very Yes. Another import is left to the commit, which refuses its id.
const sameImport = ({
  caller,
  digest,
  receipt: id,
}: ImportDetails): Effect.Effect<O.Option<ImportedDetails>, Failure | Refused, CoverageStore> =>
  Effect.gen(function* () {
    const before = yield* keptBefore(caller.practice, id, isImported)
    return O.isSome(before) && (yield* isDigestOf(digest, before.value.receipt))
      ? O.some({ ...before.value, already: true, events: [] })
      : O.none
  })

const alreadyImported = (
  { networkPlan, sections, changes }: Overwrite,
  receipts: ReadonlyArray<StoredReceipt>,
): ImportedDetails | undefined => {
  if (allChanges(changes).length > 0) return undefined
  // The sections may have been imported one after the other, each with a receipt of its own.
  const standing = receipts.flatMap((stored) =>
    isImported(stored.receipt) && stored.receipt.networkPlan === networkPlan.name && !isUndone(stored, receipts)
      ? [{ receipt: stored.receipt, sequence: stored.sequence }]
      : [],
  )
  const last = standing.at(-1)
  return last !== undefined &&
    sections.every((section) => standing.some(({ receipt }) => receipt.sections.includes(section)))
    ? { ...last, already: true, events: [] }
    : undefined
}

const once = Effect.fnUntraced(function* ({
  caller,
  choice,
  digest,
  receipt: id,
}: ImportDetails): Effect.fn.Return<
  ImportedDetails,
  Failure | Refused | RevisionConflict,
  CoverageStore | EligibilityInbox | Rights | Today
> {
  const { held, overwrite, agreed, digest: now, receipts } = yield* weigh(caller, choice)
  if (now !== digest) return yield* refused({ _tag: "ChangedSincePreview", moved: movedBetween(digest, now) })

  const already = alreadyImported(overwrite, receipts)
  if (already !== undefined) return already

  const kept = yield* commitWeighed(byRights(caller, rightsToImport(choice)), { held, overwrite, agreed }, id)
  return { ...kept, already: false, events: amountsImported(kept.receipt) }
})
