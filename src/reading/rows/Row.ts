import type { Position } from "../../domain/response/Evidence.ts"

/** Something that stands at a place in the message. @category models @since 0.2.0 */
export interface Piece {
  readonly at: Position
}

/** How often a service may be had (HSD). Empty text is absence, here and in every row. @category models @since 0.2.0 */
export interface Delivery extends Piece {
  readonly qualifier: string
  readonly quantity: string
  readonly unit: string
  readonly modulus: string
  readonly period: string
  readonly periods: string
  /** HSD07 and HSD08: on which days and at what time of day a service is given. No dental limit is stated so. */
  readonly pattern: string
  readonly patternTime: string
}

/** A day or days (DTP), as the payer wrote them. @category models @since 0.2.0 */
export interface DatePiece extends Piece {
  readonly qualifier: string
  /** `D8` a day in eight digits, `RD8` two of them with a hyphen between. */
  readonly format: string
  readonly value: string
}

/** A number that names something (REF). @category models @since 0.2.0 */
export interface ReferencePiece extends Piece {
  readonly qualifier: string
  readonly value: string
}

/** Free words of the payer (MSG). @category models @since 0.2.0 */
export interface MessagePiece extends Piece {
  readonly words: string
}

/** Why something could not be answered (AAA). @category models @since 0.2.0 */
export interface RejectionPiece extends Piece {
  readonly reason: string
  readonly followUp: string
}

/** Where a service is given, or what made it necessary (III). @category models @since 0.2.0 */
export interface PlacePiece extends Piece {
  readonly qualifier: string
  readonly code: string
}

/** How somebody can be reached (PER): a telephone (TE), a page (UR), an address (EM) and the like. @category models @since 0.2.0 */
export interface ContactPiece extends Piece {
  readonly name: string
  readonly numbers: ReadonlyArray<{ readonly qualifier: string; readonly value: string }>
}

/** Somebody a statement refers to (2120): another payer, a provider, a contact. @category models @since 0.2.0 */
export interface EntityPiece extends Piece {
  /** NM101. */
  readonly code: string
  readonly lastName: string
  readonly firstName: string
  readonly idQualifier: string
  readonly id: string
  readonly contacts: ReadonlyArray<ContactPiece>
  /** Its address and whatever else stands below it. */
  readonly others: ReadonlyArray<Piece>
}

/** A procedure or a range of procedures (EB13). @category models @since 0.2.0 */
export interface ProcedureText {
  readonly qualifier: string
  readonly code: string
  readonly modifiers: ReadonlyArray<string>
  readonly text: string
  /** The end of the range, where it is one. */
  readonly through: string
}

/**
 * One statement about benefits (an EB) with everything that hangs below it. Data only: whichever rendering of the
 * message it was read from, the same statement is the same row, its places aside.
 *
 * Every text is as the payer wrote it, without blanks at its ends; an empty one is absence.
 *
 * @category models
 * @since 0.2.0
 */
export interface Row extends Piece {
  /** EB01. */
  readonly kind: string
  /** EB02. */
  readonly level: string
  /** EB03, each code once for each time it stands there. */
  readonly serviceTypes: ReadonlyArray<string>
  /** EB04. */
  readonly insuranceType: string
  /** EB05, without two blanks in a row. */
  readonly planText: string
  /** EB06. */
  readonly period: string
  /** EB07, in dollars: `1158.94`. */
  readonly money: string
  /** EB08, a fraction of one: `.2`. */
  readonly share: string
  /** EB09. */
  readonly quantityQualifier: string
  /** EB10. */
  readonly quantity: string
  /** EB11: `Y`, `N` or `U`. */
  readonly authorisation: string
  /** EB12: `Y`, `N`, `W` or `U`. */
  readonly inNetwork: string
  readonly procedure?: ProcedureText | undefined
  readonly deliveries: ReadonlyArray<Delivery>
  readonly dates: ReadonlyArray<DatePiece>
  readonly messages: ReadonlyArray<MessagePiece>
  readonly references: ReadonlyArray<ReferencePiece>
  readonly rejections: ReadonlyArray<RejectionPiece>
  readonly places: ReadonlyArray<PlacePiece>
  readonly entities: ReadonlyArray<EntityPiece>
  /** What hangs below it and is none of these. */
  readonly others: ReadonlyArray<Piece>
}
