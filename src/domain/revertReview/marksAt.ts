import type { Change } from "../change/Change.ts"
import { allChanges } from "../change/Change.ts"
import type { StoredReceipt } from "../change/Receipt.ts"
import { addressKey } from "../coverage/Address.ts"
import type { Target } from "../coverage/Records.ts"
import { sameHolder } from "../coverage/sameHolder.ts"

/** A receipt that changed a value, and stands. */
export interface Mark {
  readonly stored: StoredReceipt
  readonly change: Change
}

/**
 * The receipts that made each value what it is, oldest first, by the address's key. A revert takes the receipt it
 * reverts away again, and the revert of a revert brings it back: what stands is what stood before the reverted one.
 *
 * Receipts are oldest first. What a receipt before them left is not known, and a revert of it is a mark of its own.
 */
export const marksAt = (
  target: Target,
  receipts: ReadonlyArray<StoredReceipt>,
): ReadonlyMap<string, ReadonlyArray<Mark>> => {
  const standing = new Map<string, ReadonlyArray<Mark>>()
  const before = new Map<string, Map<string, ReadonlyArray<Mark>>>()
  for (const stored of receipts) {
    const { receipt } = stored
    const found = new Map<string, ReadonlyArray<Mark>>()
    before.set(receipt.id, found)
    for (const change of allChanges(receipt.changes)) {
      if (!sameHolder(change.address, target, receipt.target)) continue
      const key = addressKey(change.address)
      const marks = standing.get(key) ?? []
      const restored = receipt._tag === "Reverted" ? before.get(receipt.reverts)?.get(key) : undefined
      found.set(key, marks)
      standing.set(key, restored ?? [...marks, { stored, change }])
    }
  }
  return standing
}
