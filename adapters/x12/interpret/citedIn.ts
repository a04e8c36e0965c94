import type { Limit, NetworkPlan, Position, Reading, ReadingWarning } from "../../../src/index.ts"

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
