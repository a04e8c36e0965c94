import type { ReactElement } from "react"
import type { AmountsView, ValueView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { ValueHeads } from "./ValueHeads.tsx"
import { ValueRow } from "./ValueRow.tsx"
import { Unchanged } from "./Unchanged.tsx"

const Rows = ({
  name,
  rows,
  act,
}: {
  readonly name: string
  readonly rows: ReadonlyArray<ValueView>
  readonly act: Act
}): ReactElement | null =>
  rows.length === 0 ? null : (
    <tbody>
      <tr className="coverport-group">
        <th scope="rowgroup" colSpan={5}>
          {name}
        </th>
      </tr>
      {rows.map((row) => (
        <ValueRow key={row.key} row={row} act={act} />
      ))}
    </tbody>
  )

/** The required and met deductibles and the maximum and used benefits, held beside the payer's. */
export const Amounts = ({
  amounts: { deductibles, benefits, unchanged, unchangedShown },
  act,
}: {
  readonly amounts: AmountsView
  readonly act: Act
}): ReactElement => (
  <>
    {deductibles.length + benefits.length === 0 ? (
      <p className="coverport-empty">{unchanged > 0 ? screenWords.nothingChanges : screenWords.noAmounts}</p>
    ) : (
      <table className="coverport-table coverport-amounts">
        <ValueHeads name={screenWords.amount} />
        <Rows name={screenWords.deductibles} rows={deductibles} act={act} />
        <Rows name={screenWords.benefits} rows={benefits} act={act} />
      </table>
    )}
    <Unchanged unchanged={unchanged} shown={unchangedShown} act={act} />
  </>
)
