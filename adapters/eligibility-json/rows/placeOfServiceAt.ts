import type { PlacePiece } from "../../../src/reading.ts"
import { open } from "../codes/CodeList.ts"
import { placeQualifiers } from "../codes/benefitCodes.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { isObject } from "../json/Place.ts"
import type { Several } from "./Several.ts"
import { ofAnotherType } from "./Several.ts"

/** An entry of `eligibilityAdditionalInformationList` (III): where a service is given, or what made it necessary. */
export const placeOfServiceAt = (place: Place): Several<PlacePiece> => {
  if (!isObject(place)) return ofAnotherType(place)
  const fields = fieldsOf(place)
  const qualifier = fields.code(placeQualifiers, ["codeListQualifierCode"], ["codeListQualifier"])
  const code = fields.code(open, ["industryCode"], ["industry"])
  const wrong = fields.wrong()
  return wrong.length > 0
    ? { ...ofAnotherType(place), wrong }
    : { read: [{ at: place.at, qualifier, code }], left: fields.left(), wrong: [] }
}
