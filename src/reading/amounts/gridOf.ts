import type { Level } from "../../domain/coverage/BenefitSlot.ts"
import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"
import type { StatedDeductible, StatedMaximum } from "../../domain/response/NetworkPlan.ts"
import type { NetworkRow } from "../networks/rowsOf.ts"
import type { Unread } from "../Unread.ts"
import type { Amount, Side, Statement } from "./Amount.ts"
import { countedOf } from "./countedOf.ts"
import { fold } from "./fold.ts"
import { periodsOf } from "./periodsOf.ts"
import type { Slot } from "./Slot.ts"
import { totalOf } from "./totalOf.ts"

/** The deductibles and maximums that one network states, and what could not be placed among them. */
export interface Grid {
  readonly deductibles: ReadonlyArray<StatedDeductible>
  readonly maximums: ReadonlyArray<StatedMaximum>
  readonly warnings: ReadonlyArray<ReadingWarning>
  readonly left: ReadonlyArray<Unread>
}

const levels: ReadonlyArray<Level> = ["individual", "family"]

const deductible = (networkPlan: string, slot: Slot) => {
  const total = totalOf({ networkPlan, measure: "required", slot: slot.slot }, slot)
  const counted = countedOf({ networkPlan, measure: "met", slot: slot.slot }, slot, total)
  const stated: StatedDeductible = {
    ...slot.slot,
    ...(total.reading === undefined ? {} : { required: total.reading }),
    ...(counted.reading === undefined ? {} : { met: counted.reading }),
  }
  return { stated, warnings: [...total.warnings, ...counted.warnings] }
}

const maximum = (networkPlan: string, slot: Slot) => {
  const total = totalOf({ networkPlan, measure: "maximum", slot: slot.slot }, slot)
  const counted = countedOf({ networkPlan, measure: "used", slot: slot.slot }, slot, total)
  const stated: StatedMaximum = {
    ...slot.slot,
    ...(total.reading === undefined ? {} : { maximum: total.reading }),
    ...(counted.reading === undefined ? {} : { used: counted.reading }),
  }
  return { stated, warnings: [...total.warnings, ...counted.warnings] }
}

interface Own {
  readonly amount: Amount
  readonly own: boolean
}

const folded = (side: Side, level: Level, having: ReadonlyArray<Own>): ReadonlyArray<ReturnType<typeof fold>> => {
  if (having.length === 0) return []
  const periodOf = periodsOf(having)
  const [annual, lifetime]: [Array<Statement>, Array<Statement>] = [[], []]
  for (const { amount, own } of having) {
    const period = periodOf(amount)
    const statements = period === "annual" ? annual : lifetime
    statements.push({ amount, own, period })
  }
  return [fold(side, level, "annual", annual), fold(side, level, "lifetime", lifetime)]
}

/** The deductibles and maximums in one network's rows. */
export const gridOf = (networkPlan: string, rows: ReadonlyArray<NetworkRow>): Grid => {
  const stated: Record<Side, Record<Level, Array<Own>>> = {
    deductible: { individual: [], family: [] },
    maximum: { individual: [], family: [] },
  }
  for (const { digest, own } of rows)
    for (const amount of digest.amounts) stated[amount.side][amount.level].push({ amount, own })
  const ofSide = (side: Side) => levels.flatMap((level) => folded(side, level, stated[side][level]))
  const [ofDeductibles, ofMaximums] = [ofSide("deductible"), ofSide("maximum")]
  const deductibles = ofDeductibles.flatMap(({ slots }) => slots).map((slot) => deductible(networkPlan, slot))
  const maximums = ofMaximums.flatMap(({ slots }) => slots).map((slot) => maximum(networkPlan, slot))
  return {
    deductibles: deductibles.map((one) => one.stated),
    maximums: maximums.map((one) => one.stated),
    warnings: [...deductibles, ...maximums].flatMap(({ warnings }) => warnings),
    left: [...ofDeductibles, ...ofMaximums].flatMap(({ left }) => left),
  }
}
