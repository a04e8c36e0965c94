import type { Party } from "./Answer.ts"
import type { Row } from "./Row.ts"

/**
 * A row that states nothing, to spread into one of your own: `{ ...emptyRow, at, kind: "C", money: "50" }`.
 *
 * @category constructors
 * @since 0.2.0
 */
export const emptyRow: Omit<Row, "at" | "kind"> = {
  level: "",
  serviceTypes: [],
  insuranceType: "",
  planText: "",
  period: "",
  money: "",
  share: "",
  quantityQualifier: "",
  quantity: "",
  authorisation: "",
  inNetwork: "",
  deliveries: [],
  dates: [],
  messages: [],
  references: [],
  rejections: [],
  places: [],
  entities: [],
  others: [],
}

/**
 * A party of which nothing is said, to spread into one of your own: `{ ...emptyParty, role: "subscriber", rows }`.
 *
 * @category constructors
 * @since 0.2.0
 */
export const emptyParty: Omit<Party, "role"> = {
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
}
