import type { Piece, Row } from "./Row.ts"

/** Every piece of a row, its own statement first. */
export const rowPieces = (row: Row): ReadonlyArray<Piece> => [
  row,
  ...row.deliveries,
  ...row.dates,
  ...row.messages,
  ...row.references,
  ...row.rejections,
  ...row.others,
]
