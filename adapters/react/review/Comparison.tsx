import type { ReactElement } from "react"
import type { ComparisonView, NetworkPlanView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"

/** The network plans side by side. The heading of a column chooses its plan. */
export const Comparison = ({
  comparison: { plans, rows },
  options,
  act,
}: {
  readonly comparison: ComparisonView
  readonly options: ReadonlyArray<NetworkPlanView>
  readonly act: Act
}): ReactElement => (
  <div className="coverport-scroll" role="region" aria-label={screenWords.compare} tabIndex={0}>
    <table className="coverport-comparison">
      <thead>
        <tr>
          <th scope="col">{screenWords.amount}</th>
          {plans.map((name, i) => (
            <th key={name} scope="col" data-chosen={options[i]?.chosen === true}>
              <button
                type="button"
                className="coverport-link"
                aria-pressed={options[i]?.chosen === true}
                onClick={() => {
                  act({ _tag: "ChooseNetworkPlan", name })
                }}
              >
                {name}
              </button>
              <span className="coverport-small">{options[i]?.status}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells, differs }) => (
          <tr key={name} data-differs={differs}>
            <th scope="row">
              {name}
              {differs ? (
                <span className="coverport-unequal">
                  <span aria-hidden="true">≠</span>
                  <span className="coverport-unseen">{screenWords.differs}</span>
                </span>
              ) : null}
            </th>
            {cells.map((cell, i) => (
              <td key={plans[i]} data-chosen={options[i]?.chosen === true}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
