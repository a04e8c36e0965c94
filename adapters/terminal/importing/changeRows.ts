import { capital } from "../screen/capital.ts"
import type { Address, Change, Changes, Scope, Step } from "../../../src/index.ts"
import { formatProcedure, procedureOf, scopeOf } from "../../../src/index.ts"
import type { Value } from "../../../src/review.ts"
import { coverageMarkNames, measureNames, saySlot, sayValue, scopeNames } from "../../../src/review.ts"
import { typedPlace } from "../places/parsePlace.ts"

const measures = {
  DeductibleRequired: measureNames.required,
  DeductibleMet: measureNames.met,
  BenefitMaximum: measureNames.maximum,
  BenefitUsed: measureNames.used,
} as const

/** A place as a row of a table names it; the benefit year is said once, beside the table. */
export const rowName = (address: Address): string =>
  address._tag === "Coverage"
    ? formatProcedure(procedureOf(address.codes))
    : "slot" in address
      ? `${capital(measures[address._tag])}: ${saySlot(address.slot).toLowerCase()}`
      : capital(typedPlace(address))

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
  typeof value === "object" && "asOf" in value ? `${sayValue(value)} on ${value.asOf}` : sayValue(value)

const texts = (step: Step<Value>): { readonly before: string; readonly after: string } => {
  if (step._tag === "Add") return { before: "–", after: sayValue(step.after) }
  if (step._tag === "Remove") return { before: sayValue(step.before), after: "removed" }
  const say = sayValue(step.before) === sayValue(step.after) ? dated : sayValue
  return { before: say(step.before), after: say(step.after) }
}

const markOf = (change: Change): string => ("mark" in change ? ` (${coverageMarkNames[change.mark]})` : "")

const rowOf = (change: Change): ChangeRow => {
  const { address, step } = change
  const scope = scopeOf(address)
  const { before, after } = texts(step)
  return {
    address,
    name: rowName(address),
    scope,
    seenBy: scopeNames[scope],
    removes: step._tag === "Remove",
    before,
    after: after + markOf(change),
  }
}

/** The changes of amounts; those of exceptions, downgrades and waiting periods; of the coverage table; and of the plan's options. */
export const changeRows = (
  changes: Changes,
): {
  readonly amounts: ReadonlyArray<ChangeRow>
  readonly exceptions: ReadonlyArray<ChangeRow>
  readonly coverages: ReadonlyArray<ChangeRow>
  readonly options: ReadonlyArray<ChangeRow>
} => ({
  amounts: [...changes.limits, ...changes.counters].map(rowOf),
  exceptions: [...changes.exceptions, ...changes.downgrades, ...changes.waitingPeriods].map(rowOf),
  coverages: changes.coverages.map(rowOf),
  options: changes.options.map(rowOf),
})
