import type { Change, Step } from "../../domain/change/Change.ts"
import type { Counted, Limit } from "../../domain/coverage/Amount.ts"
import type { CoverageException } from "../../domain/coverage/CoverageException.ts"
import { formatMoney } from "../../domain/value/Money.ts"
import { sayCounted, sayDowngrade, sayException, sayLimit } from "../words/coverage.ts"
import type { Downgrade } from "../../domain/coverage/Downgrade.ts"
import type { Fate } from "./ReviewView.ts"

/** Any value that coverage holds. */
export type Value = Limit | Counted | ReadonlyArray<CoverageException> | Downgrade

const isMany = (value: object): value is ReadonlyArray<CoverageException> => Array.isArray(value)

/** A value in a few words, without the day it was counted. */
export const sayValue = (value: Value): string => {
  if (typeof value !== "object") return sayLimit(value)
  if (isMany(value)) return value.map(sayException).join("; ")
  return "amount" in value ? formatMoney(value.amount) : sayDowngrade(value)
}

// The same amount, counted on another day, would look like no change.
const dated = (value: Value): string =>
  typeof value === "object" && "asOf" in value ? sayCounted(value) : sayValue(value)

const none = "–"

/** Both sides of a step, in words. */
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
