import type { BenefitSlot } from "../coverage/BenefitSlot.ts"
import type { Limit } from "../coverage/Amount.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import type { Money } from "../value/Money.ts"
import type { Position } from "./Evidence.ts"

/** Which of the four amounts of the grid. @category models @since 0.1.0 */
export type Measure = "required" | "met" | "maximum" | "used"

interface About {
  /** The network plan it concerns; absent: all of them. */
  readonly networkPlan?: string
  readonly at: ReadonlyArray<Position>
}

interface AboutAmount extends About {
  readonly measure: Measure
  readonly slot: BenefitSlot
}

/**
 * Something a reader of a message should know about how a value was read, with the values themselves.
 * An open union: a new format or a payer's new habit may add a tag.
 *
 * @category models
 * @since 0.1.0
 */
export type ReadingWarning =
  /** A row names the amount and leaves the figure empty: unknown. */
  | (AboutAmount & { readonly _tag: "AmountEmpty" })
  /** A maximum of 0.00 without a positive partner is a placeholder: unknown. */
  | (AboutAmount & { readonly _tag: "ZeroMaximum" })
  /** Remaining is more than the total, so nothing is derived. */
  | (AboutAmount & { readonly _tag: "RemainingAboveTotal"; readonly total: Money; readonly remaining: Money })
  /** Remaining is stated and the total is not, so nothing is derived. */
  | (AboutAmount & { readonly _tag: "RemainingWithoutTotal"; readonly remaining: Money })
  /** Two rows differ; the more specific one is used. */
  | (AboutAmount & { readonly _tag: "MoreSpecificUsed"; readonly used: Limit; readonly ignored: Limit })
  /** Rows of equal rank differ; nothing is chosen. */
  | (AboutAmount & { readonly _tag: "RowsDisagree"; readonly values: ReadonlyArray<Limit> })
  /** The row names no level, and is read as each member's own. */
  | (AboutAmount & { readonly _tag: "LevelAssumed" })
  /** A deductible so large that it may be a maximum sent under the wrong code. */
  | (AboutAmount & { readonly _tag: "ImplausibleDeductible"; readonly value: Money })
  /** The payer says both that a procedure is not covered and how much of it is paid or how often. */
  | (About & { readonly _tag: "NotCoveredAndCovered"; readonly procedure: Procedure })
  /** Nothing in the answer says that the patient's coverage is active or not. */
  | (About & { readonly _tag: "StatusUnstated" })
