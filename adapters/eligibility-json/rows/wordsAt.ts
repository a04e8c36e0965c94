import type { MessagePiece } from "../../../src/reading.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { isObject, under } from "../json/Place.ts"
import type { Several } from "./Several.ts"
import { ofAnotherType } from "./Several.ts"

/** An entry of `additionalInformation` (MSG): an object with a description, or only words. */
export const wordsAt = (place: Place): Several<MessagePiece> => {
  const inObject = isObject(place)
  const fields = fieldsOf(inObject ? place : { at: "", value: { description: place.value } })
  const words = fields.text("description")
  if (words === "")
    return inObject && fields.wrong().length === 0 ? { read: [], left: fields.left(), wrong: [] } : ofAnotherType(place)
  return {
    read: [{ at: inObject ? under(place, "description").at : place.at, words }],
    left: inObject ? fields.left() : [],
    wrong: [],
  }
}
