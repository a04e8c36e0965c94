import type { ReactElement } from "react"
import { historyWords } from "../../../src/review.ts"
import { ReceiptLine } from "./ReceiptLine.tsx"
import type { ReceiptsProps } from "./ReceiptsProps.ts"

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
