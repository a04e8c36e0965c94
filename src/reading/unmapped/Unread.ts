import type { Position } from "../../domain/response/Evidence.ts"
import type { Piece } from "../rows/Row.ts"

/** A piece that a rule looked at and left, and why, in plain words. */
export interface Unread {
  readonly piece: Piece
  readonly reason: string
  /** The place of the row it belongs to, so that what it is about can be found. */
  readonly also?: Position
}

export const unread = (piece: Piece, reason: string): Unread => ({ piece, reason })
