import type { Address, NotRevertible, Receipt, StoredReceipt } from "../../../src/index.ts"

/** @category models @since 0.2.0 */
export interface ReceiptsProps {
  /** Newest first, as `history` answers them. */
  readonly receipts: ReadonlyArray<StoredReceipt>
  /** What the ids in a receipt are called; an id that is unknown is shown as it is. */
  readonly names?: Readonly<Record<string, string>>
  /** Puts values back: those named, or all of them. Absent where this person may not. */
  readonly onUndo?: (receipt: Receipt, addresses?: ReadonlyArray<Address>) => void
  /** Why values of a receipt cannot be put back, by the receipt's id. */
  readonly cannot?: Readonly<Record<string, ReadonlyArray<NotRevertible>>>
}
