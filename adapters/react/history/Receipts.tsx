import type { ReactElement } from "react"
import type { Address, NotRevertible, Receipt, StoredReceipt } from "../../../src/index.ts"
import { historyWords } from "../../../src/review.ts"
import { ReceiptLine } from "./ReceiptLine.tsx"

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

/**
 * What was imported, edited and put back, a line each; opened, every value before and after, to be put back one by one or
 * all at once.
 *
 * @category presenting
 * @since 0.2.0
 */
export const Receipts = ({ receipts, names = {}, onUndo, cannot = {} }: ReceiptsProps): ReactElement => (
  <div className="coverport coverport-receipts">
    {receipts.length === 0 ? <p className="coverport-empty">{historyWords.empty}</p> : null}
    {receipts.map(({ receipt }) => (
      <ReceiptLine
        key={receipt.id}
        receipt={receipt}
        names={names}
        cannot={cannot[receipt.id] ?? []}
        {...(onUndo === undefined ? {} : { onUndo })}
      />
    ))}
  </div>
)
