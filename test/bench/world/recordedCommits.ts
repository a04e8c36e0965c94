import * as Effect from "effect/Effect"
import { memoryBook } from "../../../adapters/memory/index.ts"
import { Register } from "../../../src/effect.ts"
import { home } from "../../../src/testing/world/ids.ts"
import { dentalAnswer } from "./dentalAnswer.ts"
import type { Size } from "./household.ts"
import { answerFor, callerIn, recordsOf } from "./household.ts"
import type { Commit, Recorded } from "./recording.ts"
import { recording } from "./recording.ts"
import { clock, previewedAndImported, received } from "./steps.ts"

/** What a practice of this size commits while it imports some answers one after the other. */
export const recordedCommits = async (size: Size, count: number): Promise<ReadonlyArray<Commit>> => {
  const into: Recorded = { commits: [], letters: [] }
  const caller = callerIn(home)
  const program = Effect.gen(function* () {
    const register = yield* Register
    yield* register.enter(home, recordsOf(size))
    for (let nth = 0; nth < count; nth++) {
      yield* received(caller, `r${nth}`, dentalAnswer(answerFor(size, nth)))
      yield* previewedAndImported(caller, `r${nth}`)
    }
  })
  await Effect.runPromise(program.pipe(Effect.provide(recording(memoryBook(), into)), Effect.provide(clock)))
  return into.commits.map((commit) => commit())
}
