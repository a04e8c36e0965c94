import { allChanges } from "../change/Change.ts"
import type { Policy } from "../change/Policy.ts"
import type { Imported } from "../change/Receipt.ts"
import { revertibleThrough } from "../change/revert.ts"
import { addressKey } from "../coverage/Address.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { LocationId, PatientId, PlanId, ReceiptId } from "../value/Ids.ts"

/**
 * What somebody should be told of an import that nobody made. It is computed from the receipt and stored nowhere: the
 * receipt's id leads to the review of what was changed, and the notice is gone once that was reviewed.
 *
 * @category models
 * @since 0.2.0
 */
export interface Notice {
  readonly receipt: ReceiptId
  readonly location: LocationId
  readonly patient: PatientId
  readonly plan: PlanId
  /** The day it went in. */
  readonly on: CalendarDate
  /** How many values were changed. */
  readonly values: number
  /** How many values wait for a person, though the rest went in. */
  readonly keptOut: number
  /** The last day on which it can be reverted. */
  readonly reviewUntil: CalendarDate
}

// A value with several reasons is listed several times, and is one value. One without a place is told from no other.
const keptOutCount = ({ keptOut = [] }: Imported): number =>
  new Set(keptOut.flatMap(({ address }) => (address === undefined ? [] : [addressKey(address)]))).size +
  keptOut.filter(({ address }) => address === undefined).length

/**
 * The notice of an import that went in by itself.
 *
 * @see docs/specification.md, decision 31
 * @category decisions
 * @since 0.2.0
 */
export const noticeOf = (receipt: Imported, policy: Pick<Policy, "revertDays">): Notice => ({
  receipt: receipt.id,
  location: receipt.by.location,
  patient: receipt.target.patient,
  plan: receipt.target.plan,
  on: receipt.on,
  values: allChanges(receipt.changes).length,
  keptOut: keptOutCount(receipt),
  reviewUntil: revertibleThrough(receipt, policy),
})
