import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import type { Held, Receipt, StoredReceipt, Target } from "../../src/index.ts"
import { applyChanges, eqTarget, scopes, scopesTouched, targetOf } from "../../src/index.ts"
import type { CoverageStore } from "../../src/effect.ts"
import { RevisionConflict, StoreUnavailable } from "../../src/effect.ts"
import type { Holder, PracticeBook } from "./PracticeBook.ts"
import { enrolmentKey } from "./PracticeBook.ts"
import type { Shelf } from "./Shelf.ts"

type Edited = E.Either<RevisionConflict | StoreUnavailable, readonly [StoredReceipt, PracticeBook]>

const holdersOf = (book: PracticeBook, { plan, subscription, patient }: Target) => ({
  plan: book.plans.get(plan),
  subscription: book.subscriptions.get(subscription),
  enrolment: book.enrolments.get(enrolmentKey(subscription, patient)),
})

const commitIn =
  (receipt: Receipt, read: Held) =>
  (book: PracticeBook): Edited => {
    const first = book.receipts.find((stored) => stored.receipt.id === receipt.id)
    if (first !== undefined) return E.right([first, book])
    const touched = scopesTouched(receipt.changes)
    const now = holdersOf(book, receipt.target)
    const moved = scopes.find((scope) => touched.has(scope) && now[scope]?.held.revision !== read[scope].revision)
    if (moved !== undefined) return E.left(new RevisionConflict({ scope: moved }))
    if (now.plan === undefined || now.enrolment === undefined) return E.left(noSuchTarget())
    const stored: StoredReceipt = { sequence: (book.receipts.at(-1)?.sequence ?? 0) + 1, receipt }
    return E.right([stored, { ...written(book, receipt, read), receipts: [...book.receipts, stored] }])
  }

/** Commits to what was read; to anything else would write one target's values under another's name, and is a defect. */
export const commitTo =
  ({ change }: Shelf): CoverageStore["Service"]["commit"] =>
  (receipt, read) =>
    eqTarget.equals(receipt.target, targetOf(read.standing))
      ? change(receipt.target.practice, commitIn(receipt, read))
      : Effect.die(new TypeError("a commit to what was not read"))

const noSuchTarget = (): StoreUnavailable =>
  new StoreUnavailable({ operation: "commit", written: "nothing", cause: "the receipt's target is not there" })

const written = (book: PracticeBook, { target, changes }: Receipt, read: Held): PracticeBook => {
  const touched = scopesTouched(changes)
  const after = applyChanges(read, changes)
  const enrolment = enrolmentKey(target.subscription, target.patient)
  return {
    ...book,
    plans: touched.has("plan") ? holding(book.plans, target.plan, after.plan) : book.plans,
    subscriptions: touched.has("subscription")
      ? holding(book.subscriptions, target.subscription, after.subscription)
      : book.subscriptions,
    enrolments: touched.has("enrolment") ? holding(book.enrolments, enrolment, after.enrolment) : book.enrolments,
  }
}

const holding = <K, R, H>(
  holders: ReadonlyMap<K, Holder<R, H>>,
  key: K,
  held: Holder<R, H>["held"],
): ReadonlyMap<K, Holder<R, H>> =>
  new Map([...holders].map(([id, holder]) => [id, id === key ? { ...holder, held } : holder]))
