import * as Effect from "effect/Effect"
import * as Ref from "effect/Ref"
import * as E from "fp-ts/lib/Either.js"
import type { PracticeId } from "../../src/index.ts"
import type { PracticeBook } from "./PracticeBook.ts"
import { emptyPracticeBook } from "./PracticeBook.ts"

/** The books of all practices. What is read is one moment's book; a change takes another's place whole or not at all. */
export interface Shelf {
  readonly read: <A>(practice: PracticeId, look: (book: PracticeBook) => A) => Effect.Effect<A>
  readonly change: <F, A>(
    practice: PracticeId,
    edit: (book: PracticeBook) => E.Either<F, readonly [A, PracticeBook]>,
  ) => Effect.Effect<A, F>
}

export const makeShelf: Effect.Effect<Shelf> = Effect.map(
  Ref.make<ReadonlyMap<PracticeId, PracticeBook>>(new Map()),
  (books) => ({
    read: (practice, look) => Effect.map(Ref.get(books), (all) => look(all.get(practice) ?? emptyPracticeBook)),
    change: <F, A>(practice: PracticeId, edit: (book: PracticeBook) => E.Either<F, readonly [A, PracticeBook]>) =>
      Effect.flatten(
        Ref.modify(books, (all): [Effect.Effect<A, F>, ReadonlyMap<PracticeId, PracticeBook>] => {
          const edited = edit(all.get(practice) ?? emptyPracticeBook)
          return E.isLeft(edited)
            ? [Effect.fail(edited.left), all]
            : [Effect.succeed(edited.right[0]), new Map([...all, [practice, edited.right[1]]])]
        }),
      ),
  }),
)
