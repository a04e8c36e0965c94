import type { Period } from "../../domain/coverage/BenefitSlot.ts"
import { orthodonticPlace, standardPlace } from "../lexicon/Lexicon.ts"
import type { Amount } from "./Amount.ts"

/** In which periods a part of a plan has a total. */
interface Totals {
  annual: boolean
  lifetime: boolean
}

const note = (totals: Map<string, Totals>, key: string, period: Period): void => {
  const known = totals.get(key)
  if (known === undefined) totals.set(key, { annual: period === "annual", lifetime: period === "lifetime" })
  else known[period] = true
}

/**
 * The period of each amount of one side and one level, in order.
 *
 * What is left without a period of its own is left of the year's amount; of the lifetime's where the same part of the
 * plan states only that. The whole plan's remaining amount may stand beside totals that are stated for its parts only.
 */
export const periodsOf = (amounts: ReadonlyArray<Amount>): ((amount: Amount) => Period) => {
  const open = new Set<string>()
  for (const { period, place } of amounts) if (period === "open") open.add(place.key)
  if (open.size === 0) return ({ period }) => (period === "lifetime" ? "lifetime" : "annual")
  const totals = new Map<string, Totals>()
  for (const { role, period, place } of amounts) {
    if (role !== "total" || period === "open") continue
    if (open.has(place.key)) note(totals, place.key, period)
    if (open.has(standardPlace.key) && place.key !== orthodonticPlace.key && place.key !== standardPlace.key)
      note(totals, standardPlace.key, period)
  }
  return ({ period, place }) => {
    if (period !== "open") return period
    const known = totals.get(place.key)
    return known !== undefined && known.lifetime && !known.annual ? "lifetime" : "annual"
  }
}
