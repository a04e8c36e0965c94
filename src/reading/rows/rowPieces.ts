import type { EntityPiece, Piece, Row } from "./Row.ts"

/** Everything that says who an entity is. */
export const entityPieces = (entity: EntityPiece): ReadonlyArray<Piece> => [
  entity,
  ...entity.contacts,
  ...entity.others,
]

/** Every piece of a row, its own statement first. @category models @since 0.2.0 */
export const rowPieces = (row: Row): ReadonlyArray<Piece> => [
  row,
  ...row.deliveries,
  ...row.dates,
  ...row.messages,
  ...row.references,
  ...row.rejections,
  ...row.places,
  ...row.entities.flatMap(entityPieces),
  ...row.others,
]
