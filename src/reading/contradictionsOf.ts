import type { Position } from "../domain/response/Evidence.ts"
import type { ReadingWarning } from "../domain/response/ReadingWarning.ts"
import type { StatedCoverage, StatedException } from "../domain/response/NetworkPlan.ts"
import { procedureKey } from "../domain/procedure/Procedure.ts"
import { inOrder } from "./inOrder.ts"

/** A warning for each procedure that one network says both is not covered and how much of it is paid or how often. */
export const contradictionsOf = (
  networkPlan: string,
  coverages: ReadonlyArray<StatedCoverage>,
  exceptions: ReadonlyArray<StatedException>,
): ReadonlyArray<ReadingWarning> => {
  if (!exceptions.some(({ exception }) => exception.type === "NotCovered")) return []
  const covered = new Map<string, Array<Position>>()
  const note = (key: string, at: ReadonlyArray<Position>): void => {
    const known = covered.get(key)
    if (known === undefined) covered.set(key, [...at])
    else
      at.forEach((place) => {
        known.push(place)
      })
  }
  coverages.filter(({ planPays }) => planPays > 0).forEach((c) => note(procedureKey(c.procedure), c.evidence.at))
  exceptions
    .filter(({ exception }) => exception.type === "Frequency")
    .forEach((e) => note(procedureKey(e.procedure), e.evidence.at))
  return exceptions.flatMap(({ procedure, exception, evidence }): ReadonlyArray<ReadingWarning> => {
    const at = covered.get(procedureKey(procedure))
    return exception.type !== "NotCovered" || at === undefined
      ? []
      : [{ _tag: "NotCoveredAndCovered", networkPlan, procedure, at: inOrder([...evidence.at, ...at]) }]
  })
}
