import type { Position } from "../domain/response/Evidence.ts"
import type { Unmapped } from "../domain/response/EligibilityResponse.ts"
import { entityPieces } from "./rows/rowPieces.ts"
import type { DatePiece, Delivery, MessagePiece, Piece, Row } from "./rows/Row.ts"
import type { Unread } from "./Unread.ts"

const rowReasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: "a co-insurance that could not be read",
    B: "a co-payment, which has no place in the practice's records",
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
  row.quantityQualifier === "S7" || row.quantityQualifier === "S8"
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

const restOf = (row: Row): ReadonlyArray<Unread> => [
  ...row.deliveries.map((piece: Delivery) => ({ piece, reason: "a limit on how often, on a row that takes none" })),
  ...row.dates.map((piece) => ({ piece, reason: reasonOfDate(piece) })),
  ...row.references.map((piece) => ({ piece, reason: "a reference number" })),
  ...row.rejections.map((piece) => ({ piece, reason: "a rejection" })),
  ...[...row.places, ...row.entities.flatMap(entityPieces), ...row.others].map((piece) => ({
    piece,
    reason: "somebody the statement refers to, or a segment that is not read",
  })),
]

// A note without a limit carries the place of its row, so that what the note is about can be found.
const notesOf = (row: Row, isCited: (piece: Piece) => boolean): ReadonlyArray<Unread> => {
  const notes = row.messages.filter((message: MessagePiece) => !isCited(message))
  const reason = isNoteOnly(row) ? "a note without a limit" : "a note"
  if (isCited(row)) return notes.map((piece) => ({ piece, reason }))
  return notes.length === 0 || !isNoteOnly(row)
    ? [{ piece: row, reason: reasonOfRow(row) }, ...notes.map((piece) => ({ piece, reason }))]
    : notes.map((piece) => ({ piece, reason, also: row.at }))
}

/** What no rule used, row by row, with a reason for each kind of piece. */
export const leftIn = (rows: ReadonlyArray<Row>, cited: ReadonlySet<Position>): ReadonlyArray<Unread> => {
  const isCited = ({ at }: Piece): boolean => cited.has(at)
  return rows.flatMap((row) => [...notesOf(row, isCited), ...restOf(row).filter(({ piece }) => !isCited(piece))])
}

/** Pieces that stand outside of rows. */
export const leftOutside = (pieces: ReadonlyArray<Piece>, cited: ReadonlySet<Position>): ReadonlyArray<Unread> =>
  pieces
    .filter(({ at }) => !cited.has(at))
    .map((piece) => ({ piece, reason: "about the payer, the provider or a member, and not read" }))

/** Left pieces, the same text with the same reason once with all its places. */
export const unmappedOf = (left: ReadonlyArray<Unread>, textAt: (at: Position) => string): ReadonlyArray<Unmapped> => {
  const groups = new Map<string, { readonly text: string; readonly reason: string; readonly at: Set<Position> }>()
  left.forEach(({ piece, reason, also }) => {
    const text = textAt(piece.at)
    const key = `${reason}\n${text}`
    const group = groups.get(key) ?? { text, reason, at: new Set<Position>() }
    if (also !== undefined) group.at.add(also)
    groups.set(key, group)
    group.at.add(piece.at)
  })
  return [...groups.values()].map(({ text, reason, at }) => ({ text, reason, at: [...at] }))
}
