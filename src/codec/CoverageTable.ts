import type * as t from "io-ts"
import { eqCoverageRow } from "../domain/coverage/CoverageRow.ts"
import type { CoverageStep, CoverageTable } from "../domain/coverage/CoverageTable.ts"
import { ProcedureCode } from "../domain/procedure/ProcedureCode.ts"
import { coverageRowCodec } from "./CoverageRow.ts"
import { list } from "./list.ts"
import { refined } from "./refined.ts"
import { struct } from "./struct.ts"

const step: t.Type<CoverageStep, unknown> = struct({ from: ProcedureCode }, { row: coverageRowCodec }, "CoverageStep")

const sayTheSame = (one: CoverageStep | undefined, other: CoverageStep): boolean =>
  one?.row === undefined || other.row === undefined ? one?.row === other.row : eqCoverageRow.equals(one.row, other.row)

const isInOrder = (steps: ReadonlyArray<CoverageStep>): steps is CoverageTable =>
  steps.every((one, i) => {
    const last = i === 0 ? undefined : steps[i - 1]
    return (last === undefined || last.from < one.from) && !sayTheSame(last, one)
  })

/** A table whose steps are not in the order of codes, or in which two neighbours say the same, is refused. @category codecs @since 0.2.0 */
export const coverageTableCodec: t.Type<CoverageTable, unknown> = refined(
  list(step),
  isInOrder,
  "a coverage table in the order of codes, no two neighbours the same",
  {},
  "CoverageTable",
)
