import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Held, Receipt, Scope } from "../../../src/index.ts"
import { applyChanges, scopeOf, scopesTouched } from "../../../src/index.ts"
import type { Letter } from "../../../src/effect.ts"
import { CoverageStore, EligibilityInbox } from "../../../src/effect.ts"
import type { Book } from "../../conformance/books.ts"

/** A commit as values: what bare statements have to write to come to the same. */
export interface Commit {
  readonly receipt: Receipt
  readonly read: Held
  readonly after: Held
  readonly touched: ReadonlySet<Scope>
  readonly speaksOf: ReadonlySet<Scope>
}

const commitOf = (receipt: Receipt, read: Held): Commit => {
  const touched = scopesTouched(receipt.changes)
  const confirmed = receipt._tag === "Imported" ? receipt.confirmed : []
  return {
    receipt,
    read,
    after: applyChanges(read, receipt.changes),
    touched,
    speaksOf: new Set([...touched, ...confirmed.map(scopeOf)]),
  }
}

/** Everything that was written into a book, in its order. */
export interface Recorded {
  readonly commits: Array<() => Commit>
  readonly letters: Array<Letter>
}

/** A book that remembers what it was given to write. It remembers by reference, so that it costs next to nothing. */
export const recording = (book: Book, into: Recorded): Book =>
  Layer.effectContext(
    Effect.gen(function* () {
      const context = yield* Layer.build(book)
      const store = Context.get(context, CoverageStore)
      const inbox = Context.get(context, EligibilityInbox)
      return context.pipe(
        Context.add(CoverageStore, {
          ...store,
          commit: (receipt, read) => {
            into.commits.push(() => commitOf(receipt, read))
            return store.commit(receipt, read)
          },
        }),
        Context.add(EligibilityInbox, {
          ...inbox,
          put: (letter) => {
            into.letters.push(letter)
            return inbox.put(letter)
          },
        }),
      )
    }),
  )
