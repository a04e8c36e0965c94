import type { Piece, Row } from "../../../src/reading.ts"
import { emptyRow } from "../../../src/reading.ts"
import { kinds } from "../codes/benefitCodes.ts"
import type { Fields } from "../json/Fields.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { isObject } from "../json/Place.ts"
import type { RowRead } from "./rowAt.ts"
import { rowAt, serviceTypesIn, unreadRow } from "./rowAt.ts"

const isStatus = ({ kind }: Row): boolean => /^[1-8]$/.test(kind)

/** An entry of `planStatus` as the row of status it repeats. */
const statusRowAt = (place: Place): RowRead => {
  if (!isObject(place)) return { row: unreadRow(place.at), wrong: [place] }
  const fields = fieldsOf(place)
  const types = serviceTypesIn(fields)
  const kind = fields.code(kinds, ["statusCode"], ["status"])
  const planText = fields.text("planDetails").replace(/\s+/g, " ")
  const wrong = [...types.wrong, ...fields.wrong()]
  return wrong.length > 0
    ? { row: unreadRow(place.at), wrong }
    : {
        row: {
          ...emptyRow,
          at: place.at,
          kind,
          planText,
          serviceTypes: types.read,
          others: [...types.left, ...fields.left()],
        },
        wrong,
      }
}

/** The rows of a message, what of it is none, and where something of another type stood. */
export interface Rows {
  readonly rows: ReadonlyArray<Row>
  readonly left: ReadonlyArray<Piece>
  readonly wrong: ReadonlyArray<Place>
}

/**
 * The rows of a message, of `benefitsInformation`. What `planStatus` says stands there too, and is counted there; it
 * speaks only where no benefit is a status.
 */
export const rowsIn = (fields: Fields): Rows => {
  const benefits = fields.parts("benefitsInformation").map(rowAt)
  const statuses = fields.parts("planStatus").map(statusRowAt)
  const rows = benefits.map(({ row }) => row)
  const said = new Set(rows.filter(isStatus).map(({ kind }) => kind))
  const speaks = said.size === 0
  const unsaid = statuses.filter(({ row }) => !said.has(row.kind))
  return {
    rows: speaks ? [...statuses.map(({ row }) => row), ...rows] : rows,
    left: speaks ? [] : unsaid.map(({ row }) => ({ at: row.at })),
    wrong: [...benefits, ...statuses].flatMap(({ wrong }) => wrong),
  }
}
