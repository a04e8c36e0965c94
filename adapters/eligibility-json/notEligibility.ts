import type { EligibilityJsonProblem } from "./EligibilityJsonProblem.ts"
import type { Place } from "./json/Place.ts"
import { isAbsent, isObject, keysOf, under } from "./json/Place.ts"

const marks = ["benefitsInformation", "planStatus", "errors", "subscriber", "dependents"]

const whatItIs = (place: Place): string => {
  const has = (key: string): boolean => !isAbsent(under(place, key))
  if (!isObject(place)) return "no object. Give the whole answer as the clearing house sent it."
  if (has("resourceType")) return "a FHIR resource. Read it as FHIR."
  if (has("plans"))
    return "of Stedi's newer shape, with `plans`. Ask the endpoint that answers with `benefitsInformation`, or read the X12 in it with `readX12`."
  if (has("x12")) return "only X12 in JSON. Give the text under `x12` to `readX12`."
  return "no eligibility answer of a known shape: it has neither benefits nor errors. Check what was asked, and of whom."
}

/** What a value is that is no eligibility answer of this shape; nothing where it is one. */
export const notEligibility = (place: Place): EligibilityJsonProblem | undefined => {
  const keys = new Set(keysOf(place))
  return marks.some((key) => keys.has(key)) && !keys.has("resourceType")
    ? undefined
    : { kind: "NotEligibility", severity: "error", message: `This is ${whatItIs(place)}`, pointer: place.at }
}
