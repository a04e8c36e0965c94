import * as O from "fp-ts/lib/Option.js"
import type {
  Ages,
  BenefitSlot,
  CounterAddress,
  Counted,
  CoverageException,
  DowngradeAddress,
  EditAt,
  ExceptionsAddress,
  ExceptionSet,
  FrequencyWindow,
  Level,
  Limit,
  LimitAddress,
  Period,
} from "../../src/index.ts"
import { CalendarDate, Category, literal, Money, parseMoney, ProcedureCode } from "../../src/index.ts"

/** Dollars and cents as cents: `usd("1200.00")`. */
export const usd = (dollars: string): Money => literal(Money)(O.toNullable(parseMoney(dollars)) ?? -1)

const limitOf = (text: string): Limit => (text === "none" ? "none" : usd(text))

export const code = literal(ProcedureCode)

export const thisYear = literal(CalendarDate)("2026-01-01")

interface Where {
  readonly period?: Period
  readonly category?: string
}

interface When extends Where {
  readonly benefitYear?: CalendarDate
  readonly asOf?: CalendarDate
}

export const slot = (level: Level, { period = "annual", category = "Standard" }: Where = {}): BenefitSlot => ({
  level,
  period,
  category: literal(Category)(category),
})

const counterAddress = (
  _tag: CounterAddress["_tag"],
  level: Level,
  { period = "annual", category = "Standard", benefitYear = thisYear }: When,
): CounterAddress => ({
  _tag,
  slot:
    period === "annual"
      ? { level, period, benefitYear, category: literal(Category)(category) }
      : { level, period, category: literal(Category)(category) },
})

export const requiredAt = (level: Level, where: Where = {}): LimitAddress => ({
  _tag: "DeductibleRequired",
  slot: slot(level, where),
})
export const maximumAt = (level: Level, where: Where = {}): LimitAddress => ({
  _tag: "BenefitMaximum",
  slot: slot(level, where),
})
export const metAt = (level: Level, when: When = {}): CounterAddress => counterAddress("DeductibleMet", level, when)
export const usedAt = (level: Level, when: When = {}): CounterAddress => counterAddress("BenefitUsed", level, when)

type LimitEdit = Required<EditAt<LimitAddress, Limit>>
type CounterEdit = Required<EditAt<CounterAddress, Counted>>

const counted = (
  address: CounterAddress,
  dollars: string,
  asOf = literal(CalendarDate)("2026-03-01"),
): CounterEdit => ({
  address,
  value: { amount: usd(dollars), asOf },
})

export const required = (level: Level, dollars: string, where: Where = {}): LimitEdit => ({
  address: requiredAt(level, where),
  value: limitOf(dollars),
})
export const maximum = (level: Level, dollars: string, where: Where = {}): LimitEdit => ({
  address: maximumAt(level, where),
  value: limitOf(dollars),
})
export const met = (level: Level, dollars: string, when: When = {}): CounterEdit =>
  counted(metAt(level, when), dollars, when.asOf)
export const used = (level: Level, dollars: string, when: When = {}): CounterEdit =>
  counted(usedAt(level, when), dollars, when.asOf)

export const exceptionsOf = (procedure: string): ExceptionsAddress => ({
  _tag: "Exceptions",
  procedure: { code: code(procedure) },
})
export const downgradeOf = (procedure: string): DowngradeAddress => ({
  _tag: "Downgrade",
  procedure: { code: code(procedure) },
})

export const times = (n: number, window: FrequencyWindow, ages?: Ages): CoverageException => ({
  type: "Frequency",
  times: n,
  window,
  ...(ages === undefined ? {} : { ages }),
})

export const frequency = (
  procedure: string,
  n: number,
  window: FrequencyWindow,
): Required<EditAt<ExceptionsAddress, ExceptionSet>> => ({
  address: exceptionsOf(procedure),
  value: [times(n, window)],
})
