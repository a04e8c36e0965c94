import type { Piece } from "../rows/Row.ts"

/** A piece that a rule looked at and left, and why, in plain words. */
export interface Unread {
  readonly piece: Piece
  readonly reason: string
}

export const unread = (piece: Piece, reason: string): Unread => ({ piece, reason })
