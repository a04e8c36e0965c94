import type { ReactElement } from "react"
import type { NotRevertible, Receipt } from "../../../src/index.ts"
import { addressKey } from "../../../src/index.ts"
import type { ReceiptRow } from "../../../src/review.ts"
import { historyWords, receiptRows, sayNotRevertible, sayUndoOf } from "../../../src/review.ts"
import { Arrow } from "../parts/glyphs.tsx"
import type { ReceiptsProps } from "./ReceiptsProps.ts"

const Row = ({
  row,
  reason,
  undo,
}: {
  readonly row: ReceiptRow
  readonly reason: NotRevertible | undefined
  readonly undo: (() => void) | undefined
}): ReactElement => (
  <tr data-fate={row.fate}>
    <th scope="row">
      {row.name}
      <span className="coverport-small">{row.seenBy}</span>
      {reason === undefined ? null : (
        <span className="coverport-small">
          {historyWords.cannot}: {sayNotRevertible(reason)}
        </span>
      )}
    </th>
    <td className="coverport-money coverport-held">{row.before}</td>
    <td className="coverport-money coverport-payers">
      <Arrow />
      {row.after}
    </td>
    <td className="coverport-where">
      {undo === undefined || reason !== undefined ? null : (
        <button type="button" className="coverport-link" aria-label={sayUndoOf(row.name)} onClick={undo}>
          {historyWords.undoThis}
        </button>
      )}
    </td>
  </tr>
)

/** What a receipt changed, and the buttons that put it back. */
export const ReceiptValues = ({
  receipt,
  cannot,
  onUndo,
}: {
  readonly receipt: Receipt
  readonly cannot: ReadonlyArray<NotRevertible>
  readonly onUndo?: NonNullable<ReceiptsProps["onUndo"]>
}): ReactElement => {
  const rows = receiptRows(receipt)
  const reasons = new Map(cannot.map((reason) => [addressKey(reason.address), reason]))
  if (rows.length === 0) return <p className="coverport-empty">{historyWords.noValues}</p>
  return (
    <>
      <table className="coverport-table coverport-amounts coverport-before-after">
        <thead>
          <tr>
            <th scope="col">{historyWords.value}</th>
            <th scope="col">{historyWords.before}</th>
            <th scope="col">{historyWords.after}</th>
            <th scope="col">
              <span className="coverport-unseen">{historyWords.undo}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              reason={reasons.get(row.key)}
              undo={
                onUndo === undefined
                  ? undefined
                  : () => {
                      onUndo(receipt, [row.address])
                    }
              }
            />
          ))}
        </tbody>
      </table>
      {onUndo === undefined || reasons.size === rows.length ? null : (
        <button
          type="button"
          className="coverport-button coverport-button-plain"
          onClick={() => {
            onUndo(receipt)
          }}
        >
          {historyWords.undoAll}
        </button>
      )}
    </>
  )
}
