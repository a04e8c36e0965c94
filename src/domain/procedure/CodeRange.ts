import { trusted } from "../value/brand.ts"
import type { Procedure } from "./Procedure.ts"
import { matchProcedure } from "./Procedure.ts"
import type { ProcedureCode } from "./ProcedureCode.ts"

/** Procedure codes from one through another, both included; one code alone is a range of its own. @category models @since 0.2.0 */
export interface CodeRange {
  readonly from: ProcedureCode
  readonly through: ProcedureCode
}

/** A code by its place among all of them, 0 to 9999. */
export const placeOf = (code: ProcedureCode): number => Number(code.slice(1))

/** The last place a code can have. */
export const lastPlace = 9999

/** The code at a place, 0 to 9999. */
export const codeAt = (place: number): ProcedureCode => trusted<ProcedureCode>(`D${String(place).padStart(4, "0")}`)

/**
 * The codes a procedure names, none where it is a payer's category: that is never translated into codes by itself.
 *
 * @category decisions
 * @since 0.2.0
 */
export const codesNamed: (procedure: Procedure) => ReadonlyArray<CodeRange> = matchProcedure<ReadonlyArray<CodeRange>>({
  code: (code) => [{ from: code, through: code }],
  range: (from, through) => [{ from, through }],
  category: () => [],
})

/** A range as the procedure it is. @category decisions @since 0.2.0 */
export const procedureOf = ({ from, through }: CodeRange): Procedure =>
  from === through ? { code: from } : { from, through }

/** Whether two ranges have a code in common. @category decisions @since 0.2.0 */
export const rangesMeet = (one: CodeRange, other: CodeRange): boolean =>
  one.from <= other.through && other.from <= one.through
