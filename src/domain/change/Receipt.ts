import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Address } from "../coverage/Address.ts"
import type { Target } from "../coverage/Records.ts"
import type { LocationId, ReceiptId, ResponseId, UserId } from "../value/Ids.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { Instant } from "../value/Instant.ts"
import type { Changes } from "./Change.ts"
import type { Section } from "./Section.ts"

/** Families and patients enrolled in force. @category models @since 0.1.0 */
export interface Members {
  readonly families: number
  readonly patients: number
}

/** How many see a change at each scope, at the moment of a preview or a commit. @category models @since 0.1.0 */
export interface Affected {
  /** Everyone on the plan. */
  readonly plan: Members
  /** The patient's family on the plan, the patient included. */
  readonly subscription: Members
}

interface Committed {
  readonly id: ReceiptId
  readonly at: Instant
  /** The day it was at the location where it was done: thirty days are counted from it. */
  readonly on: CalendarDate
  readonly by: { readonly user: UserId; readonly location: LocationId }
  readonly target: Target
  readonly changes: Changes
}

/** @category models @since 0.1.0 */
export interface Imported extends Committed {
  readonly _tag: "Imported"
  readonly response: ResponseId
  readonly networkPlan: string
  readonly sections: ReadonlyNonEmptyArray<Section>
  /** Addresses the payer stated as they were already held: a later word on them than any earlier receipt's. */
  readonly confirmed: ReadonlyArray<Address>
  readonly affected: Affected
}

/** Somebody looked at a response and decided that nothing of it is to be imported. @category models @since 0.1.0 */
export interface MarkedDone extends Committed {
  readonly _tag: "MarkedDone"
  readonly response: ResponseId
}

/** Values of an earlier receipt were put back. @category models @since 0.1.0 */
export interface Reverted extends Committed {
  readonly _tag: "Reverted"
  readonly reverts: ReceiptId
  /** The response whose import this undoes, or restores; absent where an edit was reverted. */
  readonly response?: ResponseId
}

/** A person changed coverage by hand. @category models @since 0.1.0 */
export interface Edited extends Committed {
  readonly _tag: "Edited"
}

/**
 * Somebody looked at what imports changed and lets it stand: these values are no longer in review. Changes no coverage,
 * and stands in no revert's way.
 *
 * @category models
 * @since 0.2.0
 */
export interface Accepted extends Committed {
  readonly _tag: "Accepted"
  /** The imports whose values are accepted: those that were shown. One that came meanwhile is in review still. */
  readonly accepts: ReadonlyNonEmptyArray<ReceiptId>
  /** The values; absent means every one of these imports that the target holds. */
  readonly addresses?: ReadonlyArray<Address>
}

/**
 * What was done, by whom, when, from which response, with every value before and after. Never changed, never deleted.
 *
 * @category models
 * @since 0.1.0
 */
export type Receipt = Imported | MarkedDone | Reverted | Edited | Accepted

/** The response a receipt is found by, if there is one: an edit and an acceptance are of none. @category decisions @since 0.2.0 */
export const responseOf = (receipt: Receipt): ResponseId | undefined =>
  "response" in receipt ? receipt.response : undefined

/** A receipt as a store keeps it, with its place in the practice's one order of commits. @category models @since 0.1.0 */
export interface StoredReceipt {
  readonly sequence: number
  readonly receipt: Receipt
}
