import type { Limit } from "../domain/coverage/Amount.ts"
import type { NetworkPlan, Reading } from "../domain/response/NetworkPlan.ts"
import type { Position } from "../domain/response/Evidence.ts"
import type { ReadingWarning } from "../domain/response/ReadingWarning.ts"

const inReading = (reading: Reading<Limit> | undefined): ReadonlyArray<Position> =>
  reading === undefined
    ? []
    : reading._tag === "Stated"
      ? reading.evidence.at
      : reading.candidates.flatMap(({ evidence }) => evidence.at)

/** Every place that network plans and warnings name as evidence. */
export const citedIn = (
  plans: ReadonlyArray<NetworkPlan>,
  warnings: ReadonlyArray<ReadingWarning>,
): ReadonlyArray<Position> => [
  ...plans.flatMap((plan) => [
    ...plan.deductibles.flatMap(({ required, met }) => [...inReading(required), ...inReading(met)]),
    ...plan.maximums.flatMap(({ maximum, used }) => [...inReading(maximum), ...inReading(used)]),
    ...[...plan.coverages, ...plan.exceptions].flatMap(({ evidence }) => evidence.at),
  ]),
  ...warnings.flatMap(({ at }) => at),
]
