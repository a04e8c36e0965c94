import type { Position } from "../../../src/index.ts"

/** Something that stands at a place in the message, and its text as it stands there, for showing. */
export interface Piece {
  readonly at: Position
  readonly text: string
}

/** How often a service may be had (HSD). Empty text is absence, here and in every row. */
export interface Delivery extends Piece {
  readonly qualifier: string
  readonly quantity: string
  readonly unit: string
  readonly modulus: string
  readonly period: string
  readonly periods: string
}

/** A day or days (DTP), as the payer wrote them. */
export interface DatePiece extends Piece {
  readonly qualifier: string
  readonly format: string
  readonly value: string
}

/** A number that names something (REF). */
export interface ReferencePiece extends Piece {
  readonly qualifier: string
  readonly value: string
}

/** Free words of the payer (MSG). */
export interface MessagePiece extends Piece {
  readonly words: string
}

/** Why something could not be answered (AAA). */
export interface RejectionPiece extends Piece {
  readonly reason: string
  readonly followUp: string
}

/** A procedure or a range of procedures (EB13). */
export interface ProcedureText {
  readonly qualifier: string
  readonly code: string
  readonly through: string
}

/**
 * One statement about benefits (an EB) with everything that hangs below it. Data only: whichever rendering of the
 * message it was read from, the same statement is the same row.
 */
export interface Row extends Piece {
  /** EB01. */
  readonly kind: string
  readonly level: string
  readonly serviceTypes: ReadonlyArray<string>
  /** EB05, without blanks at the ends or two in a row. */
  readonly planText: string
  readonly period: string
  readonly money: string
  readonly share: string
  readonly quantityQualifier: string
  readonly quantity: string
  /** EB12. */
  readonly inNetwork: string
  readonly procedure?: ProcedureText
  readonly deliveries: ReadonlyArray<Delivery>
  readonly dates: ReadonlyArray<DatePiece>
  readonly messages: ReadonlyArray<MessagePiece>
  readonly references: ReadonlyArray<ReferencePiece>
  readonly rejections: ReadonlyArray<RejectionPiece>
  readonly others: ReadonlyArray<Piece>
}
