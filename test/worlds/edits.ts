import * as fc from "fast-check"
import type {
  CounterSlot,
  Counted,
  CoverageAddress,
  CoverageRow,
  Downgrade,
  Edits,
  Enrolment,
  ExceptionSet,
  BenefitSlot,
  Limit,
  Money,
  PlanOption,
  Procedure,
  WaitingPeriod,
} from "../../src/index.ts"
import { addDays, benefitYearOf } from "../../src/index.ts"
import {
  cents,
  coverageAddress,
  coverageException,
  coverageRow,
  downgrade,
  limit,
  planOption,
  procedure,
  slot,
  waitingPeriod,
} from "./values.ts"
import type { World } from "./World.ts"
import { planOf } from "./World.ts"

/** What a person enters by hand, apart from the benefit year it counts in. An absent value takes away what is held. */
export interface EditSeed {
  readonly limits: ReadonlyArray<{
    readonly _tag: "BenefitMaximum" | "DeductibleRequired"
    readonly slot: BenefitSlot
    readonly value?: Limit
  }>
  readonly counters: ReadonlyArray<{
    readonly _tag: "BenefitUsed" | "DeductibleMet"
    readonly slot: BenefitSlot
    readonly lastYear: boolean
    readonly value?: Money
  }>
  readonly exceptions: ReadonlyArray<{ readonly procedure: Procedure; readonly value?: ExceptionSet }>
  readonly downgrades: ReadonlyArray<{ readonly procedure: Procedure; readonly value?: Downgrade }>
  readonly waitingPeriods: ReadonlyArray<{ readonly procedure: Procedure; readonly value?: WaitingPeriod }>
  readonly coverages: ReadonlyArray<{ readonly address: CoverageAddress; readonly value?: CoverageRow }>
  readonly options: ReadonlyArray<{ readonly says: PlanOption; readonly taken: boolean }>
}

const text = (value: unknown): string => JSON.stringify(value)

const set: fc.Arbitrary<ExceptionSet> = fc
  .tuple(coverageException, fc.array(coverageException, { maxLength: 1 }))
  .map(([one, more]) => [one, ...more])

export const editSeed: fc.Arbitrary<EditSeed> = fc.record({
  limits: fc.uniqueArray(
    fc.record(
      { _tag: fc.constantFrom("BenefitMaximum" as const, "DeductibleRequired" as const), slot, value: limit },
      { requiredKeys: ["_tag", "slot"] },
    ),
    { maxLength: 4, selector: (one) => text([one._tag, one.slot]) },
  ),
  counters: fc.uniqueArray(
    fc.record(
      {
        _tag: fc.constantFrom("BenefitUsed" as const, "DeductibleMet" as const),
        slot,
        lastYear: fc.constantFrom(false, false, true),
        value: cents,
      },
      { requiredKeys: ["_tag", "slot", "lastYear"] },
    ),
    { maxLength: 4, selector: (one) => text([one._tag, one.slot]) },
  ),
  exceptions: fc.uniqueArray(fc.record({ procedure, value: set }, { requiredKeys: ["procedure"] }), {
    maxLength: 3,
    selector: (one) => text(one.procedure),
  }),
  downgrades: fc.uniqueArray(fc.record({ procedure, value: downgrade }, { requiredKeys: ["procedure"] }), {
    maxLength: 1,
    selector: (one) => text(one.procedure),
  }),
  waitingPeriods: fc.uniqueArray(fc.record({ procedure, value: waitingPeriod }, { requiredKeys: ["procedure"] }), {
    maxLength: 1,
    selector: (one) => text(one.procedure),
  }),
  coverages: fc.uniqueArray(
    fc.record({ address: coverageAddress, value: coverageRow }, { requiredKeys: ["address"] }),
    {
      maxLength: 2,
      selector: (one) => text(one.address),
    },
  ),
  options: fc.uniqueArray(fc.record({ says: planOption, taken: fc.boolean() }), {
    maxLength: 1,
    selector: ({ says }) => says.option,
  }),
})

/** The edits that a seed is for an enrolment, on the world's day. */
export const editsFor = (world: World, about: Enrolment, seed: EditSeed): Edits => {
  const year = benefitYearOf(planOf(world, about).renewalMonth, world.today)
  const lastYear = benefitYearOf(planOf(world, about).renewalMonth, addDays(year, -1))
  const counterSlot = ({ level, period, category }: BenefitSlot, last: boolean): CounterSlot =>
    period === "annual" ? { level, period, category, benefitYear: last ? lastYear : year } : { level, period, category }
  const counted = (amount: Money): Counted => ({ amount, asOf: addDays(world.today, -3) })
  return {
    limits: seed.limits.map(({ _tag, slot: of, ...rest }) => ({ address: { _tag, slot: of }, ...rest })),
    counters: seed.counters.map(({ _tag, slot: of, lastYear: last, value }) => ({
      address: { _tag, slot: counterSlot(of, last) },
      ...(value === undefined ? {} : { value: counted(value) }),
    })),
    exceptions: seed.exceptions.map(({ procedure: of, ...rest }) => ({
      address: { _tag: "Exceptions", procedure: of },
      ...rest,
    })),
    downgrades: seed.downgrades.map(({ procedure: of, ...rest }) => ({
      address: { _tag: "Downgrade", procedure: of },
      ...rest,
    })),
    waitingPeriods: seed.waitingPeriods.map(({ procedure: of, ...rest }) => ({
      address: { _tag: "WaitingPeriod", procedure: of },
      ...rest,
    })),
    coverages: seed.coverages,
    options: seed.options.map(({ says, taken }) => ({
      address: { _tag: "PlanOption", option: says.option },
      ...(taken ? {} : { value: says }),
    })),
  }
}
