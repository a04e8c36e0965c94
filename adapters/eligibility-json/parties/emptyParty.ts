import type { Party, PartyRole } from "../../../src/reading.ts"

/** A party of whom nothing is said. */
export const emptyParty = (role: PartyRole): Party => ({
  role,
  lastName: "",
  firstName: "",
  idQualifier: "",
  id: "",
  birthDate: "",
  isSubscriber: "",
  relationship: "",
  references: [],
  dates: [],
  rejections: [],
  rows: [],
  others: [],
})
