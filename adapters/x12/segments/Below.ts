import type {
  ContactPiece,
  DatePiece,
  Delivery,
  EntityPiece,
  MessagePiece,
  Piece,
  PlacePiece,
  ReferencePiece,
  RejectionPiece,
} from "../../../src/reading.ts"

/** Somebody whose segments are still coming. */
export interface OpenEntity extends EntityPiece {
  readonly contacts: Array<ContactPiece>
  readonly others: Array<Piece>
}

/** What hangs below a row or a party, while the segments of it are still coming. */
export interface Below {
  deliveries: Array<Delivery>
  dates: Array<DatePiece>
  messages: Array<MessagePiece>
  references: Array<ReferencePiece>
  rejections: Array<RejectionPiece>
  places: Array<PlacePiece>
  entities: Array<OpenEntity>
  others: Array<Piece>
}
