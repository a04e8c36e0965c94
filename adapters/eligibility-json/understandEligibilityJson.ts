import * as O from "fp-ts/lib/Option.js"
import type { Understanding } from "../../src/reading.ts"
import { interpreter, understandingOf } from "../../src/reading.ts"
import type { EligibilityJsonOptions } from "./EligibilityJsonOptions.ts"
import { messagesIn } from "./messagesIn.ts"

const noText = (): string => ""

/**
 * What became of the rows of an answer as JSON: how many were understood, how many are kept as notes, how many were not
 * read, and why; for each answer that `readEligibilityJson` gives a response for, in the same order.
 *
 * @example
 * import { understandEligibilityJson } from "coverport/eligibility-json"
 *
 * understandEligibilityJson("hello world") // => []
 *
 * @category decisions
 * @since 0.2.0
 */
export const understandEligibilityJson = (
  value: unknown,
  options: EligibilityJsonOptions = {},
): ReadonlyArray<Understanding> => {
  const interpret = interpreter(options.profiles)
  return messagesIn(value, options.askedOn).messages.flatMap(({ answers }) =>
    answers.flatMap((answer) => {
      const read = interpret(answer, noText)
      return O.isSome(read) ? [understandingOf(answer, read.value)] : []
    }),
  )
}
