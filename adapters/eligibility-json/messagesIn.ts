import type { Answer } from "../../src/reading.ts"
import { CalendarDate } from "../../src/index.ts"
import { answersOf } from "./answersOf.ts"
import { badDay, badField, nothingAnswered, severalPatients } from "./complaints.ts"
import type { EligibilityJsonProblem } from "./EligibilityJsonProblem.ts"
import { messageAt } from "./Message.ts"
import { notEligibility } from "./notEligibility.ts"
import type { Place } from "./json/Place.ts"
import { elementsOf, isObject, under } from "./json/Place.ts"

/** One message: its place, the answers in it, and what is wrong with it. */
export interface MessageRead {
  readonly place: Place
  readonly answers: ReadonlyArray<Answer>
  readonly problems: ReadonlyArray<EligibilityJsonProblem>
}

const readMessage = (place: Place, days: ReadonlyArray<string>): MessageRead => {
  const other = notEligibility(place)
  if (other !== undefined) return { place, answers: [], problems: [other] }
  const message = messageAt(place)
  const wrong = message.wrong.map(badField)
  if (message.dependents.length > 1)
    return { place, answers: [], problems: [severalPatients(under(place, "dependents").at), ...wrong] }
  const answers = answersOf(message, days)
  return { place, answers, problems: [...(answers.length === 0 ? [nothingAnswered(place)] : []), ...wrong] }
}

// Batches are lists of messages, or have them under `items`.
const placesIn = (root: Place): ReadonlyArray<Place> => {
  const items = under(root, "items")
  const list = Array.isArray(root.value) ? root : isObject(root) && Array.isArray(items.value) ? items : undefined
  return list === undefined ? [root] : elementsOf(list)
}

/** The messages in a value, and what is wrong beside them. */
export const messagesIn = (
  value: unknown,
  askedOn = "",
): { readonly messages: ReadonlyArray<MessageRead>; readonly problems: ReadonlyArray<EligibilityJsonProblem> } => {
  const root = { at: "", value }
  const isDay = CalendarDate.is(askedOn)
  const messages = placesIn(root).map((place) => readMessage(place, isDay ? [askedOn.replace(/-/g, "")] : []))
  return {
    messages,
    problems: [...(isDay || askedOn === "" ? [] : [badDay]), ...(messages.length === 0 ? [nothingAnswered(root)] : [])],
  }
}
