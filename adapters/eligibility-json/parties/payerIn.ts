import type { Party } from "../../../src/reading.ts"
import { emptyParty } from "../../../src/reading.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { isObject } from "../json/Place.ts"
import type { PartyRead } from "./PartyRead.ts"

// The keys for the kinds of ids, the one that payers are known by first.
const ids: ReadonlyArray<readonly [string, string]> = [
  ["payorIdentification", "PI"],
  ["centersForMedicareAndMedicaidPlanId", "XV"],
  ["naic", "NI"],
  ["npi", "XX"],
  ["federalTaxpayersIdNumber", "FI"],
  ["etin", "46"],
  ["employersId", "24"],
]

/** The payer (2100A). Where it has no id of its own, the one under which it was asked is taken. */
export const payerIn = (place: Place | undefined, asked: string): PartyRead => {
  const party: Party = { ...emptyParty, role: "source" }
  if (place === undefined) return { party: { ...party, id: asked }, wrong: [] }
  if (!isObject(place)) return { party: { ...party, id: asked, others: [{ at: place.at }] }, wrong: [place] }
  const fields = fieldsOf(place)
  fields.pass("entityIdentifier", "entityType", "middleName", "suffix", "aaaErrors")
  const lastName = fields.text("name", "lastName")
  const firstName = fields.text("firstName")
  const known = ids
    .map(([key, idQualifier]) => ({ key, idQualifier }))
    .find(({ key }) => fieldsOf(place).text(key) !== "")
  const id = known === undefined ? "" : fields.text(known.key)
  return {
    party: {
      ...party,
      lastName,
      firstName,
      idQualifier: known?.idQualifier ?? "",
      id: id === "" ? asked : id,
      others: fields.left(),
    },
    wrong: fields.wrong(),
  }
}
