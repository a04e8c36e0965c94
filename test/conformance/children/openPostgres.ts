// Opens the book named in the arguments and asks it something.
import * as Effect from "effect/Effect"
import { postgresBook } from "../../../adapters/sql/index.ts"
import { Rights } from "../../../src/effect.ts"
import { literal, LocationId, PracticeId, UserId } from "../../../src/index.ts"

const [, , url = "", schema = ""] = process.argv

const asking = Effect.gen(function* () {
  const rights = yield* Rights
  return yield* rights.of(literal(PracticeId)("P1"), literal(UserId)("F1"), literal(LocationId)("F1"))
})

console.log(await Effect.runPromise(Effect.provide(asking, postgresBook({ url, schema }))))
