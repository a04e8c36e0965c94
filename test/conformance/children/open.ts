// Opens the book named in the arguments and asks it something.
import * as Effect from "effect/Effect"
import { sqliteBook } from "../../../adapters/sql/index.ts"
import { CoverageStore } from "../../../src/effect.ts"
import { literal, PatientId, PracticeId } from "../../../src/index.ts"

const asking = Effect.gen(function* () {
  const store = yield* CoverageStore
  return yield* store.standings(literal(PracticeId)("P1"), [literal(PatientId)("F1")])
})

console.log(await Effect.runPromise(Effect.provide(asking, sqliteBook({ file: process.argv[2] ?? "" }))))
