import type { ReactElement } from "react"
import type { RevertReviewRow } from "../../../src/review.ts"
import { revertReviewWords, sayBackTo, sayRevertOf, saySelectOf } from "../../../src/review.ts"
import { Check } from "../parts/Check.tsx"
import { Arrow } from "../parts/glyphs.tsx"
import type { RevertReviewProps } from "./RevertReviewProps.ts"

const Steps = ({ row: { steps } }: { readonly row: RevertReviewRow }): ReactElement => (
  <ol className="coverport-steps">
    {steps.map((step) => (
      <li key={step.import}>
        {steps.length > 1 ? (
          <>
            <span className="coverport-money">
              {step.before} <Arrow />
              {step.after}
            </span>{" "}
          </>
        ) : null}
        <span className="coverport-small">{step.by}</span>
      </li>
    ))}
  </ol>
)

/** A value in review: what was held before, what is held, who changed it when, and the way back. */
export const ReviewedRow = ({
  row,
  isSelected,
  isBusy,
  onSelect,
  onRevert,
  onStepBack,
}: Pick<RevertReviewProps, "onRevert" | "onStepBack"> & {
  readonly row: RevertReviewRow
  readonly isSelected: boolean
  readonly isBusy: boolean
  readonly onSelect: () => void
}): ReactElement => {
  const last = row.steps.at(-1)
  return (
    <tr data-fate={row.mayGoBack ? "changed" : "unchanged"}>
      <td className="coverport-select-cell">
        <Check checked={isSelected} onChange={onSelect} enabled={!isBusy} name={saySelectOf(row.name)} />
      </td>
      <th scope="row">
        {row.name}
        <span className="coverport-small">{row.seenBy}</span>
        {row.note === undefined ? null : <span className="coverport-small">{row.note}</span>}
      </th>
      <td className="coverport-money coverport-held">{row.previous}</td>
      <td className="coverport-money coverport-payers">
        <Arrow />
        {row.now}
      </td>
      <td>
        <Steps row={row} />
        {row.confirmed === undefined ? null : <span className="coverport-small">{row.confirmed}</span>}
      </td>
      <td className="coverport-where">
        {row.mayGoBack ? (
          <button
            type="button"
            className="coverport-link"
            disabled={isBusy}
            aria-label={sayRevertOf(row.name, row.previous)}
            onClick={() => onRevert([row.address])}
          >
            {revertReviewWords.revert}
          </button>
        ) : null}
        {last === undefined || row.steps.length < 2 ? null : (
          <button
            type="button"
            className="coverport-link"
            disabled={isBusy}
            aria-label={`${row.name}: ${sayBackTo(last.before)}`}
            onClick={() => onStepBack(last.import, row.address)}
          >
            {sayBackTo(last.before)}
          </button>
        )}
      </td>
    </tr>
  )
}
