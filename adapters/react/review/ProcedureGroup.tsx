import type { ReactElement } from "react"
import { useId, useMemo } from "react"
import type { ProcedureView } from "../../../src/review.ts"
import { sayFound } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { NearView } from "../parts/NearView.tsx"
import { ProcedureRow } from "./ProcedureRow.tsx"

// So many rows are drawn, or not, at once.
const batch = 20

// What a closed row measures, for those that were never drawn.
const rowHeight = 45

const batchesOf = <A,>(items: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(items.length / batch) }, (_, i) => items.slice(i * batch, (i + 1) * batch))

/** The procedures of a code range. Of two thousand, only those near the part of the page in sight are drawn. */
export const ProcedureGroup = ({
  name,
  procedures,
  isFirst,
  isWhole,
  act,
}: {
  readonly name: string
  readonly procedures: ReadonlyArray<ProcedureView>
  readonly isFirst: boolean
  /** Whether the list is short enough to be drawn as a whole. */
  readonly isWhole: boolean
  readonly act: Act
}): ReactElement => {
  const heading = useId()
  const batches = useMemo(() => batchesOf(procedures), [procedures])
  return (
    <section className="coverport-range">
      <h3 id={heading}>
        {name} <span className="coverport-small">{sayFound(procedures.length, procedures.length)}</span>
      </h3>
      <div role="list" aria-labelledby={heading}>
        {batches.map((rows, i) => (
          <NearView key={i} height={rows.length * rowHeight} atFirst={isFirst && i === 0} always={isWhole}>
            {() =>
              rows.map((procedure, j) => (
                <ProcedureRow
                  key={procedure.key}
                  procedure={procedure}
                  place={i * batch + j + 1}
                  of={procedures.length}
                  act={act}
                />
              ))
            }
          </NearView>
        ))}
      </div>
    </section>
  )
}
