import type { Address, Coverage } from "../../src/index.ts"
import { addressKey } from "../../src/index.ts"

/** A patient's coverage as plain figures: a text for what it is, and a text for how much. */
export type Figures = ReadonlyMap<string, string>

// Keys in one order, so that equal values are equal texts.
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

export const plain = (value: unknown): string => JSON.stringify(value, sorted)

/** A set of values as one text, whatever their order and however often they are said. */
export const plainSet = (values: ReadonlyArray<unknown>): string => [...new Set(values.map(plain))].sort().join(" & ")

export const nameOf = (address: Address): string => {
  switch (address._tag) {
    case "DeductibleRequired":
    case "BenefitMaximum":
      return amountName(address._tag, address.slot)
    case "DeductibleMet":
    case "BenefitUsed":
      return amountName(address._tag, address.slot, address.slot.period === "annual" ? address.slot.benefitYear : "")
    case "Exceptions":
    case "Downgrade":
    case "WaitingPeriod":
      return procedureName(address._tag, address.procedure)
    case "Coverage":
    case "PlanOption":
      return ofAddress(address)
  }
}

const ofAddress = (address: Address): string => `${address._tag} ; ${addressKey(address)}`

export const amountName = (
  what: string,
  { level, period, category }: { readonly level: string; readonly period: string; readonly category: string },
  year = "",
): string => [what, level, period, category, year].join(" ; ")

export const procedureName = (what: string, procedure: unknown): string => `${what} ; ${plain(procedure)}`

export const valueText = (value: unknown): string => (Array.isArray(value) ? plainSet(value) : plain(value))

export const figuresOf = (coverage: Coverage): Figures =>
  new Map(
    [
      ...coverage.limits,
      ...coverage.counters,
      ...coverage.exceptions,
      ...coverage.downgrades,
      ...coverage.waitingPeriods,
      ...coverage.coverages.map(({ codes, row }) => ({ address: { _tag: "Coverage" as const, codes }, value: row })),
      ...coverage.options,
    ].map(({ address, value }) => [nameOf(address), valueText(value)]),
  )

/** Who sees a figure, by its name alone. */
export const isOwn = (name: string): boolean => /^(DeductibleMet|BenefitUsed) ; individual/.test(name)
export const isFamilys = (name: string): boolean => /^(DeductibleMet|BenefitUsed) ; family/.test(name)
export const isPlans = (name: string): boolean => !isOwn(name) && !isFamilys(name)
export const isAmount = (name: string): boolean => /^(Deductible|Benefit)/.test(name)
export const isCoverage = (name: string): boolean => name.startsWith("Coverage ")
export const isOption = (name: string): boolean => name.startsWith("PlanOption ")
export const isExceptions = (name: string): boolean => name.startsWith("Exceptions")

/** The names whose figures differ between two readings. */
export const changedNames = (before: Figures, after: Figures): ReadonlyArray<string> =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort()
