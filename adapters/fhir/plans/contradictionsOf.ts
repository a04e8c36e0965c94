import type { Position, ReadingWarning, StatedCoverage, StatedException } from "../../../src/index.ts"
import { procedureKey } from "../../../src/index.ts"

/** A warning for each procedure that one network says both is not covered and how much of it is paid or how often. */
export const contradictionsOf = (
  networkPlan: string,
  coverages: ReadonlyArray<StatedCoverage>,
  exceptions: ReadonlyArray<StatedException>,
): ReadonlyArray<ReadingWarning> => {
  const covered = new Map<string, Set<Position>>()
  const paid = coverages.filter(({ planPays }) => planPays > 0)
  const limited = exceptions.filter(({ exception }) => exception.type === "Frequency")
  ;[...paid, ...limited].forEach(({ procedure, evidence }) => {
    const key = procedureKey(procedure)
    const known = covered.get(key) ?? new Set()
    covered.set(key, known)
    evidence.at.forEach((at) => known.add(at))
  })
  return exceptions.flatMap(({ procedure, exception, evidence }): ReadonlyArray<ReadingWarning> => {
    const at = covered.get(procedureKey(procedure))
    return exception.type !== "NotCovered" || at === undefined
      ? []
      : [{ _tag: "NotCoveredAndCovered", networkPlan, procedure, at: [...new Set([...evidence.at, ...at])] }]
  })
}
