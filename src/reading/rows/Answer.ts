import type { DatePiece, Piece, ReferencePiece, RejectionPiece, Row } from "./Row.ts"

/** Whom or what a part of the message is about: payer, provider, subscriber, dependent. @category models @since 0.2.0 */
export type PartyRole = "source" | "receiver" | "subscriber" | "dependent"

/** A party as its part of the message describes it. Empty text is absence. @category models @since 0.2.0 */
export interface Party {
  readonly role: PartyRole
  readonly lastName: string
  readonly firstName: string
  readonly idQualifier: string
  readonly id: string
  /** The day of birth in eight digits. */
  readonly birthDate: string
  /** INS01 and INS02. */
  readonly isSubscriber: string
  readonly relationship: string
  readonly references: ReadonlyArray<ReferencePiece>
  readonly dates: ReadonlyArray<DatePiece>
  readonly rejections: ReadonlyArray<RejectionPiece>
  readonly rows: ReadonlyArray<Row>
  readonly others: ReadonlyArray<Piece>
}

/** What a payer answers about one patient, before anything in it is understood. @category models @since 0.2.0 */
export interface Answer {
  readonly payer?: Party
  /** The subscriber above a dependent. */
  readonly subscriber?: Party
  /** Absent where the payer rejected the question before it came to a patient. */
  readonly patient?: Party
  /** Rejections that stand above the patient, at the payer or the provider. */
  readonly rejectedAbove: ReadonlyArray<{ readonly role: PartyRole; readonly piece: RejectionPiece }>
  /** Segments about parties above, kept with the first patient they stand above. */
  readonly othersAbove: ReadonlyArray<Piece>
  /** Days the answer may be about if it names none, the best first, in eight digits. */
  readonly days: ReadonlyArray<string>
}
