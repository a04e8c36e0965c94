import type { CalendarDate } from "../value/CalendarDate.ts"
import { benefitYearOf } from "../value/CalendarDate.ts"
import type { CoverageLine } from "./CoverageTable.ts"
import { rowsOf } from "./CoverageTable.ts"
import type {
  CounterEntry,
  DowngradeEntry,
  ExceptionsEntry,
  Held,
  LimitEntry,
  PlanOptionEntry,
  WaitingPeriodEntry,
} from "./Holding.ts"

/** What one patient has under a plan: the plan's, the family's and the patient's own values, read together. @category models @since 0.1.0 */
export interface Coverage {
  readonly limits: ReadonlyArray<LimitEntry>
  readonly counters: ReadonlyArray<CounterEntry>
  readonly exceptions: ReadonlyArray<ExceptionsEntry>
  readonly downgrades: ReadonlyArray<DowngradeEntry>
  readonly waitingPeriods: ReadonlyArray<WaitingPeriodEntry>
  /** The coverage table by its ranges, in the order of codes; none overlaps another. */
  readonly coverages: ReadonlyArray<CoverageLine>
  readonly options: ReadonlyArray<PlanOptionEntry>
}

/**
 * A patient's coverage as it is read on a day. Values live once, where they belong, and are never copied per patient.
 *
 * Annual met and used of another benefit year are left out: in this year they are unknown, not last year's figures.
 *
 * @category decisions
 * @since 0.1.0
 */
export const coverageOf = (held: Held, on: CalendarDate): Coverage => {
  const year = benefitYearOf(held.standing.plan.renewalMonth, on)
  const counts = ({ address: { slot } }: CounterEntry): boolean =>
    slot.period === "lifetime" || slot.benefitYear === year
  return {
    limits: held.plan.holding.limits,
    counters: [...held.subscription.holding.counters.filter(counts), ...held.enrolment.holding.counters.filter(counts)],
    exceptions: held.plan.holding.exceptions,
    downgrades: held.plan.holding.downgrades,
    waitingPeriods: held.plan.holding.waitingPeriods,
    coverages: rowsOf(held.plan.holding.coverages),
    options: held.plan.holding.options,
  }
}
