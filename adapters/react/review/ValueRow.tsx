import type { ReactElement } from "react"
import type { ValueView } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Arrow } from "../parts/glyphs.tsx"
import { FateChip } from "../parts/FateChip.tsx"
import { WhereButton } from "../parts/WhereButton.tsx"

/** A value: held beside the payer's, what becomes of it, and where the payer says it. */
export const ValueRow = ({ row, act }: { readonly row: ValueView; readonly act: Act }): ReactElement => (
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
