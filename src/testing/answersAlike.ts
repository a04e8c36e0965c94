import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import fc from "fast-check"
import { openBook } from "./Book.ts"
import { canonical } from "./canonical.ts"
import { heldOf, opened } from "./laws/steps.ts"
import type { BookPorts } from "./Law.ts"
import type { Act } from "./model/Act.ts"
import { anyAct } from "./model/Act.ts"
import type { Side } from "./model/acting.ts"
import { acted, writes } from "./model/acting.ts"
import { ann, annsFamily, home } from "./world/ids.ts"
import { observe } from "./world/observe.ts"
import { target } from "./world/records.ts"

interface Opened extends Side {
  readonly ports: Context.Context<BookPorts>
}

type Command = fc.AsyncCommand<Opened, Opened>

const sideOf = Effect.fnUntraced(function* <E>(layer: Layer.Layer<BookPorts, E>) {
  const ports = yield* Layer.build(layer)
  const about = target(annsFamily, ann)
  const side = Effect.gen(function* () {
    yield* opened
    return { book: yield* openBook, about, read: yield* heldOf(about) }
  })
  return { ports, ...(yield* Effect.provideContext(side, ports)) }
})

const answerOf = (act: Act, side: Opened): Promise<{ readonly answer: string; readonly book: string }> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const answer = canonical(yield* acted(act, side))
      return { answer, book: writes(act) ? canonical(yield* observe(home)) : "" }
    }).pipe(Effect.provideContext(side.ports)),
  )

const commandOf = (act: Act): Command => ({
  check: () => true,
  run: async (model, real) => {
    const [expected, came] = [await answerOf(act, model), await answerOf(act, real)]
    if (came.answer !== expected.answer) throw new Error(`answered ${came.answer}\nand not ${expected.answer}`)
    if (came.book !== expected.book) throw new Error(`the book afterwards is ${came.book}\nand not ${expected.book}`)
  },
  toString: () => JSON.stringify(act),
})

/**
 * The property that two stores answer alike whatever happens to them: readings, commits over readings that grew old, the
 * same receipt twice, reverts, confirmations, letters, records entered again, and every question in between. After each
 * act that writes, everything the books can be asked is compared.
 *
 * Each function answers a new and empty book each time it is called. Compare yours with the one in memory; a failure
 * names the shortest history that tells them apart.
 *
 * @category laws
 * @since 0.2.0
 */
export const answersAlike = <E, F>(
  reference: () => Layer.Layer<BookPorts, E>,
  mine: () => Layer.Layer<BookPorts, F>,
): fc.IAsyncProperty<[Iterable<fc.AsyncCommand<object, object>>]> =>
  fc.asyncProperty(fc.commands([anyAct.map(commandOf)], { maxCommands: 25 }), (history) =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const [model, real] = [yield* sideOf(reference()), yield* sideOf(mine())]
          yield* Effect.promise(() => fc.asyncModelRun(() => ({ model, real }), history))
        }),
      ),
    ),
  )
