import * as O from "fp-ts/lib/Option.js"
import type { EligibilityResponse, Position } from "../../src/index.ts"
import { CalendarDate } from "../../src/index.ts"
import { interpret } from "../../src/reading.ts"
import { answersOf } from "./answersOf.ts"
import type { EligibilityJsonProblem } from "./EligibilityJsonProblem.ts"
import { messageAt } from "./Message.ts"
import { notEligibility } from "./notEligibility.ts"
import type { Place } from "./json/Place.ts"
import { elementsOf, isObject, under } from "./json/Place.ts"
import { textAtPointer } from "./json/textAtPointer.ts"
import { badDay, badField, noDate, nothingAnswered, severalPatients } from "./complaints.ts"

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
 * What a host knows beside the message.
 *
 * @category models
 * @since 0.2.0
 */
export interface EligibilityJsonOptions {
  /** The day that was asked about, as `2026-01-31`: many messages name none. */
  readonly askedOn?: string
}

type Read = Pick<EligibilityJsonReading, "responses" | "problems">

const readMessage = (place: Place, days: ReadonlyArray<string>, textAt: (at: Position) => string): Read => {
  const other = notEligibility(place)
  if (other !== undefined) return { responses: [], problems: [other] }
  const message = messageAt(place)
  const wrong = message.wrong.map(badField)
  if (message.dependents.length > 1)
    return { responses: [], problems: [severalPatients(under(place, "dependents").at), ...wrong] }
  const answers = answersOf(message, days)
  const read = answers.map((answer) => interpret(answer, textAt))
  return {
    responses: read.flatMap((one) => (O.isSome(one) ? [one.value.response] : [])),
    problems: [
      ...(answers.length === 0 ? [nothingAnswered(place)] : []),
      ...(read.some(O.isNone) ? [noDate(place)] : []),
      ...wrong,
    ],
  }
}

// Batches are lists of messages, or have them under `items`.
const messagesIn = (root: Place): ReadonlyArray<Place> => {
  const items = under(root, "items")
  const list = Array.isArray(root.value) ? root : isObject(root) && Array.isArray(items.value) ? items : undefined
  return list === undefined ? [root] : elementsOf(list)
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
  const { askedOn = "" } = options
  const isDay = CalendarDate.is(askedOn)
  const read = messagesIn({ at: "", value }).map((place) =>
    readMessage(place, isDay ? [askedOn.replace(/-/g, "")] : [], shown),
  )
  return {
    responses: read.flatMap(({ responses }) => responses),
    problems: [...(isDay || askedOn === "" ? [] : [badDay]), ...read.flatMap(({ problems }) => problems)],
    textAt,
  }
}
