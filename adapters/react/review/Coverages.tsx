import type { ReactElement } from "react"
import { useState } from "react"
import type { CoverageLineView, CoveragesView } from "../../../src/review.ts"
import { sayEnterFor, screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Arrow } from "../parts/glyphs.tsx"
import { FateChip } from "../parts/FateChip.tsx"
import { WhereButton } from "../parts/WhereButton.tsx"
import { CoverageEntry } from "./CoverageEntry.tsx"
import { Unchanged } from "./Unchanged.tsx"
import { ValueHeads } from "./ValueHeads.tsx"

const Line = ({
  line,
  deductibles,
  act,
}: {
  readonly line: CoverageLineView
  readonly deductibles: CoveragesView["deductibles"]
  readonly act: Act
}): ReactElement => {
  const { edit } = line
  const [isOpen, setOpen] = useState(false)
  const opens = edit?.enabled === true
  return (
    <tr data-fate={line.fate}>
      <th scope="row">
        {line.name}
        <span className="coverport-small">{line.seenBy}</span>
      </th>
      <td className="coverport-held">{line.held}</td>
      <td className="coverport-payers">
        {line.held === line.payer ? null : <Arrow />}
        {line.payer}
        {line.mark === "" ? null : <span className="coverport-small">{line.mark}</span>}
        {opens ? (
          <button
            type="button"
            className="coverport-link"
            aria-expanded={isOpen}
            aria-label={sayEnterFor(line.name)}
            onClick={() => {
              setOpen(!isOpen)
            }}
          >
            {screenWords.enter}
          </button>
        ) : null}
        {opens && isOpen ? (
          <CoverageEntry key={String(edit.planPays)} edit={edit} deductibles={deductibles} act={act} />
        ) : null}
      </td>
      <td>
        <FateChip fate={line.fate} name={line.fateName} imported={line.imported} />
      </td>
      <td className="coverport-where">
        <WhereButton name={line.name} where={line.where} act={act} />
      </td>
    </tr>
  )
}

/** The coverage table by its ranges of codes, held beside the payer's; a percent or a deductible can be entered in the payer's place. */
export const Coverages = ({
  coverages: { lines, deductibles, unchanged, unchangedShown, empty },
  act,
}: {
  readonly coverages: CoveragesView
  readonly act: Act
}): ReactElement => (
  <>
    {lines.length === 0 ? (
      <p className="coverport-empty">{empty ?? screenWords.nothingChanges}</p>
    ) : (
      <table className="coverport-table coverport-amounts coverport-worded">
        <ValueHeads name={screenWords.codes} />
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} deductibles={deductibles} act={act} />
          ))}
        </tbody>
      </table>
    )}
    <Unchanged unchanged={unchanged} shown={unchangedShown} act={act} />
  </>
)
