import type { Party, ReferencePiece } from "../../../src/reading.ts"
import { emptyParty } from "../../../src/reading.ts"
import { yesNo } from "../codes/benefitCodes.ts"
import { relationships } from "../codes/partyCodes.ts"
import { referenceQualifiers } from "../codes/referenceQualifiers.ts"
import type { Fields } from "../json/Fields.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { isObject, under } from "../json/Place.ts"
import { compactDay } from "../rows/compactDay.ts"
import type { PartyRead } from "./PartyRead.ts"

const referenceKeys = ["groupNumber", "planNumber", "planNetworkIdNumber", "ssn"]

const referencesIn = (place: Place, fields: Fields): ReadonlyArray<ReferencePiece> =>
  referenceKeys.flatMap((key) => {
    const value = fields.text(key)
    const qualifier = referenceQualifiers.get(key)
    return value === "" || qualifier === undefined ? [] : [{ at: under(place, key).at, qualifier, value }]
  })

/** The subscriber (2100C) or a dependent (2100D). */
export const memberIn = (place: Place | undefined, role: "subscriber" | "dependent"): PartyRead => {
  const party: Party = { ...emptyParty, role }
  if (place === undefined) return { party, wrong: [] }
  if (!isObject(place)) return { party: { ...party, others: [{ at: place.at }] }, wrong: [place] }
  const fields = fieldsOf(place)
  // Parts of a name, and of a description, that no record of a practice is compared with.
  fields.pass("entityIdentifier", "entityType", "middleName", "suffix", "gender", "aaaErrors")
  const memberId = fields.text("memberId")
  const unique = fields.text("uniqueHealthIdentifier")
  const read = {
    lastName: fields.text("lastName"),
    firstName: fields.text("firstName"),
    idQualifier: memberId !== "" ? "MI" : unique !== "" ? "II" : "",
    id: memberId !== "" ? memberId : unique,
    birthDate: compactDay(fields.text("dateOfBirth")),
    isSubscriber: fields.code(yesNo, ["insuredIndicator"], []),
    relationship: fields.code(relationships, ["relationToSubscriberCode"], ["relationToSubscriber"]),
    references: referencesIn(place, fields),
  }
  const others = memberId !== "" && unique !== "" ? [{ at: under(place, "uniqueHealthIdentifier").at }] : []
  return { party: { ...party, ...read, others: [...others, ...fields.left()] }, wrong: fields.wrong() }
}
