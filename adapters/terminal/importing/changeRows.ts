import { capital } from "../screen/capital.ts"
import type { Address, Change, Changes, Counted, CoverageException, Limit, Scope, Step } from "../../../src/index.ts"
import { formatMoney, scopeOf } from "../../../src/index.ts"
import { measureNames, sayException, sayLimit, saySlot, scopeNames } from "../../../src/review.ts"
import { typedPlace } from "../places/parsePlace.ts"

const measures = {
  DeductibleRequired: measureNames.required,
  DeductibleMet: measureNames.met,
  BenefitMaximum: measureNames.maximum,
  BenefitUsed: measureNames.used,
} as const

/** A place as a row of a table names it; the benefit year is said once, beside the table. */
export const rowName = (address: Address): string =>
  address._tag === "Exceptions" || address._tag === "Downgrade"
    ? capital(typedPlace(address))
    : `${capital(measures[address._tag])}: ${saySlot(address.slot).toLowerCase()}`

type Value = Limit | Counted | ReadonlyArray<CoverageException> | { readonly paidAs: string }

const isMany = (value: object): value is ReadonlyArray<CoverageException> => Array.isArray(value)

/** A value of coverage in a few words, without the day it was counted. */
export const valueText = (value: Value): string => {
  if (typeof value !== "object") return sayLimit(value)
  if (isMany(value)) return value.map(sayException).join("; ")
  return "amount" in value ? formatMoney(value.amount) : `paid as ${value.paidAs}`
}

/** A change as a table shows it: what is held, and what would be. */
export interface ChangeRow {
  readonly address: Address
  readonly name: string
  readonly scope: Scope
  readonly seenBy: string
  readonly removes: boolean
  readonly before: string
  readonly after: string
}

// The same amount, counted on another day, would look like no change.
const dated = (value: Value): string =>
  typeof value === "object" && "asOf" in value ? `${valueText(value)} on ${value.asOf}` : valueText(value)

const texts = (step: Step<Value>): { readonly before: string; readonly after: string } => {
  if (step._tag === "Add") return { before: "–", after: valueText(step.after) }
  if (step._tag === "Remove") return { before: valueText(step.before), after: "removed" }
  const say = valueText(step.before) === valueText(step.after) ? dated : valueText
  return { before: say(step.before), after: say(step.after) }
}

const rowOf = ({ address, step }: Change): ChangeRow => {
  const scope = scopeOf(address)
  return {
    address,
    name: rowName(address),
    scope,
    seenBy: scopeNames[scope],
    removes: step._tag === "Remove",
    ...texts(step),
  }
}

/** The changes of amounts, and those of exceptions and downgrades. */
export const changeRows = (
  changes: Changes,
): { readonly amounts: ReadonlyArray<ChangeRow>; readonly exceptions: ReadonlyArray<ChangeRow> } => ({
  amounts: [...changes.limits, ...changes.counters].map(rowOf),
  exceptions: [...changes.exceptions, ...changes.downgrades].map(rowOf),
})
