import type { Evidence, Position } from "../../../src/index.ts"

/**
 * A piece of the message: a segment of X12 with its number counted from 1, as an editor counts lines, or a part of JSON with
 * its pointer.
 */
export type QuotedPiece =
  { readonly segment: number; readonly text: string } | { readonly pointer: string; readonly text: string }

/** How a person names where a piece stands. */
export const placeOf = (piece: QuotedPiece): string => ("segment" in piece ? String(piece.segment) : piece.pointer)

/** The pieces at some positions, as they stand in the message. */
export type Quote = (at: ReadonlyArray<Position>) => ReadonlyArray<QuotedPiece>

/** Evidence with the payer's own words. */
export interface QuotedEvidence {
  readonly rule: string
  readonly segments: ReadonlyArray<QuotedPiece>
}

export const quoteEvidence =
  (quote: Quote) =>
  ({ rule, at }: Evidence): QuotedEvidence => ({ rule, segments: quote(at) })
