import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Receipt, StoredReceipt } from "../domain/change/Receipt.ts"
import type { Held } from "../domain/coverage/Holding.ts"
import type { PracticeId, ReceiptId } from "../domain/value/Ids.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import type { Failure, RevisionConflict } from "../ports/Failure.ts"
import type { Refused } from "./interop.ts"
import { isRefused, refused } from "./interop.ts"

/** A receipt of the kind a use case makes, and its place in the order. @category models @since 0.1.0 */
export interface Kept<R extends Receipt> {
  readonly receipt: R
  readonly sequence: number
}

const kept =
  <R extends Receipt>(is: (receipt: Receipt) => receipt is R) =>
  ({ receipt, sequence }: StoredReceipt): Effect.Effect<Kept<R>, Refused> =>
    is(receipt) ? Effect.succeed({ receipt, sequence }) : refused({ _tag: "ReceiptIdTaken", receipt: receipt.id })

/**
 * What the caller's id already names, so that an act sent twice is done once; refused where it names another act.
 *
 * @category use cases
 * @since 0.1.0
 */
export const keptBefore = <R extends Receipt>(
  practice: PracticeId,
  id: ReceiptId,
  is: (receipt: Receipt) => receipt is R,
): Effect.Effect<O.Option<Kept<R>>, Failure | Refused, CoverageStore> =>
  Effect.gen(function* () {
    const store = yield* CoverageStore
    const found = yield* store.receipt(practice, id)
    return O.isNone(found) ? O.none : O.some(yield* kept(is)(found.value))
  })

/**
 * Does an act unless its id says that it is done already, and then answers that.
 *
 * An act that is refused looks once more: the same act, sent twice at once, may have been done meanwhile, and what it left
 * is then the very reason. Who has lost the right is told that and nothing else.
 *
 * @category use cases
 * @since 0.1.0
 */
export const doneOnce =
  <A, E1, R1>(before: Effect.Effect<O.Option<A>, E1, R1>) =>
  <E2, R2>(act: Effect.Effect<A, E2 | Refused, R2>): Effect.Effect<A, E1 | E2 | Refused, R1 | R2> =>
    Effect.flatMap(before, (done) =>
      O.isSome(done)
        ? Effect.succeed(done.value)
        : Effect.catchIf(act, isRefusedForWhatIsHeld, (no) =>
            Effect.flatMap(before, (now) => (O.isSome(now) ? Effect.succeed(now.value) : Effect.fail(no))),
          ),
    )

const isRefusedForWhatIsHeld = (failure: unknown): failure is Refused =>
  isRefused(failure) && failure.refusals.every(({ _tag }) => _tag !== "RightMissing")

/** A lost race as a refusal: nothing was written, and the person looks again. @category use cases @since 0.1.0 */
export const lostRace = ({ scope }: RevisionConflict): Effect.Effect<never, Refused> =>
  refused({ _tag: "ChangedSincePreview", moved: [scope] })

/** Commits a receipt; an id that somebody committed meanwhile answers theirs. @category use cases @since 0.1.0 */
export const keepReceipt = <R extends Receipt>(
  receipt: R,
  read: Held,
  is: (receipt: Receipt) => receipt is R,
): Effect.Effect<Kept<R>, Failure | Refused | RevisionConflict, CoverageStore> =>
  Effect.flatMap(CoverageStore, (store) =>
    Effect.flatMap(store.commit(receipt, read), (stored) =>
      // The very receipt that was given needs no comparing.
      stored.receipt === receipt ? Effect.succeed({ receipt, sequence: stored.sequence }) : kept(is)(stored),
    ),
  )
