/** A place in the kept message: a segment's index from 0 (X12), or a JSON pointer. @category models @since 0.1.0 */
export type Position = number | string

/**
 * Where the payer said something, and the rule that read it so.
 *
 * Positions and a rule's name, never the payer's text: this travels into receipts, which are kept for ever.
 *
 * @category models
 * @since 0.1.0
 */
export interface Evidence {
  readonly rule: string
  readonly at: ReadonlyArray<Position>
}
