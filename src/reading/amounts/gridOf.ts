import type { Level, Period } from "../../domain/coverage/BenefitSlot.ts"
import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"
import type { StatedDeductible, StatedMaximum } from "../../domain/response/NetworkPlan.ts"
import type { Unread } from "../unmapped/Unread.ts"
import type { Amount, Side } from "./Amount.ts"
import { countedOf } from "./countedOf.ts"
import { fold } from "./fold.ts"
import { periodsOf } from "./periodsOf.ts"
import type { Read } from "./readingOf.ts"
import type { Slot } from "./Slot.ts"
import { totalOf } from "./totalOf.ts"

/** The deductibles and maximums that one network states. */
export interface Grid {
  readonly deductibles: ReadonlyArray<StatedDeductible>
  readonly maximums: ReadonlyArray<StatedMaximum>
  readonly warnings: ReadonlyArray<ReadingWarning>
}

const nothing: Grid = { deductibles: [], maximums: [], warnings: [] }

const warn = (read: Pick<Read<never>, "warnings">, warnings: Array<ReadingWarning>): void => {
  for (const warning of read.warnings) warnings.push(warning)
}

const deductible = (networkPlan: string, slot: Slot, warnings: Array<ReadingWarning>): StatedDeductible => {
  const total = totalOf({ networkPlan, measure: "required", slot: slot.slot }, slot)
  const counted = countedOf({ networkPlan, measure: "met", slot: slot.slot }, slot, total)
  warn(total, warnings)
  warn(counted, warnings)
  const { level, period, category } = slot.slot
  const [required, met] = [total.reading, counted.reading]
  if (required === undefined) return met === undefined ? slot.slot : { level, period, category, met }
  return met === undefined ? { level, period, category, required } : { level, period, category, required, met }
}

const maximum = (networkPlan: string, slot: Slot, warnings: Array<ReadingWarning>): StatedMaximum => {
  const total = totalOf({ networkPlan, measure: "maximum", slot: slot.slot }, slot)
  const counted = countedOf({ networkPlan, measure: "used", slot: slot.slot }, slot, total)
  warn(total, warnings)
  warn(counted, warnings)
  const { level, period, category } = slot.slot
  const [whole, used] = [total.reading, counted.reading]
  if (whole === undefined) return used === undefined ? slot.slot : { level, period, category, used }
  return used === undefined
    ? { level, period, category, maximum: whole }
    : { level, period, category, maximum: whole, used }
}

const levels: ReadonlyArray<Level> = ["individual", "family"]
const periods: ReadonlyArray<Period> = ["annual", "lifetime"]

const slotsOf = (
  side: Side,
  stated: Readonly<Record<Level, ReadonlyArray<Amount>>>,
  left: Array<Unread>,
): ReadonlyArray<Slot> => {
  const slots: Array<Slot> = []
  for (const level of levels) {
    const having = stated[level]
    if (having.length === 0) continue
    const periodOf = periodsOf(having)
    for (const period of periods) {
      const ofPeriod = having.filter((amount) => periodOf(amount) === period)
      if (ofPeriod.length > 0) for (const slot of fold(side, level, period, ofPeriod, left)) slots.push(slot)
    }
  }
  return slots
}

/** The deductibles and maximums that one network's amounts make. Rows whose amounts have no place there go to `left`. */
export const gridOf = (networkPlan: string, amounts: ReadonlyArray<Amount>, left: Array<Unread>): Grid => {
  if (amounts.length === 0) return nothing
  const stated: Readonly<Record<Side, Readonly<Record<Level, Array<Amount>>>>> = {
    deductible: { individual: [], family: [] },
    maximum: { individual: [], family: [] },
  }
  for (const amount of amounts) stated[amount.side][amount.level].push(amount)
  const ofDeductibles = slotsOf("deductible", stated.deductible, left)
  const ofMaximums = slotsOf("maximum", stated.maximum, left)
  const warnings: Array<ReadingWarning> = []
  return {
    deductibles: ofDeductibles.map((slot) => deductible(networkPlan, slot, warnings)),
    maximums: ofMaximums.map((slot) => maximum(networkPlan, slot, warnings)),
    warnings,
  }
}
