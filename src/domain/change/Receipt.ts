import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { KeptOut } from "../automatic/KeptOut.ts"
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

/** A person who did something, and where. @category models @since 0.2.0 */
export interface ByPerson {
  readonly user: UserId
  readonly location: LocationId
}

/**
 * Nobody: it was done by itself, because a location is switched so. No user's name can be mistaken for it, since there is
 * no user in it.
 *
 * @see docs/specification.md, decision 31
 * @category models
 * @since 0.2.0
 */
export interface Automatically {
  readonly automatic: true
  readonly location: LocationId
}

/** Who imported: a person, or nobody. @category models @since 0.2.0 */
export type ImportedBy = ByPerson | Automatically

/** Whether it was done by itself, and not by a person. @category decisions @since 0.2.0 */
export const isAutomatic = (by: ImportedBy): by is Automatically => "automatic" in by

interface Committed {
  readonly id: ReceiptId
  readonly at: Instant
  /** The day it was at the location where it was done: thirty days are counted from it. */
  readonly on: CalendarDate
  readonly by: ByPerson
  readonly target: Target
  readonly changes: Changes
}

/** @category models @since 0.1.0 */
export interface Imported extends Omit<Committed, "by"> {
  readonly _tag: "Imported"
  readonly by: ImportedBy
  readonly response: ResponseId
  readonly networkPlan: string
  readonly sections: ReadonlyNonEmptyArray<Section>
  /** Addresses the payer stated as they were already held: a later word on them than any earlier receipt's. */
  readonly confirmed: ReadonlyArray<Address>
  readonly affected: Affected
  /** What waits for a person though the rest went in by itself; absent where a person imported. */
  readonly keptOut?: ReadonlyArray<KeptOut>
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
 * @see docs/specification.md, decision 32
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
