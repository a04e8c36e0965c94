import type { DatePiece } from "../../../src/reading.ts"
import { dateQualifiers } from "../codes/dateQualifiers.ts"
import { fieldsOf, textAt } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { elementsOf, isObject } from "../json/Place.ts"
import { byQualifier } from "./byQualifier.ts"
import { compactDay } from "./compactDay.ts"
import type { Several } from "./Several.ts"
import { gathered, nothing, ofAnotherType } from "./Several.ts"

const two = /^(\d{4}-?\d{2}-?\d{2})\s*[-/]\s*(\d{4}-?\d{2}-?\d{2})$/

/** The value of a date as X12 has it, and its format: a day, two of them, or neither. */
const dated = (text: string): Pick<DatePiece, "format" | "value"> => {
  const [, begin, end] = two.exec(text) ?? []
  if (begin !== undefined && end !== undefined)
    return { format: "RD8", value: `${compactDay(begin)}-${compactDay(end)}` }
  const day = compactDay(text)
  return { format: /^\d{8}$/.test(day) ? "D8" : "", value: day }
}

// Where one kind of date may stand several times, each is an object.
const inObject = (place: Place): { readonly text: string; readonly several: Several<never> } => {
  const fields = fieldsOf(place)
  const day = fields.text("date")
  const begin = day === "" ? fields.text("startDate") : ""
  const end = begin === "" ? "" : fields.text("endDate")
  return {
    text: day !== "" ? day : end === "" ? begin : `${begin}-${end}`,
    several: { read: [], left: fields.left(), wrong: fields.wrong() },
  }
}

const dateAt = (place: Place, qualifier: string): Several<DatePiece> => {
  if (isObject(place)) {
    const { text, several } = inObject(place)
    return text === "" ? ofAnotherType(place) : { ...several, read: [{ at: place.at, qualifier, ...dated(text) }] }
  }
  const text = textAt(place)
  return text === undefined ? ofAnotherType(place) : { ...nothing, read: [{ at: place.at, qualifier, ...dated(text) }] }
}

/** The dates under the keys of an object: each key is the kind of date (DTP01). */
export const datesIn = byQualifier(dateQualifiers, (place, qualifier) =>
  gathered(elementsOf(place).map((one) => dateAt(one, qualifier))),
)
