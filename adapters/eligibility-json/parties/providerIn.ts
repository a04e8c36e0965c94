import type { Party } from "../../../src/reading.ts"
import { emptyParty } from "../../../src/reading.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { isObject } from "../json/Place.ts"
import type { PartyRead } from "./PartyRead.ts"

/** The provider who asked (2100B). */
export const providerIn = (place: Place | undefined): PartyRead => {
  const party: Party = { ...emptyParty, role: "receiver" }
  if (place === undefined) return { party, wrong: [] }
  if (!isObject(place)) return { party: { ...party, others: [{ at: place.at }] }, wrong: [place] }
  const fields = fieldsOf(place)
  fields.pass("entityIdentifier", "entityType", "middleName", "suffix", "npi", "aaaErrors")
  const lastName = fields.text("providerName", "providerOrgName")
  const firstName = fields.text("providerFirstName")
  return { party: { ...party, lastName, firstName, others: fields.left() }, wrong: fields.wrong() }
}
