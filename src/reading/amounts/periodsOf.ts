import type { Period } from "../../domain/coverage/BenefitSlot.ts"
import { orthodontics, standard } from "../../domain/procedure/Category.ts"
import type { Place, Statement } from "./Statement.ts"
import { placeKey } from "./Statement.ts"

/** A statement whose period is decided. */
export type Dated = Statement & { readonly period: Period }

const standardKey = placeKey({ kind: "category", category: standard, weight: 1 })
const orthodonticKey = placeKey({ kind: "category", category: orthodontics, weight: 1 })

// The whole plan's remaining amount may stand beside totals that are stated for its parts only.
const keysOf = (place: Place): ReadonlyArray<string> => {
  const key = placeKey(place)
  return key === orthodonticKey || key === standardKey ? [key] : [key, standardKey]
}

/**
 * What is left without a period of its own is left of the year's amount; of the lifetime's where the same part of the
 * plan states only that. The statements are of one side and one level.
 */
export const withPeriods = (statements: ReadonlyArray<Statement>): ReadonlyArray<Dated> => {
  const totals = new Map<string, Set<Period>>()
  statements.forEach(({ role, period, place }) => {
    if (role !== "total" || period === "open") return
    keysOf(place).forEach((key) => totals.set(key, (totals.get(key) ?? new Set()).add(period)))
  })
  return statements.map((statement) => {
    if (statement.period !== "open") return { ...statement, period: statement.period }
    const known = totals.get(placeKey(statement.place))
    return { ...statement, period: known?.has("lifetime") === true && !known.has("annual") ? "lifetime" : "annual" }
  })
}
