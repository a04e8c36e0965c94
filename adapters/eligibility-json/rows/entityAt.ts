import type { ContactPiece, EntityPiece } from "../../../src/reading.ts"
import { contactKinds, entityKinds, idKinds } from "../codes/partyCodes.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { isObject } from "../json/Place.ts"
import type { Several } from "./Several.ts"
import { gathered, nothing, ofAnotherType } from "./Several.ts"

const numberAt = (place: Place): Several<ContactPiece["numbers"][number]> => {
  if (!isObject(place)) return ofAnotherType(place)
  const fields = fieldsOf(place)
  const qualifier = fields.code(contactKinds, ["communicationMode"], [])
  const value = fields.text("communicationNumber")
  return { read: value === "" ? [] : [{ qualifier, value }], left: fields.left(), wrong: fields.wrong() }
}

/** How somebody a statement refers to, or a payer, can be reached (PER). */
export const contactIn = (place: Place | undefined): Several<ContactPiece> => {
  if (place === undefined) return nothing
  if (!isObject(place)) return ofAnotherType(place)
  const fields = fieldsOf(place)
  const name = fields.text("name")
  const numbers = gathered(fields.parts("contacts").map(numberAt))
  return {
    read: [{ at: place.at, name, numbers: numbers.read }],
    left: [...numbers.left, ...fields.left()],
    wrong: [...numbers.wrong, ...fields.wrong()],
  }
}

/** An entry of `benefitsRelatedEntities` (2120): another payer, a provider, a contact. */
export const entityAt = (place: Place): Several<EntityPiece> => {
  if (!isObject(place)) return ofAnotherType(place)
  const fields = fieldsOf(place)
  const contacts = contactIn(fields.part("contactInformation"))
  fields.pass("entityType")
  const entity = {
    at: place.at,
    code: fields.code(entityKinds, ["entityIdentifier"], []),
    lastName: fields.text("entityName"),
    firstName: fields.text("entityFirstname", "entityFirstName"),
    idQualifier: fields.code(idKinds, ["entityIdentification"], []),
    id: fields.text("entityIdentificationValue"),
    contacts: contacts.read,
  }
  return {
    read: [{ ...entity, others: [...contacts.left, ...fields.left()] }],
    left: [],
    wrong: [...contacts.wrong, ...fields.wrong()],
  }
}
