import type { ImportWarning, Withheld } from "../change/Finding.ts"
import type { Address } from "../coverage/Address.ts"
import type { ReadingWarning } from "../response/ReadingWarning.ts"
import type { ReceiptId } from "../value/Ids.ts"

/** The kind of a warning that names values. @category models @since 0.2.0 */
export type WarningName = Exclude<ImportWarning["_tag"], "Reading"> | ReadingWarning["_tag"]

/** Why one value stays out of an import that nobody looks at: the kind, and nothing of the payer's. @category models @since 0.2.0 */
export type KeptOutBecause =
  /** A review would keep it out too. */
  | { readonly _tag: "Withheld"; readonly withheld: Withheld["_tag"] }
  /** A review would warn of it. */
  | { readonly _tag: "Warned"; readonly warning: WarningName }
  /** It is still as a person's own edit or revert left it. */
  | { readonly _tag: "EditedByHand"; readonly receipt: ReceiptId }
  /** So much was changed by hand that not all of it was read; this value may be among it. */
  | { readonly _tag: "PerhapsEditedByHand" }

/**
 * A value that stays out of an automatic import and waits for a person, and one reason. A value with several reasons is
 * listed once for each. Without an address where the plan has no place for what the payer states.
 *
 * @see docs/specification.md, decision 31
 * @category models
 * @since 0.2.0
 */
export interface KeptOut {
  readonly address?: Address
  readonly because: KeptOutBecause
}
