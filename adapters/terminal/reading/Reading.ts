import type { EligibilityResponse, Position } from "../../../src/index.ts"
import type { Understanding } from "../../../src/reading.ts"
import type { QuotedPiece } from "./Quote.ts"

/** What is wrong with a message, whatever it was sent as; the format's reader may say more than this. */
export interface ReadingProblem {
  readonly kind: string
  readonly severity: "error" | "warning"
  readonly message: string
  readonly segment?: number
  readonly pointer?: string
  readonly line?: number
}

/** A message as it was read, whatever it was sent as. */
export interface Reading {
  readonly responses: ReadonlyArray<EligibilityResponse>
  readonly problems: ReadonlyArray<ReadingProblem>
  /** What stands at a place of the message. */
  readonly quote: (at: Position) => ReadonlyArray<QuotedPiece>
  /** What became of each row, an answer each; absent for a format that has no rows. */
  readonly understanding?: () => ReadonlyArray<Understanding>
}
