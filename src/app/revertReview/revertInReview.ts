import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { Editions } from "../../domain/location/Edition.ts"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import { decode } from "../../codec/Problem.ts"
import { allChanges } from "../../domain/change/Change.ts"
import type { Policy } from "../../domain/change/Policy.ts"
import type { Receipt, Reverted, StoredReceipt } from "../../domain/change/Receipt.ts"
import type { NotRevertible, Refusal } from "../../domain/change/Refusal.ts"
import { revert } from "../../domain/change/revert.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import type { AskedOfReview, StepBack } from "../../domain/revertReview/inReview.ts"
import { nextStepBack, staysInReview } from "../../domain/revertReview/inReview.ts"
import { revertReview } from "../../domain/revertReview/revertReview.ts"
import type { RevertReview } from "../../domain/revertReview/ReviewedValue.ts"
import type { Caller } from "../../domain/rights/Caller.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import { ReceiptId } from "../../domain/value/Ids.ts"
import type { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Failure, RevisionConflict } from "../../ports/Failure.ts"
import type { Locations } from "../../ports/Locations.ts"
import type { Rights } from "../../ports/Rights.ts"
import { Today } from "../../ports/Today.ts"
import { foundHeld, foundReceipt } from "../found.ts"
import type { Refused } from "../interop.ts"
import { decided, refused } from "../interop.ts"
import type { Kept } from "../keepReceipt.ts"
import { keepReceipt, keptBefore, lostRace } from "../keepReceipt.ts"
import { wellFormed } from "../plain/wellFormed.ts"
import { mayReview } from "./mayReview.ts"
import { recentReceipts, reviewedFrom } from "./recentReceipts.ts"

/** @category models @since 0.2.0 */
export interface RevertInReview extends AskedOfReview {
  readonly caller: Caller
  /** A receipt; its target is what is reviewed. */
  readonly of: ReceiptId
  readonly policy: Policy
  /** Absent: Essentials and Pro. */
  readonly editions?: Editions
  /** Names the first receipt that is written. A second is named after it with `.2`, and so on: leave such ids free. */
  readonly receipt: ReceiptId
}

/** @category models @since 0.2.0 */
export interface RevertedInReview {
  /** One for each import that was put back, the newest import's first. */
  readonly receipts: ReadonlyNonEmptyArray<Reverted>
  /** Values that stay as they are, with the reason beside each. */
  readonly refused: ReadonlyArray<NotRevertible>
  /** What stopped it after the first receipt; absent where it went through. The same act sent again goes on from there. */
  readonly stopped?: ReadonlyNonEmptyArray<Refusal>
}

const isStepOf =
  ({ imports, addresses }: AskedOfReview) =>
  (receipt: Receipt): receipt is Reverted => {
    if (receipt._tag !== "Reverted" || !imports.includes(receipt.reverts)) return false
    const asked = addresses === undefined ? undefined : new Set(addresses.map(addressKey))
    return allChanges(receipt.changes).every(({ address }) => asked?.has(addressKey(address)) ?? true)
  }

// How often a race may be lost before it is said to the person.
const tries = 3

/**
 * Puts values of a review back to what was held before the first import in it: one, some, or all that were shown.
 *
 * Goes back through every import that changed a value, the newest first, each in a commit and a receipt of its own, so
 * that the history says which answer was taken back. Not one commit: after a lost connection some imports may be back and
 * others not, every value is then one that was held before, and the same act sent again goes on.
 *
 * @see docs/specification.md, decision 32
 * @category use cases
 * @since 0.2.0
 */
export const revertInReview: (
  input: RevertInReview,
) => Effect.Effect<RevertedInReview, Failure | Refused, CoverageStore | Locations | Rights | Today> = Effect.fn(
  "revertInReview",
)(function* (input: RevertInReview) {
  const { caller, of, policy } = input
  yield* mayReview(caller, input.editions)
  const { practice, location } = caller
  const today = yield* Effect.flatMap(Today, (days) => days.at(practice, location))
  const { target } = (yield* foundReceipt(practice, of)).receipt
  const read = recentReceipts(practice, target.plan, reviewedFrom(today, policy))

  const done: Array<Reverted> = []
  let receipts = yield* read
  let before = Infinity
  let lost = 0
  for (;;) {
    const held = yield* foundHeld(target)
    const review = revertReview({ held, receipts, today, policy })
    const step = yield* stepping(input, done.length, nextStepBack(review, input, before), receipts, today).pipe(
      Effect.match({ onSuccess: (kept) => E.right(kept), onFailure: (no) => E.left(no) }),
    )
    if (E.isRight(step)) {
      if (step.right === undefined) return yield* answer(review, input, done)
      const { receipt } = step.right
      done.push(receipt)
      receipts = yield* read
      before = receipts.find((stored) => stored.receipt.id === receipt.reverts)?.sequence ?? 0
      continue
    }
    const no = step.left
    if (no._tag === "StoreUnavailable" || no._tag === "StoreCorrupt") return yield* Effect.fail(no)
    if (no._tag === "RevisionConflict" && lost < tries) {
      lost += 1
      receipts = yield* read
      continue
    }
    const because = no._tag === "RevisionConflict" ? yield* Effect.flip(lostRace(no)) : no
    if (!RA.isNonEmpty(done)) return yield* Effect.fail(because)
    return { receipts: done, refused: staying(review, input, done), stopped: because.refusals }
  }
})

const nthId = (id: ReceiptId, n: number): Effect.Effect<ReceiptId, Refused> =>
  n === 0 ? Effect.succeed(id) : wellFormed(decode(ReceiptId)(`${id}.${String(n + 1)}`))

// One import's values, in one commit; what an earlier try of the same act wrote; or nothing, where there is none left.
const stepping = Effect.fnUntraced(function* (
  input: RevertInReview,
  nth: number,
  next: StepBack | undefined,
  receipts: ReadonlyArray<StoredReceipt>,
  today: CalendarDate,
): Effect.fn.Return<
  Kept<Reverted> | undefined,
  Failure | Refused | RevisionConflict,
  CoverageStore | Locations | Rights | Today
> {
  const { caller, policy } = input
  const id = yield* nthId(input.receipt, nth)
  const earlier = yield* keptBefore(caller.practice, id, isStepOf(input))
  if (O.isSome(earlier)) return earlier.value
  const stored = receipts.find(({ receipt }) => receipt.id === next?.import.id)
  if (next === undefined || stored === undefined) return undefined
  const { target, response } = next.import
  const held = yield* foundHeld(target)
  const { addresses } = next
  const { changes } = yield* decided(revert({ held, receipt: stored, later: [], addresses, today, policy }))
  const days = yield* Today
  const receipt: Reverted = {
    _tag: "Reverted",
    id,
    at: yield* days.now,
    on: today,
    by: { user: caller.user, location: caller.location },
    target,
    reverts: next.import.id,
    response,
    changes,
  }
  yield* mayReview(caller, input.editions)
  return yield* keepReceipt(receipt, held, isStepOf(input))
})

// What is back is no longer in review, and nobody is told that it is not.
const staying = (
  review: RevertReview,
  input: AskedOfReview,
  done: ReadonlyArray<Reverted>,
): ReadonlyArray<NotRevertible> => {
  const back = new Set(done.flatMap(({ changes }) => allChanges(changes)).map(({ address }) => addressKey(address)))
  return staysInReview(review, input).filter(
    ({ _tag, address }) => !back.has(addressKey(address)) || (_tag !== "NotInReview" && _tag !== "AsBefore"),
  )
}

const answer = (
  review: RevertReview,
  input: AskedOfReview,
  done: ReadonlyArray<Reverted>,
): Effect.Effect<RevertedInReview, Refused> =>
  RA.isNonEmpty(done)
    ? Effect.succeed({ receipts: done, refused: staying(review, input, done) })
    : refused({ _tag: "NothingToRevert", because: staysInReview(review, input) })
