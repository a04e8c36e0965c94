import type { ReactElement } from "react"
import { useState } from "react"
import { revertReviewWords, stayedOut } from "../../../src/review.ts"
import { Check } from "../parts/Check.tsx"
import { ReviewedRow } from "./ReviewedRow.tsx"
import type { RevertReviewProps } from "./RevertReviewProps.ts"

/**
 * What imports changed and nobody has looked at yet, value by value, with the buttons that put one, some or all of it back
 * and that accept the rest. It holds no rule: what it shows is `revertReviewView`.
 *
 * @see docs/specification.md, decision 32
 * @category presenting
 * @since 0.2.0
 */
export const RevertReviewTable = ({
  view,
  isBusy = false,
  onRevert,
  onAccept,
  onStepBack,
}: RevertReviewProps): ReactElement => {
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const { rows, through, importedAgain, settled, keptOut } = view
  // What has left the review is no longer selected either.
  const selected = rows.filter(({ key }) => picked.has(key))
  const isAll = rows.length > 0 && selected.length === rows.length
  const mayGoBack = rows.some((row) => row.mayGoBack)
  const toggle = (key: string): void => {
    const next = new Set(picked)
    if (!next.delete(key)) next.add(key)
    pick(next)
  }
  return (
    <div className="coverport coverport-revert-review">
      {through === undefined ? null : <p className="coverport-through">{through}</p>}
      {importedAgain === undefined ? null : (
        <p className="coverport-imported-again" role="note">
          {importedAgain}
        </p>
      )}
      {rows.length === 0 ? (
        <p className="coverport-empty">{revertReviewWords.nothing}</p>
      ) : (
        <>
          <table className="coverport-table coverport-reviewed" aria-busy={isBusy}>
            <caption className="coverport-unseen">{revertReviewWords.values}</caption>
            <thead>
              <tr>
                <th scope="col" className="coverport-select-cell">
                  <Check
                    checked={isAll}
                    enabled={!isBusy}
                    name={revertReviewWords.selectAll}
                    onChange={() => pick(isAll ? new Set() : new Set(rows.map(({ key }) => key)))}
                  />
                </th>
                <th scope="col">{revertReviewWords.value}</th>
                <th scope="col">{revertReviewWords.previous}</th>
                <th scope="col">{revertReviewWords.now}</th>
                <th scope="col">{revertReviewWords.changedBy}</th>
                <th scope="col">
                  <span className="coverport-unseen">{revertReviewWords.act}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ReviewedRow
                  key={row.key}
                  row={row}
                  isSelected={picked.has(row.key)}
                  isBusy={isBusy}
                  onSelect={() => toggle(row.key)}
                  onRevert={onRevert}
                  onStepBack={onStepBack}
                />
              ))}
            </tbody>
          </table>
          <div className="coverport-review-acts">
            {selected.length === 0 || isAll ? (
              <>
                <button
                  type="button"
                  className="coverport-button coverport-button-plain"
                  disabled={isBusy || !mayGoBack}
                  onClick={() => onRevert()}
                >
                  {revertReviewWords.revertAll}
                </button>
                <button
                  type="button"
                  className="coverport-button coverport-button-main"
                  disabled={isBusy}
                  onClick={() => onAccept()}
                >
                  {revertReviewWords.acceptRest}
                </button>
              </>
            ) : (
              <>
                <button
                  type="button"
                  className="coverport-button coverport-button-plain"
                  disabled={isBusy || !selected.some((row) => row.mayGoBack)}
                  onClick={() => onRevert(selected.map(({ address }) => address))}
                >
                  {revertReviewWords.revertSelected}
                </button>
                <button
                  type="button"
                  className="coverport-button coverport-button-main"
                  disabled={isBusy}
                  onClick={() => onAccept(selected.map(({ address }) => address))}
                >
                  {revertReviewWords.acceptSelected}
                </button>
              </>
            )}
          </div>
        </>
      )}
      {keptOut.length === 0 ? null : (
        <section className="coverport-stayed-out">
          <h2>{stayedOut}</h2>
          <ul>
            {keptOut.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {settled.length === 0 ? null : (
        <details className="coverport-notes">
          <summary>{revertReviewWords.noLonger}</summary>
          <ul>
            {settled.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
