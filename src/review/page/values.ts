import type { Change, Step } from "../../domain/change/Change.ts"
import type { Counted, Limit } from "../../domain/coverage/Amount.ts"
import type { CoverageException } from "../../domain/coverage/CoverageException.ts"
import { formatMoney } from "../../domain/value/Money.ts"
import type { CoverageRow } from "../../domain/coverage/CoverageRow.ts"
import type { Downgrade } from "../../domain/coverage/Downgrade.ts"
import type { PlanOption } from "../../domain/coverage/PlanOption.ts"
import type { WaitingPeriod } from "../../domain/coverage/WaitingPeriod.ts"
import {
  sayCounted,
  sayCoverageRow,
  sayDowngrade,
  sayException,
  sayLimit,
  sayPlanOption,
  sayWaitingPeriod,
} from "../words/coverage.ts"
import type { Fate } from "./ReviewView.ts"

/** Any value that coverage holds. @category models @since 0.2.0 */
export type Value =
  Limit | Counted | ReadonlyArray<CoverageException> | Downgrade | WaitingPeriod | CoverageRow | PlanOption

const isMany = (value: object): value is ReadonlyArray<CoverageException> => Array.isArray(value)

/** A value in a few words, without the day it was counted. @category presenting @since 0.2.0 */
export const sayValue = (value: Value): string => {
  if (typeof value !== "object") return sayLimit(value)
  if (isMany(value)) return value.map(sayException).join("; ")
  if ("amount" in value) return formatMoney(value.amount)
  if ("paidAs" in value) return sayDowngrade(value)
  if ("unit" in value) return sayWaitingPeriod(value)
  return "option" in value ? sayPlanOption(value) : sayCoverageRow(value)
}

// The same amount, counted on another day, would look like no change.
const dated = (value: Value): string =>
  typeof value === "object" && "asOf" in value ? sayCounted(value) : sayValue(value)

const none = "–"

/** Both sides of a step, in words. @category presenting @since 0.2.0 */
export const saySides = (step: Step<Value>): { readonly held: string; readonly payer: string } => {
  switch (step._tag) {
    case "Add":
      return { held: none, payer: sayValue(step.after) }
    case "Remove":
      return { held: sayValue(step.before), payer: none }
    case "Set": {
      const say = sayValue(step.before) === sayValue(step.after) ? dated : sayValue
      return { held: say(step.before), payer: say(step.after) }
    }
  }
}

/** What a step makes of a value. */
export const fateOf = ({ step }: Change): Fate => {
  switch (step._tag) {
    case "Add":
      return "added"
    case "Set":
      return "changed"
    case "Remove":
      return "removed"
  }
}
