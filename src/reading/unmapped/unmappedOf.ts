import type { Position } from "../../domain/response/Evidence.ts"
import type { Unmapped } from "../../domain/response/EligibilityResponse.ts"
import { isInOrder } from "../evidence/inOrder.ts"
import type { Places } from "../evidence/Places.ts"
import { namesAge } from "../rows/namesAge.ts"
import { entityPieces } from "../rows/rowPieces.ts"
import type { DatePiece, Piece, Row } from "../rows/Row.ts"
import type { Unread } from "./Unread.ts"
import { unread } from "./Unread.ts"

const rowReasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: "a co-insurance that could not be read",
    B: "a co-payment that could not be read",
    C: "a deductible that another row states more directly",
    CB: "an allowed fee or the basis of coverage, which has no place in the practice's records",
    D: "a description of a benefit",
    E: "an exclusion that could not be read",
    F: "a limitation that could not be read",
    G: "an out-of-pocket limit, which has no place in the practice's records",
    I: "a service not covered that could not be read",
    R: "another payer",
    U: "advice to ask somebody else",
    V: "the payer could not process this part",
  }),
)

const isNoteOnly = (row: Row): boolean =>
  row.kind === "F" && row.money === "" && row.quantity === "" && row.share === "" && row.deliveries.length === 0

const reasonOfRow = (row: Row): string =>
  namesAge(row)
    ? "an age limit that could not be read, or says there is none"
    : isNoteOnly(row)
      ? "a limitation without a limit"
      : row.kind === "F" && row.money !== ""
        ? "a maximum that another row states more directly"
        : (rowReasons.get(row.kind) ?? "a statement of a kind that is not read")

const reasonOfDate = ({ qualifier, value }: DatePiece): string =>
  value === "99990101"
    ? "no history on file"
    : qualifier === "304" || qualifier === "472"
      ? "service history"
      : qualifier === "348" || qualifier === "292"
        ? "when a benefit begins"
        : "a date without a place in the practice's records"

const somebody = "somebody the statement refers to, or a segment that is not read"

const leave = (pieces: ReadonlyArray<Piece>, reason: string, settled: Places, left: Array<Unread>): void => {
  if (pieces.length === 0) return
  for (const piece of pieces) if (!settled.has(piece.at)) left.push(unread(piece, reason))
}

// What hangs below a row and no rule used.
const restOf = (row: Row, settled: Places, left: Array<Unread>): void => {
  leave(row.deliveries, "a limit on how often, on a row that takes none", settled, left)
  if (row.dates.length > 0)
    for (const piece of row.dates) if (!settled.has(piece.at)) left.push(unread(piece, reasonOfDate(piece)))
  leave(row.references, "a reference number", settled, left)
  leave(row.rejections, "a rejection", settled, left)
  leave(row.places, somebody, settled, left)
  if (row.entities.length > 0) for (const entity of row.entities) leave(entityPieces(entity), somebody, settled, left)
  leave(row.others, somebody, settled, left)
}

// A note without a limit carries the place of its row, so that what the note is about can be found.
const notesOf = (row: Row, settled: Places, left: Array<Unread>): void => {
  const isSettled = settled.has(row.at)
  if (isSettled && row.messages.length === 0) return
  const alone = isNoteOnly(row)
  const reason = alone ? "a note without a limit" : "a note"
  let notes = 0
  if (!isSettled && !alone) left.push(unread(row, reasonOfRow(row)))
  for (const piece of row.messages) {
    if (settled.has(piece.at)) continue
    notes += 1
    left.push(alone && !isSettled ? { piece, reason, also: row.at } : unread(piece, reason))
  }
  if (!isSettled && alone && notes === 0) left.push(unread(row, reasonOfRow(row)))
}

/** What no rule used or gave a reason for goes to `left`, row by row, with a reason for each kind of piece. */
export const leftIn = (rows: ReadonlyArray<Row>, settled: Places, left: Array<Unread>): void => {
  for (const row of rows) {
    notesOf(row, settled, left)
    restOf(row, settled, left)
  }
}

/** The same of pieces that stand outside of rows. */
export const leftOutside = (pieces: ReadonlyArray<Piece>, settled: Places, left: Array<Unread>): void => {
  leave(pieces, "about the payer, the provider or a member, and not read", settled, left)
}

interface Group {
  readonly text: string
  readonly reason: string
  readonly at: Array<Position>
}

/** Left pieces, the same text with the same reason once with all its places. */
export const unmappedOf = (left: ReadonlyArray<Unread>, textAt: (at: Position) => string): ReadonlyArray<Unmapped> => {
  const all: Array<Group> = []
  const byReason = new Map<string, Map<string, Group>>()
  for (const { piece, reason, also } of left) {
    const text = textAt(piece.at)
    let ofReason = byReason.get(reason)
    if (ofReason === undefined) {
      ofReason = new Map()
      byReason.set(reason, ofReason)
    }
    const same = ofReason.get(text)
    if (same === undefined) {
      const group = { text, reason, at: also === undefined ? [piece.at] : [also, piece.at] }
      ofReason.set(text, group)
      all.push(group)
    } else {
      if (also !== undefined) same.at.push(also)
      same.at.push(piece.at)
    }
  }
  return all.map((group) => (isInOrder(group.at) ? group : { ...group, at: [...new Set(group.at)] }))
}
