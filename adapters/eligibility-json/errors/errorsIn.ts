import { followUps } from "../codes/partyCodes.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { elementsOf, isObject, under } from "../json/Place.ts"
import type { ErrorLevel, ErrorRead } from "./ErrorRead.ts"

const ofLoop = (location: string): ErrorLevel | undefined => {
  const [, loop = "", letter = ""] = /(2\d{3})\s*([A-E])/i.exec(location) ?? []
  if (loop === "") return undefined
  if (loop === "2110") return "benefit"
  const byLetter: Readonly<Record<string, ErrorLevel>> = {
    A: "source",
    B: "receiver",
    C: "subscriber",
    D: "dependent",
  }
  return byLetter[letter.toUpperCase()]
}

// An error of the clearing house itself names the part of the question that it is about.
const ofField = (field: string): ErrorLevel | undefined =>
  field === "" || field.toUpperCase() === "AAA"
    ? undefined
    : field.startsWith("subscriber")
      ? "subscriber"
      : field.startsWith("dependent")
        ? "dependent"
        : field.startsWith("provider")
          ? "receiver"
          : "source"

const errorAt = (place: Place): ErrorRead => {
  const fields = fieldsOf(isObject(place) ? place : { at: place.at, value: { description: place.value } })
  const reason = fields.text("code")
  const followUp = fields.code(followUps, ["followupAction", "followUpAction"], [])
  const level = ofLoop(fields.text("location")) ?? ofField(fields.text("field"))
  // With a code, the words are the code's own; the advice is the clearing house's and changes.
  if (reason !== "") fields.pass("description", "possibleResolutions")
  return { piece: { at: place.at, reason, followUp }, level, left: isObject(place) ? fields.left() : [] }
}

/** The errors in a list, each with its level where it says one. */
export const errorsIn = (place: Place): ReadonlyArray<ErrorRead> => elementsOf(place).map(errorAt)

/** The errors that stand at a part of the message: at its level, unless they say another. */
export const errorsOf = (place: Place | undefined, level: ErrorLevel): ReadonlyArray<ErrorRead> =>
  place === undefined
    ? []
    : errorsIn(under(place, "aaaErrors")).map((error) => ({ ...error, level: error.level ?? level }))

const repeats = (error: ErrorRead, other: ErrorRead): boolean =>
  error.piece.reason === other.piece.reason && (error.level === undefined || error.level === other.level)

/** Errors of the whole message without those that stand at its parts too: each of these is there once more. */
export const notRepeated = (
  all: ReadonlyArray<ErrorRead>,
  atParts: ReadonlyArray<ErrorRead>,
): ReadonlyArray<ErrorRead> => {
  const unmatched = [...atParts]
  return all.filter((error) => {
    const i = unmatched.findIndex((other) => repeats(error, other))
    if (i === -1) return true
    unmatched.splice(i, 1)
    return false
  })
}
