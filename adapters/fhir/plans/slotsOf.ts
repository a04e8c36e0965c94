import type { BenefitSlot, Limit, Measure, Reading, ReadingWarning } from "../../../src/index.ts"
import { slotKey, standard } from "../../../src/index.ts"
import type { Left } from "../unmapped/Left.ts"
import type { Amount, Side } from "./Amount.ts"
import { sideOf } from "./Amount.ts"
import type { Read } from "./readingOf.ts"
import { readingOf } from "./readingOf.ts"

/** One cell of a grid: the whole (required, maximum) and what of it is gone (met, used). */
export interface Slot {
  readonly side: Side
  readonly slot: BenefitSlot
  readonly whole?: Reading<Limit>
  readonly gone?: Reading<Limit>
  readonly warnings: ReadonlyArray<ReadingWarning>
  readonly left: ReadonlyArray<Left>
}

const measures = {
  deductible: ["required", "met"],
  maximum: ["maximum", "used"],
} as const satisfies Readonly<Record<Side, readonly [Measure, Measure]>>

const slotOf = (networkPlan: string, side: Side, slot: BenefitSlot, amounts: ReadonlyArray<Amount>): Slot => {
  const [whole, gone] = measures[side].map((measure): Read =>
    readingOf(
      { networkPlan, measure, slot },
      amounts.filter((amount) => amount.measure === measure),
    ),
  )
  return {
    side,
    slot,
    ...(whole?.reading === undefined ? {} : { whole: whole.reading }),
    ...(gone?.reading === undefined ? {} : { gone: gone.reading }),
    warnings: [...(whole?.warnings ?? []), ...(gone?.warnings ?? [])],
    left: [...(whole?.left ?? []), ...(gone?.left ?? [])],
  }
}

const orderOf = ({ side, slot }: Slot): string =>
  [side, slot.level === "individual" ? 1 : 2, slot.period, slot.category === standard ? "" : slot.category].join("|")

/** The cells that one network's amounts make, in an order that does not depend on theirs. */
export const slotsOf = (networkPlan: string, amounts: ReadonlyArray<Amount>): ReadonlyArray<Slot> => {
  const groups = new Map<string, { readonly side: Side; readonly slot: BenefitSlot; readonly amounts: Array<Amount> }>()
  amounts.forEach((amount) => {
    const side = sideOf(amount.measure)
    const key = `${side}|${slotKey(amount.place.slot)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { side, slot: amount.place.slot, amounts: [amount] })
    else group.amounts.push(amount)
  })
  return [...groups.values()]
    .map((group) => slotOf(networkPlan, group.side, group.slot, group.amounts))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
}
