import type { Position } from "../../domain/response/Evidence.ts"
import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"
import type { StatedCoverage, StatedException } from "../../domain/response/NetworkPlan.ts"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import { procedureKey } from "../../domain/procedure/Procedure.ts"
import { inOrder } from "../evidence/inOrder.ts"

const nothing: ReadonlyArray<ReadingWarning> = []

// As `procedureKey`, of which codes, which are nearly all, need none to be made.
const keyOf = (procedure: Procedure): string => ("code" in procedure ? procedure.code : procedureKey(procedure))

/**
 * A warning for each procedure that one network says both is not covered and how much of it is paid or how often. A share of
 * nothing does not contradict. Procedures are compared as they are named: a range does not contradict a code within it.
 *
 * @category decisions
 * @since 0.2.0
 */
export const contradictionsOf = (
  networkPlan: string,
  coverages: ReadonlyArray<StatedCoverage>,
  exceptions: ReadonlyArray<StatedException>,
): ReadonlyArray<ReadingWarning> => {
  // Only of what is not covered, which is little or nothing, is anything gathered.
  const excluded = exceptions.filter(({ exception }) => exception.type === "NotCovered")
  if (excluded.length === 0) return nothing
  const covered = new Map<string, Array<Position>>()
  for (const { procedure } of excluded) covered.set(keyOf(procedure), [])
  const note = (procedure: Procedure, at: ReadonlyArray<Position>): void => {
    const known = covered.get(keyOf(procedure))
    if (known !== undefined) for (const place of at) known.push(place)
  }
  for (const coverage of coverages)
    if (!("planPays" in coverage) || coverage.planPays > 0) note(coverage.procedure, coverage.evidence.at)
  for (const { procedure, exception, evidence } of exceptions)
    if (exception.type === "Frequency") note(procedure, evidence.at)
  return excluded.flatMap(({ procedure, evidence }): ReadonlyArray<ReadingWarning> => {
    const at = covered.get(keyOf(procedure)) ?? []
    return at.length === 0
      ? nothing
      : [{ _tag: "NotCoveredAndCovered", networkPlan, procedure, at: inOrder([...evidence.at, ...at]) }]
  })
}
