import type { ReactElement } from "react"
import type { PlanOptionsView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { ValueHeads } from "./ValueHeads.tsx"
import { ValueRow } from "./ValueRow.tsx"

/** The options of the plan, held beside the payer's. */
export const PlanOptions = ({
  planOptions: { rows, empty },
  act,
}: {
  readonly planOptions: PlanOptionsView
  readonly act: Act
}): ReactElement =>
  rows.length === 0 ? (
    <p className="coverport-empty">{empty ?? screenWords.nothingChanges}</p>
  ) : (
    <table className="coverport-table coverport-amounts coverport-worded">
      <ValueHeads name={screenWords.option} />
      <tbody>
        {rows.map((row) => (
          <ValueRow key={row.key} row={row} act={act} />
        ))}
      </tbody>
    </table>
  )
