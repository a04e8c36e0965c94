// Opens the book named in the arguments, asks it something, and is killed before it says what begins like this.
import * as Effect from "effect/Effect"
import { sqliteBook } from "../../../adapters/sql/index.ts"
import { CoverageStore } from "../../../src/effect.ts"
import { literal, PatientId, PracticeId } from "../../../src/index.ts"

const [, , file = "", beginning = ""] = process.argv

const asking = Effect.gen(function* () {
  const store = yield* CoverageStore
  return yield* store.standings(literal(PracticeId)("P1"), [literal(PatientId)("F1")])
})

const onStatement = (text: string): void => {
  if (text.trimStart().startsWith(beginning)) process.kill(process.pid, "SIGKILL")
}

await Effect.runPromise(Effect.provide(asking, sqliteBook({ file, onStatement })))
