import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import fc from "fast-check"
import type { Names } from "./apart/names.ts"
import { neighbours } from "./apart/names.ts"
import { atWork } from "./apart/practice.ts"
import type { Answers } from "./apart/walk.ts"
import { looking, trying } from "./apart/walk.ts"
import { openBook } from "./Book.ts"
import type { BookPorts, LawResult } from "./Law.ts"
import { every, expecting } from "./Law.ts"

interface Seen {
  readonly answers: Answers
  /** What the neighbour finds before and after; nothing where there is no neighbour. */
  readonly neighbour: readonly [Answers, Answers]
}

// The one practice at work, asking for everything by the other's ids, in a book with the other or without.
const asking = (mine: Names, theirs: Names, areThere: boolean): Effect.Effect<Seen, never, BookPorts> =>
  Effect.gen(function* () {
    const book = yield* openBook
    const looks = areThere ? looking(book, { own: theirs, about: theirs }) : Effect.succeed([])
    if (areThere) yield* atWork(book, theirs)
    const work = yield* atWork(book, mine)
    const before = yield* looks
    const answers = yield* trying(book, { own: mine, about: theirs })
    return {
      answers: [["work", JSON.stringify(work)] as const, ...answers],
      neighbour: [before, yield* looks] as const,
    }
  }).pipe(Effect.orDie)

const differing = (came: Answers, expected: Answers): LawResult =>
  every(
    ...came.map(([method, answer], i) => expecting(`what \`${method}\` answers`, answer, expected[i]?.[1])),
    expecting("how many answers there are", came.length, expected.length),
  )

/**
 * The property that practices are apart: whatever their ids are, one that asks every method of every port for what is
 * another's is answered, errors included, as if the other were not in the book; and the other finds its own unchanged.
 *
 * `freshBook` answers a new and empty book each time it is called: two are opened for each run.
 *
 * @category laws
 * @since 0.2.0
 */
export const practicesApart = <E>(
  freshBook: () => Layer.Layer<BookPorts, E>,
): fc.IAsyncProperty<[{ readonly mine: Names; readonly theirs: Names }]> =>
  fc.asyncProperty(neighbours, async ({ mine, theirs }) => {
    const seen = (areThere: boolean) => Effect.runPromise(Effect.provide(asking(mine, theirs, areThere), freshBook()))
    const [together, alone] = [await seen(true), await seen(false)]
    const [before, after] = together.neighbour
    const result = every(differing(together.answers, alone.answers), differing(after, before))
    if (!result.kept) throw new Error(`${result.what}: ${JSON.stringify(result)}`)
  })
