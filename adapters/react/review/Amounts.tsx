import type { ReactElement } from "react"
import type { AmountsView, ValueView } from "../../../src/review.ts"
import { sayUnchanged, screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Arrow } from "../parts/glyphs.tsx"
import { FateChip } from "../parts/FateChip.tsx"
import { WhereButton } from "../parts/WhereButton.tsx"

const Row = ({ row, act }: { readonly row: ValueView; readonly act: Act }): ReactElement => (
  <tr data-fate={row.fate}>
    <th scope="row">
      {row.name}
      <span className="coverport-small">{row.seenBy}</span>
    </th>
    <td className="coverport-money coverport-held">{row.held}</td>
    <td className="coverport-money coverport-payers">
      {row.held === row.payer ? null : <Arrow />}
      {row.payer}
    </td>
    <td>
      <FateChip fate={row.fate} name={row.fateName} imported={row.imported} />
    </td>
    <td className="coverport-where">
      <WhereButton name={row.name} where={row.where} act={act} />
    </td>
  </tr>
)

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
        <Row key={row.key} row={row} act={act} />
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
        <thead>
          <tr>
            <th scope="col">{screenWords.amount}</th>
            <th scope="col" className="coverport-money">
              {screenWords.held}
            </th>
            <th scope="col" className="coverport-money">
              {screenWords.payer}
            </th>
            <th scope="col">{screenWords.change}</th>
            <th scope="col">
              <span className="coverport-unseen">{screenWords.whereColumn}</span>
            </th>
          </tr>
        </thead>
        <Rows name={screenWords.deductibles} rows={deductibles} act={act} />
        <Rows name={screenWords.benefits} rows={benefits} act={act} />
      </table>
    )}
    {unchanged === 0 ? null : (
      <p className="coverport-unchanged">
        {sayUnchanged(unchanged)}{" "}
        <button
          type="button"
          className="coverport-link"
          aria-expanded={unchangedShown}
          onClick={() => {
            act({ _tag: "ShowUnchanged", on: !unchangedShown })
          }}
        >
          {unchangedShown ? screenWords.hideUnchanged : screenWords.showUnchanged}
        </button>
      </p>
    )}
  </>
)
