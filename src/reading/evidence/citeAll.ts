import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { NetworkPlan, Reading } from "../../domain/response/NetworkPlan.ts"
import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"

/** Takes places that something was read from. */
export type Cite = (at: ReadonlyArray<Position>) => void

const citeReading = (reading: Reading<Limit> | undefined, cite: Cite): void => {
  if (reading === undefined) return
  if (reading._tag === "Stated") cite(reading.evidence.at)
  else for (const { evidence } of reading.candidates) cite(evidence.at)
}

/** Calls with every place that network plans and warnings name as evidence. */
export const citeAll = (
  plans: ReadonlyArray<NetworkPlan>,
  warnings: ReadonlyArray<ReadingWarning>,
  cite: Cite,
): void => {
  for (const plan of plans) {
    for (const { required, met } of plan.deductibles) {
      citeReading(required, cite)
      citeReading(met, cite)
    }
    for (const { maximum, used } of plan.maximums) {
      citeReading(maximum, cite)
      citeReading(used, cite)
    }
    for (const { evidence } of plan.coverages) cite(evidence.at)
    for (const { evidence } of plan.exceptions) cite(evidence.at)
  }
  for (const { at } of warnings) cite(at)
}
