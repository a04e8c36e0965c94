import * as O from "fp-ts/lib/Option.js"
import type { Position } from "../../../src/index.ts"
import type { Answer } from "../../../src/reading.ts"
import { interpret } from "../../../src/reading.ts"

/** Every place that the rules used for some answers. What decides an outcome or a day is used and carries no evidence. */
export const citedBy = (answers: ReadonlyArray<Answer>): ReadonlySet<Position> =>
  new Set(
    answers.flatMap((answer) => {
      const read = interpret(answer, () => "")
      return O.isSome(read) ? [...read.value.cited] : []
    }),
  )
