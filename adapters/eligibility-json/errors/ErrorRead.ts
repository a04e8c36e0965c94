import type { PartyRole, Piece, RejectionPiece } from "../../../src/reading.ts"

/** The level of the message that an error stands at; without one, the message does not say. */
export type ErrorLevel = PartyRole | "benefit"

/** An error that a payer or a clearing house gives (AAA). */
export interface ErrorRead {
  readonly piece: RejectionPiece
  readonly level: ErrorLevel | undefined
  readonly left: ReadonlyArray<Piece>
}
