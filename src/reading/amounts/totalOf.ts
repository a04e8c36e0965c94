import type { Limit } from "../../domain/coverage/Amount.ts"
import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"
import type { Stated } from "../../domain/response/NetworkPlan.ts"
import { orthodontics } from "../../domain/procedure/Category.ts"
import { joined } from "../joined.ts"
import type { About, Read } from "./readingOf.ts"
import { choosing, noWarnings, readingOf, statedIn } from "./readingOf.ts"
import type { Slot } from "./Slot.ts"

// More than a thousand dollars: payers have sent the maximum of orthodontics under the deductible's code.
const plausibleDeductible = 100_000

const emptyTotal = (about: About, { empty }: Slot): ReadonlyArray<ReadingWarning> => {
  const at = empty.filter(({ role }) => role === "total").flatMap((amount) => amount.at)
  return at.length === 0 ? noWarnings : [{ _tag: "AmountEmpty", ...about, at }]
}

const implausible = (
  about: About,
  { side, slot }: Slot,
  stated: ReadonlyArray<Stated<Limit>>,
): ReadonlyArray<ReadingWarning> =>
  side === "deductible" && (slot.period === "lifetime" || slot.category === orthodontics)
    ? stated.flatMap(({ value, evidence }): ReadonlyArray<ReadingWarning> =>
        value !== "none" && value > plausibleDeductible
          ? [{ _tag: "ImplausibleDeductible", ...about, value, at: evidence.at }]
          : noWarnings,
      )
    : noWarnings

/** The required deductible or the maximum of a slot. A maximum of 0.00 is a placeholder and never zero. */
export const totalOf = (about: About, slot: Slot): Read<Limit> => {
  const { total } = slot.roles
  if (total === undefined) return { warnings: emptyTotal(about, slot) }
  const stated = statedIn(total)
  if (slot.side === "maximum" && stated.every(({ value }) => value === 0))
    return { warnings: [{ _tag: "ZeroMaximum", ...about, at: stated.flatMap(({ evidence }) => evidence.at) }] }
  const { reading, warnings } = readingOf(about, stated)
  const all = joined(warnings, joined(choosing(about, total), implausible(about, slot, stated)))
  return reading === undefined ? { warnings: all } : { reading, warnings: all }
}
