import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import type { Held, Receipt, Scope, StoredReceipt } from "../../src/index.ts"
import { applyChanges, scopesTouched } from "../../src/index.ts"
import { RevisionConflict, StoreUnavailable } from "../../src/effect.ts"
import type { Holder, PracticeBook } from "./PracticeBook.ts"
import { enrolmentKey } from "./PracticeBook.ts"
import { heldIn } from "./standings.ts"

type Edited = E.Either<RevisionConflict | StoreUnavailable, readonly [StoredReceipt, PracticeBook]>

// The order every store asks in, so that all name the same holder where several moved.
const scopes: ReadonlyArray<Scope> = ["plan", "subscription", "enrolment"]

export const commitIn =
  (receipt: Receipt, read: Held) =>
  (book: PracticeBook): Edited => {
    const first = book.receipts.find((stored) => stored.receipt.id === receipt.id)
    if (first !== undefined) return E.right([first, book])
    const touched = scopesTouched(receipt.changes)
    const now = heldIn(receipt.target)(book)
    const moved = scopes.find(
      (scope) => touched.has(scope) && (O.isNone(now) || now.value[scope].revision !== read[scope].revision),
    )
    if (moved !== undefined) return E.left(new RevisionConflict({ scope: moved }))
    if (O.isNone(now)) return E.left(noSuchTarget())
    const stored: StoredReceipt = { sequence: (book.receipts.at(-1)?.sequence ?? 0) + 1, receipt }
    return E.right([stored, { ...written(book, receipt, read), receipts: [...book.receipts, stored] }])
  }

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
