import type { Address } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import { allChanges } from "../change/Change.ts"
import type { StoredReceipt } from "../change/Receipt.ts"

/** Whether a response still waits to be imported. @category models @since 0.1.0 */
export type ImportState = "available" | "done"

const addresses = ({ receipt }: StoredReceipt): ReadonlyArray<Address> =>
  allChanges(receipt.changes).map(({ address }) => address)

// The values of a receipt that stand put back, by their keys: those of its reverts, less what was put back of these again.
// A revert comes after what it reverts, so that looking only at later receipts always ends.
const putBack = (of: StoredReceipt, receipts: ReadonlyArray<StoredReceipt>): ReadonlySet<string> =>
  new Set(
    receipts.flatMap((later) => {
      const { receipt } = later
      if (later.sequence <= of.sequence || receipt._tag !== "Reverted" || receipt.reverts !== of.receipt.id) return []
      const undone = putBack(later, receipts)
      return addresses(later)
        .map(addressKey)
        .filter((key) => !undone.has(key))
    }),
  )

/**
 * Whether every value of a receipt was put back and stays so: a revert that was itself reverted, even in one value alone,
 * counts only for the others. A receipt that changed nothing cannot be undone.
 *
 * @category decisions
 * @since 0.1.0
 */
export const isUndone = (receipt: StoredReceipt, receipts: ReadonlyArray<StoredReceipt>): boolean => {
  const changed = addresses(receipt)
  const back = putBack(receipt, receipts)
  return changed.length > 0 && changed.every((address) => back.has(addressKey(address)))
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
