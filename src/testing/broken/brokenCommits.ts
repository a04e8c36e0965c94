import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Changes } from "../../domain/change/Change.ts"
import { changesAt } from "../../domain/change/Change.ts"
import type { Receipt } from "../../domain/change/Receipt.ts"
import { scopesTouched } from "../../domain/change/applyChanges.ts"
import type { Held } from "../../domain/coverage/Holding.ts"
import type { Scope } from "../../domain/coverage/Scope.ts"
import { scopeOf } from "../../domain/coverage/Scope.ts"
import { RevisionConflict } from "../../ports/Failure.ts"
import { receiptId } from "../world/ids.ts"
import type { Book } from "../Book.ts"
import type { BrokenStore } from "./BrokenStore.ts"
import { broken } from "./BrokenStore.ts"

const at = (changes: Changes, ...kept: ReadonlyArray<Scope>): Changes =>
  changesAt(changes, (address) => kept.includes(scopeOf(address)))

const again = (receipt: Receipt, word: string): Receipt => ({ ...receipt, id: receiptId(`${receipt.id} ${word}`) })

const readNow = ({ store }: Book, { target }: Receipt, read: Held) =>
  Effect.map(store.held(target), (now) => O.getOrElse(() => read)(now))

const committing = (commit: (book: Book) => Book["store"]["commit"]) => (book: Book) => ({
  store: { ...book.store, commit: commit(book) },
})

const scopes: ReadonlyArray<Scope> = ["plan", "subscription", "enrolment"]

/** Faults of writing. */
export const brokenCommits: ReadonlyArray<BrokenStore> = [
  broken(
    "ignores the revision",
    "a commit over a moved plan is a conflict and changes nothing",
    committing(
      (book) => (receipt, read) =>
        Effect.flatMap(readNow(book, receipt, read), (now) => book.store.commit(receipt, now)),
    ),
  ),
  broken(
    "looks at the plan's revision alone",
    "a commit over a moved enrolment is a conflict and changes nothing",
    committing(
      (book) => (receipt, read) =>
        Effect.flatMap(readNow(book, receipt, read), (now) => book.store.commit(receipt, { ...now, plan: read.plan })),
    ),
  ),
  broken(
    "writes the plan and then finds the subscription moved",
    "a commit over a moved subscription is a conflict and changes nothing",
    committing(
      ({ store }) =>
        (receipt, read) =>
          Effect.tapError(store.commit(receipt, read), (failure) =>
            failure._tag === "RevisionConflict" && failure.scope !== "plan"
              ? Effect.asVoid(store.commit({ ...again(receipt, "half"), changes: at(receipt.changes, "plan") }, read))
              : Effect.void,
          ),
    ),
  ),
  broken(
    "wants every holder as it was read, touched or not",
    "a commit to the enrolment alone does not mind what happened to the others",
    committing(
      (book) => (receipt, read) =>
        Effect.flatMap(readNow(book, receipt, read), (now) => {
          const moved = scopes.find((scope) => now[scope].revision !== read[scope].revision)
          return moved === undefined
            ? book.store.commit(receipt, read)
            : Effect.fail(new RevisionConflict({ scope: moved }))
        }),
    ),
  ),
  broken(
    "writes the plan and not the subscription",
    "what was committed is read back",
    committing(
      ({ store }) =>
        (receipt, read) =>
          Effect.map(
            store.commit({ ...receipt, changes: at(receipt.changes, "plan", "enrolment") }, read),
            (stored) => ({ ...stored, receipt }),
          ),
    ),
  ),
  broken(
    "keeps the receipt and writes nothing",
    "values are held where they belong and seen by those they concern",
    committing(
      ({ store }) =>
        (receipt, read) =>
          Effect.map(store.commit({ ...receipt, changes: at(receipt.changes) }, read), (stored) => ({
            ...stored,
            receipt,
          })),
    ),
  ),
  broken(
    "commits twice",
    "a receipt id that is already committed answers the first receipt and writes nothing",
    committing(
      (book) => (receipt, read) =>
        Effect.flatMap(book.store.receipt(receipt.target.practice, receipt.id), (first) =>
          O.isNone(first)
            ? book.store.commit(receipt, read)
            : Effect.flatMap(readNow(book, receipt, read), (now) => book.store.commit(again(receipt, "again"), now)),
        ),
    ),
  ),
  broken(
    "answers what it was given, not what it kept",
    "a receipt id that is already committed answers the first receipt and writes nothing",
    committing(
      ({ store }) =>
        (receipt, read) =>
          Effect.map(store.commit(receipt, read), ({ sequence }) => ({ sequence, receipt })),
    ),
  ),
  broken("moves the plan when a response is marked as done", "marking a response as done touches no holder", (book) =>
    committing(
      ({ store, register }) =>
        (receipt, read) =>
          Effect.tap(store.commit(receipt, read), () =>
            scopesTouched(receipt.changes).size === 0
              ? register.enter(receipt.target.practice, [{ _tag: "Plan", plan: read.standing.plan }])
              : Effect.void,
          ),
    )(book),
  ),
  broken(
    "gives its reader a moment between looking and writing",
    "of two commits over the same reading one wins",
    committing(
      (book) => (receipt, read) =>
        Effect.gen(function* () {
          const before = yield* readNow(book, receipt, read)
          const moved = scopes.find((scope) => before[scope].revision !== read[scope].revision)
          if (moved !== undefined) return yield* new RevisionConflict({ scope: moved })
          yield* Effect.yieldNow
          return yield* book.store.commit(receipt, yield* readNow(book, receipt, read))
        }),
    ),
  ),
]
