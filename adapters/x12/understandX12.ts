import * as O from "fp-ts/lib/Option.js"
import type { Understanding } from "../../src/reading.ts"
import { interpreter, understandingOf } from "../../src/reading.ts"
import { answersIn } from "./answersIn.ts"
import type { X12Options } from "./readerOf.ts"

const noText = (): string => ""

/**
 * What became of the rows (EB) of a 271: how many were understood, how many are kept as notes, how many were not read, and
 * why; for each answer in the text that `readX12` gives a response for, in the same order.
 *
 * @example
 * import { understandX12 } from "coverport/x12"
 *
 * understandX12("hello world") // => []
 *
 * @category decisions
 * @since 0.2.0
 */
export const understandX12 = (text: string, { profiles }: X12Options = {}): ReadonlyArray<Understanding> => {
  const interpret = interpreter(profiles)
  return answersIn(text).flatMap((answer) => {
    const read = interpret(answer, noText)
    return O.isSome(read) ? [understandingOf(answer, read.value)] : []
  })
}
