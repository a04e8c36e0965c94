import { literal } from "../../domain/value/brand.ts"
import type {
  Address,
  CounterAddress,
  DowngradeAddress,
  ExceptionsAddress,
  LimitAddress,
  PlanOptionAddress,
  WaitingPeriodAddress,
} from "../../domain/coverage/Address.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import type { Level } from "../../domain/coverage/BenefitSlot.ts"
import { exceptionSet } from "../../domain/coverage/ExceptionSet.ts"
import type { Entry, Held } from "../../domain/coverage/Holding.ts"
import type { ChangeAt, Changes, Step } from "../../domain/change/Change.ts"
import { noChanges } from "../../domain/change/Change.ts"
import type { Scope } from "../../domain/coverage/Scope.ts"
import { Category, standard } from "../../domain/procedure/Category.ts"
import { ProcedureCode } from "../../domain/procedure/ProcedureCode.ts"
import { Money } from "../../domain/value/Money.ts"
import { Percent } from "../../domain/value/Percent.ts"
import * as id from "./ids.ts"

const money = literal(Money)
const code = literal(ProcedureCode)
const category = literal(Category)
const percent = literal(Percent)

export const required: LimitAddress = {
  _tag: "DeductibleRequired",
  slot: { level: "individual", period: "annual", category: standard },
}

const used = (level: Level): CounterAddress => ({
  _tag: "BenefitUsed",
  slot: { level, period: "annual", benefitYear: id.day("2026-01-01"), category: standard },
})

export const familyUsed = used("family")
export const ownUsed = used("individual")

const evidence = [{ rule: "EB:C", at: [12, "/benefits/3"] }]

const changeTo = <A extends Address, V>(entries: ReadonlyArray<Entry<A, V>>, address: A, after: V): ChangeAt<A, V> => {
  const held = entries.find((entry) => addressKey(entry.address) === addressKey(address))
  const step: Step<V> = held === undefined ? { _tag: "Add", after } : { _tag: "Set", before: held.value, after }
  return { address, step, evidence }
}

/** Changes to these cents, at those scopes only that are named. */
export const changesTo = (held: Held, cents: Partial<Readonly<Record<Scope, number>>>): Changes => ({
  ...noChanges,
  limits: cents.plan === undefined ? [] : [changeTo(held.plan.holding.limits, required, money(cents.plan))],
  counters: [
    ...(cents.subscription === undefined
      ? []
      : [changeTo(held.subscription.holding.counters, familyUsed, counted(cents.subscription))]),
    ...(cents.enrolment === undefined
      ? []
      : [changeTo(held.enrolment.holding.counters, ownUsed, counted(cents.enrolment))]),
  ],
})

const counted = (cents: number) => ({ amount: money(cents), asOf: id.day("2026-11-20") })

const cleaning: ExceptionsAddress = { _tag: "Exceptions", procedure: { code: code("D1110") } }
const crowns: WaitingPeriodAddress = { _tag: "WaitingPeriod", procedure: { code: code("D2740") } }
const missingTooth: PlanOptionAddress = { _tag: "PlanOption", option: "MissingToothClause" }
const crown: DowngradeAddress = { _tag: "Downgrade", procedure: { from: code("D2710"), through: code("D2799") } }

/** Changes of every kind a book holds, to what holds nothing yet. */
export const everyKindOfChange = (held: Held): Changes => ({
  ...changesTo(held, { plan: 5000, subscription: 12_345, enrolment: 1 }),
  limits: [
    changeTo(held.plan.holding.limits, required, money(5000)),
    changeTo(
      held.plan.holding.limits,
      { _tag: "BenefitMaximum", slot: { level: "family", period: "lifetime", category: standard } },
      "none",
    ),
  ],
  exceptions: [
    changeTo(
      held.plan.holding.exceptions,
      cleaning,
      exceptionSet([
        { type: "Frequency", times: 2, window: { kind: "calendarYear", years: 1 }, ages: { through: 26 } },
        { type: "Frequency", times: 1, window: { kind: "rolling", length: 12, unit: "month" }, ages: { from: 27 } },
        { type: "AgeLimitation", from: 1, through: 80 },
        { type: "NotCovered" },
      ]),
    ),
  ],
  downgrades: [changeTo(held.plan.holding.downgrades, crown, { paidAs: code("D2140") })],
  waitingPeriods: [changeTo(held.plan.holding.waitingPeriods, crowns, { length: 12, unit: "month" })],
  coverages: [
    {
      address: { _tag: "Coverage", codes: { from: code("D2000"), through: code("D2999") } },
      step: { _tag: "Add", after: { planPays: percent(8000), category: category("Restorative"), deductible: "none" } },
      mark: "derived",
      evidence,
    },
    {
      address: { _tag: "Coverage", codes: { from: code("D8080"), through: code("D8080") } },
      step: { _tag: "Add", after: { copay: money(2550) } },
      mark: "edited",
      evidence,
    },
  ],
  options: [changeTo(held.plan.holding.options, missingTooth, { option: "MissingToothClause", value: "applies" })],
})
