import type { Evidence, Position } from "../../../src/index.ts"

/** A segment of the message, with its number counted from 1 as an editor counts lines. */
export interface QuotedSegment {
  readonly segment: number
  readonly text: string
}

/** The segments at some positions, as they stand in the message. */
export type Quote = (at: ReadonlyArray<Position>) => ReadonlyArray<QuotedSegment>

/** Evidence with the payer's own words. */
export interface QuotedEvidence {
  readonly rule: string
  readonly segments: ReadonlyArray<QuotedSegment>
}

export const quoteEvidence =
  (quote: Quote) =>
  ({ rule, at }: Evidence): QuotedEvidence => ({ rule, segments: quote(at) })
