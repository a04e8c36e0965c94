import type { BenefitSlot, Limit, Measure } from "../../../src/index.ts"
import type { Located } from "../locate/Located.ts"
import type { Place } from "../rules/Context.ts"

export type Side = "deductible" | "maximum"

/** One amount as one network has it: its own, or shared with others. */
export interface Amount {
  readonly rule: string
  readonly measure: Measure
  readonly place: Place
  /** Absent where the amount is named without a figure. */
  readonly value?: Limit
  readonly own: boolean
  readonly from: Located
}

export const sideOf = (measure: Measure): Side =>
  measure === "required" || measure === "met" ? "deductible" : "maximum"

/** Everything a warning about one amount names beside its tag and places. */
export interface About {
  readonly networkPlan: string
  readonly measure: Measure
  readonly slot: BenefitSlot
}

// A maximum of nothing is a placeholder and never zero.
export const isPlaceholder = ({ measure, value }: Amount): boolean => measure === "maximum" && value === 0
