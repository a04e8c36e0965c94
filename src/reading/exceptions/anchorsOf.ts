import type { Position } from "../../domain/response/Evidence.ts"
import type { Row } from "../rows/Row.ts"
import { classOf } from "../classOf.ts"
import { sideOf } from "../networks/Network.ts"

const isAge = (row: Row): boolean => row.quantityQualifier === "S7" || row.quantityQualifier === "S8"

// A service type that the row before has too only repeats where the procedure stands.
const namesNothingElse = (row: Row, before: Row): boolean =>
  row.procedure === undefined &&
  classOf(row) === undefined &&
  row.serviceTypes.every((code) => before.serviceTypes.includes(code))

const agree = (row: Row, before: Row): boolean => sideOf(row) === undefined || sideOf(row) === sideOf(before)

/**
 * For each row that states only an age and stands right behind a row about a procedure: that row. Some payers write a
 * procedure's age limit so, and name the procedure once.
 */
export const anchorsOf = (rows: ReadonlyArray<Row>): ReadonlyMap<Position, Row> => {
  const anchors = new Map<Position, Row>()
  rows.forEach((row, i) => {
    const before = rows[i - 1]
    if (
      before === undefined ||
      row.kind !== "F" ||
      !isAge(row) ||
      !namesNothingElse(row, before) ||
      !agree(row, before)
    )
      return
    const anchor = before.procedure === undefined ? anchors.get(before.at) : before
    if (anchor !== undefined) anchors.set(row.at, anchor)
  })
  return anchors
}
