import type { Limit } from "../../domain/coverage/Amount.ts"
import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"
import { orthodontics } from "../../domain/procedure/Category.ts"
import type { About, Read } from "./readingOf.ts"
import { choosing, readingOf, statedIn } from "./readingOf.ts"
import type { Slot } from "./Slot.ts"

// More than a thousand dollars: payers have sent the maximum of orthodontics under the deductible's code.
const plausibleDeductible = 100_000

const emptyTotal = (about: About, { empty }: Slot): ReadonlyArray<ReadingWarning> => {
  const at = empty.filter(({ amount }) => amount.role === "total").flatMap(({ amount }) => amount.at)
  return at.length === 0 ? [] : [{ _tag: "AmountEmpty", ...about, at }]
}

const implausible = (
  about: About,
  { side, slot }: Slot,
  value: Limit,
  at: ReadingWarning["at"],
): ReadonlyArray<ReadingWarning> =>
  side === "deductible" &&
  value !== "none" &&
  value > plausibleDeductible &&
  (slot.period === "lifetime" || slot.category === orthodontics)
    ? [{ _tag: "ImplausibleDeductible", ...about, value, at }]
    : []

/** The required deductible or the maximum of a slot. A maximum of 0.00 is a placeholder and never zero. */
export const totalOf = (about: About, slot: Slot): Read<Limit> => {
  const total = slot.roles.get("total")
  if (total === undefined) return { warnings: emptyTotal(about, slot) }
  const stated = statedIn(total)
  if (slot.side === "maximum" && stated.every(({ value }) => value === 0))
    return { warnings: [{ _tag: "ZeroMaximum", ...about, at: stated.flatMap(({ evidence }) => evidence.at) }] }
  const read = readingOf(about, stated)
  return {
    ...read,
    warnings: [
      ...read.warnings,
      ...choosing(about, total),
      ...stated.flatMap(({ value, evidence }) => implausible(about, slot, value, evidence.at)),
    ],
  }
}
