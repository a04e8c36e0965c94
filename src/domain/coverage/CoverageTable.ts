import type { CodeRange } from "../procedure/CodeRange.ts"
import { codeAt, lastPlace, placeOf } from "../procedure/CodeRange.ts"
import type { ProcedureCode } from "../procedure/ProcedureCode.ts"
import type { CoverageRow } from "./CoverageRow.ts"
import { coverageRowKey } from "./CoverageRow.ts"

/** From this code on, up to the next one that is named, the table says this; nothing where `row` is absent. @category models @since 0.2.0 */
export interface CoverageStep {
  readonly from: ProcedureCode
  readonly row?: CoverageRow
}

/**
 * The coverage table of a plan: what it says, from which code on. Two ranges that overlap cannot be written down.
 *
 * In the order of codes, and no two neighbours say the same: equal tables are equal lists. Read it by its ranges, with
 * `rowsOf`.
 *
 * @category models
 * @since 0.2.0
 */
export type CoverageTable = ReadonlyArray<CoverageStep>

/** Something said of a range of codes. @category models @since 0.2.0 */
export interface Over<A> {
  readonly codes: CodeRange
  readonly value: A
}

/** A range and what a table says of it. @category models @since 0.2.0 */
export interface CoverageLine {
  readonly codes: CodeRange
  readonly row: CoverageRow
}

const keyOf = (row: CoverageRow | undefined): string => (row === undefined ? "" : coverageRowKey(row))

// The last step that begins at or before a place. A table is in order, so that half of it is passed over at each look.
const stepAt = (table: CoverageTable, place: number): CoverageStep | undefined => {
  let [low, high] = [0, table.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const step = table[middle]
    if (step !== undefined && placeOf(step.from) <= place) low = middle + 1
    else high = middle
  }
  return table[low - 1]
}

/** What a table says of a code; absent where it says nothing. @category decisions @since 0.2.0 */
export const rowAt = (table: CoverageTable, code: ProcedureCode): CoverageRow | undefined =>
  stepAt(table, placeOf(code))?.row

interface Piece {
  readonly first: number
  readonly last: number
  readonly row: CoverageRow | undefined
}

// The pieces of a table from one place through another, gaps included.
const pieces = (table: CoverageTable, first: number, last: number): ReadonlyArray<Piece> => {
  const inside = table.map(({ from }) => placeOf(from)).filter((place) => first < place && place <= last)
  return [first, ...inside].map((place, i) => ({
    first: place,
    last: (inside[i] ?? last + 1) - 1,
    row: stepAt(table, place)?.row,
  }))
}

/** The ranges a table says something of, in order. @category decisions @since 0.2.0 */
export const rowsOf = (table: CoverageTable): ReadonlyArray<CoverageLine> =>
  pieces(table, 0, lastPlace).flatMap(({ first, last, row }) =>
    row === undefined ? [] : [{ codes: { from: codeAt(first), through: codeAt(last) }, row }],
  )

/** A range as a table divides it: in order, without gaps, `row` absent where nothing is said. @category decisions @since 0.2.0 */
export const within = (
  table: CoverageTable,
  { from, through }: CodeRange,
): ReadonlyArray<{ readonly codes: CodeRange; readonly row?: CoverageRow }> =>
  pieces(table, placeOf(from), placeOf(through)).map(({ first, last, row }) => ({
    codes: { from: codeAt(first), through: codeAt(last) },
    ...(row === undefined ? {} : { row }),
  }))

const inOrder = (steps: ReadonlyArray<{ readonly place: number; readonly row: CoverageRow | undefined }>) => {
  const table: Array<CoverageStep> = []
  let said = ""
  for (const { place, row } of steps) {
    const key = keyOf(row)
    if (key !== said) table.push({ from: codeAt(place), ...(row === undefined ? {} : { row }) })
    said = key
  }
  return table
}

/**
 * A table with ranges written over it, each in the place of whatever was said there; an absent row takes away. Of two that
 * share a code the later in the list counts.
 *
 * Laws: what is written over is said; every other code says what it said.
 *
 * @category rules
 * @since 0.2.0
 */
export const overlaid = (
  table: CoverageTable,
  over: ReadonlyArray<{ readonly codes: CodeRange; readonly row?: CoverageRow }>,
): CoverageTable => {
  if (over.length === 0) return table
  const starts = new Set<number>()
  for (const { from } of table) starts.add(placeOf(from))
  for (const { codes } of over) {
    starts.add(placeOf(codes.from))
    if (placeOf(codes.through) < lastPlace) starts.add(placeOf(codes.through) + 1)
  }
  const places = [...starts].sort((a, b) => a - b)
  const indexOf = new Map(places.map((place, i) => [place, i]))
  const rows = places.map((place) => stepAt(table, place)?.row)
  for (const { codes, row } of over) {
    const last = placeOf(codes.through)
    for (let i = indexOf.get(placeOf(codes.from)) ?? places.length; i < places.length; i++) {
      const place = places[i]
      if (place === undefined || place > last) break
      rows[i] = row
    }
  }
  return inOrder(places.map((place, i) => ({ place, row: rows[i] })))
}

/** A table of ranges; of two that share a code the later in the list counts. @category constructors @since 0.2.0 */
export const coverageTable = (lines: ReadonlyArray<CoverageLine>): CoverageTable => overlaid([], lines)

/** Whether a table says one and the same of every code of a range, and just this; an absent row is that it says nothing. @category decisions @since 0.2.0 */
export const saysThroughout = (table: CoverageTable, codes: CodeRange, row: CoverageRow | undefined): boolean =>
  pieces(table, placeOf(codes.from), placeOf(codes.through)).every((piece) => keyOf(piece.row) === keyOf(row))
