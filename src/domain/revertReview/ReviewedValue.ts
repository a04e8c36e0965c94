import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Change } from "../change/Change.ts"
import type { Imported } from "../change/Receipt.ts"
import type { NotRevertible } from "../change/Refusal.ts"
import type { Address } from "../coverage/Address.ts"
import type { Target } from "../coverage/Records.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { ReceiptId } from "../value/Ids.ts"

/** An import that has changed a value nobody has looked at since. @category models @since 0.2.0 */
export interface ReviewedImport extends Pick<
  Imported,
  "at" | "by" | "id" | "keptOut" | "networkPlan" | "on" | "response" | "target"
> {
  readonly sequence: number
  /** The last day of its review. */
  readonly through: CalendarDate
}

/** What one import did to a value. @category models @since 0.2.0 */
export interface ReviewStep {
  readonly import: ReceiptId
  readonly change: Change
}

/**
 * A value that imports changed, and that nobody has accepted, edited or put back since.
 *
 * What a person knew is the value before the first step; what is held is the value after the last.
 *
 * @category models
 * @since 0.2.0
 */
export interface ReviewedValue {
  readonly address: Address
  /** Oldest first. More than one where it was imported again before anybody looked. */
  readonly steps: ReadonlyNonEmptyArray<ReviewStep>
  /** The steps together left it as it was before the first. */
  readonly isAsBefore: boolean
  /** Imports after the first step that stated the value as it was held then. They stand in nobody's way here. */
  readonly confirmedBy: ReadonlyArray<ReceiptId>
  /** The last day on which it goes all the way back; after it the first step counts as accepted. */
  readonly through: CalendarDate
  /** Why it cannot be put back, where it cannot. */
  readonly stays?: NotRevertible
}

/** A value that imports changed and that has left the review, and the receipt that took it out. @category models @since 0.2.0 */
export interface SettledValue {
  readonly address: Address
  readonly why: "accepted" | "changed"
  readonly by: ReceiptId
}

/**
 * What imports changed under a target that nobody has looked at yet.
 *
 * A plan's value is in the review of everybody on the plan, and leaves all of them at once. Empty where nothing is open:
 * values that are as they were before are listed beside others, and alone are no review.
 *
 * @see docs/specification.md, decision 32
 * @category models
 * @since 0.2.0
 */
export interface RevertReview {
  readonly target: Target
  /** Oldest first; only those with a value below. */
  readonly imports: ReadonlyArray<ReviewedImport>
  /** Plan-level amounts first. */
  readonly values: ReadonlyArray<ReviewedValue>
  readonly settled: ReadonlyArray<SettledValue>
  /** The earliest day on which a value leaves by itself; absent where nothing is open. */
  readonly through?: CalendarDate
}
