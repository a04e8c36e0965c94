import * as O from "fp-ts/lib/Option.js"
import type { EligibilityResponse, Position } from "../../src/index.ts"
import { interpreter, textAtPointer } from "../../src/reading.ts"
import { noDate } from "./complaints.ts"
import type { EligibilityJsonOptions } from "./EligibilityJsonOptions.ts"
import type { EligibilityJsonProblem } from "./EligibilityJsonProblem.ts"
import { messagesIn } from "./messagesIn.ts"

/**
 * What was read in a message: a response for each patient, what is wrong with the message, and the text at its places.
 *
 * @category models
 * @since 0.2.0
 */
export interface EligibilityJsonReading {
  readonly responses: ReadonlyArray<EligibilityResponse>
  readonly problems: ReadonlyArray<EligibilityJsonProblem>
  /** What stands at a JSON pointer, shortened for a person; `none` where the message has no such place. */
  readonly textAt: (at: Position) => O.Option<string>
}

/**
 * The responses in an eligibility answer as JSON, of the shape that Stedi (its endpoints with `benefitsInformation`) and
 * Change Healthcare, now Optum, share. One message, or a list of them.
 *
 * Pure, and total: any value is answered. Each entry of `benefitsInformation` becomes the row that an EB segment becomes,
 * and is read by the same rules. Positions in evidence are JSON pointers into the value.
 *
 * @example
 * import { readEligibilityJson } from "coverport/eligibility-json"
 *
 * const answer = {
 *   subscriber: { lastName: "DOE", memberId: "W1" },
 *   benefitsInformation: [{ code: "1", serviceTypeCodes: ["35"] }],
 * }
 *
 * const { responses } = readEligibilityJson(answer, { askedOn: "2026-01-31" })
 *
 * responses.map(({ outcome, answersFor }) => [outcome, answersFor]) // => [[{ _tag: "eligible" }, "2026-01-31"]]
 *
 * @category constructors
 * @since 0.2.0
 */
export const readEligibilityJson = (value: unknown, options: EligibilityJsonOptions = {}): EligibilityJsonReading => {
  const textAt = (at: Position): O.Option<string> => textAtPointer(value, String(at))
  const shown = (at: Position): string => O.getOrElse(() => "")(textAt(at))
  const interpret = interpreter(options.profiles)
  const { messages, problems } = messagesIn(value, options.askedOn)
  const read = messages.map(({ place, answers, problems: ofMessage }) => {
    const interpreted = answers.map((answer) => interpret(answer, shown))
    return {
      responses: interpreted.flatMap((one) => (O.isSome(one) ? [one.value.response] : [])),
      problems: [...(interpreted.some(O.isNone) ? [noDate(place)] : []), ...ofMessage],
    }
  })
  return {
    responses: read.flatMap(({ responses }) => responses),
    problems: [...problems, ...read.flatMap((one) => one.problems)],
    textAt,
  }
}
