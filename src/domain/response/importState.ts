import type { Address } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import { allChanges } from "../change/Change.ts"
import type { StoredReceipt } from "../change/Receipt.ts"

/** Whether a response still waits to be imported. @category models @since 0.1.0 */
export type ImportState = "available" | "done"

const addresses = ({ receipt }: StoredReceipt): ReadonlyArray<Address> =>
  allChanges(receipt.changes).map(({ address }) => address)

// A revert comes after what it reverts, so that looking only at later receipts always ends.
const standingReverts = (of: StoredReceipt, receipts: ReadonlyArray<StoredReceipt>): ReadonlyArray<StoredReceipt> =>
  receipts.filter(
    (later) =>
      later.sequence > of.sequence &&
      later.receipt._tag === "Reverted" &&
      later.receipt.reverts === of.receipt.id &&
      !isUndone(later, receipts),
  )

/**
 * Whether every value of a receipt was put back, by reverts that were not themselves undone. A receipt that changed
 * nothing cannot be undone.
 *
 * @category decisions
 * @since 0.1.0
 */
export const isUndone = (receipt: StoredReceipt, receipts: ReadonlyArray<StoredReceipt>): boolean => {
  const changed = addresses(receipt)
  const putBack = new Set(standingReverts(receipt, receipts).flatMap(addresses).map(addressKey))
  return changed.length > 0 && changed.every((address) => putBack.has(addressKey(address)))
}

/**
 * What the receipts of one response say of it: done once it was imported or marked as done; available again when every
 * value of every import was reverted. A partial revert leaves it done.
 *
 * @see docs/specification.md, step 11 and decision 12
 * @category decisions
 * @since 0.1.0
 */
export const importState = (receipts: ReadonlyArray<StoredReceipt>): ImportState =>
  receipts.some(
    (stored) =>
      stored.receipt._tag === "MarkedDone" || (stored.receipt._tag === "Imported" && !isUndone(stored, receipts)),
  )
    ? "done"
    : "available"
