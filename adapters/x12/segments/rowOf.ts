import type { Row } from "../../../src/reading.ts"
import type { Elements } from "../envelope/Elements.ts"
import type { Separators } from "../envelope/Separators.ts"
import type { Below } from "./Below.ts"
import { inOneLine } from "./inOneLine.ts"
import { nothing } from "./nothing.ts"
import { procedureOf } from "./procedureOf.ts"
import { serviceTypesOf } from "./serviceTypesOf.ts"

/** A row below which more may come. */
export type OpenRow = Omit<Row, keyof Below> & Below

/** An EB as a row with nothing below it yet. All rows have all keys, in this order: whoever reads many is quicker so. */
export const rowOf = (at: number, eb: Elements, { repetition, component }: Separators): OpenRow => ({
  at,
  kind: eb.element(1),
  level: eb.element(2),
  serviceTypes: serviceTypesOf(eb.element(3), repetition),
  insuranceType: eb.element(4),
  planText: inOneLine(eb.element(5)),
  period: eb.element(6),
  money: eb.element(7),
  share: eb.element(8),
  quantityQualifier: eb.element(9),
  quantity: eb.element(10),
  authorisation: eb.element(11),
  inNetwork: eb.element(12),
  procedure: procedureOf(eb.element(13), component),
  deliveries: nothing,
  dates: nothing,
  messages: nothing,
  references: nothing,
  rejections: nothing,
  places: nothing,
  entities: nothing,
  others: nothing,
})
