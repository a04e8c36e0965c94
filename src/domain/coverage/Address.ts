import type { Category } from "../procedure/Category.ts"
import type { CodeRange } from "../procedure/CodeRange.ts"
import { rangesMeet } from "../procedure/CodeRange.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import { procedureKey } from "../procedure/Procedure.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { BenefitSlot, Level } from "./BenefitSlot.ts"
import { slotKey } from "./BenefitSlot.ts"
import type { PlanOptionName } from "./PlanOption.ts"

/** Where a required deductible or a maximum is held: on the plan. @category models @since 0.1.0 */
export interface LimitAddress {
  readonly _tag: "DeductibleRequired" | "BenefitMaximum"
  readonly slot: BenefitSlot
}

/**
 * Where a met deductible or a used benefit is held. An annual one names the first day of the benefit year it counts in,
 * so that last year's figure can never be read as this year's.
 *
 * @category models
 * @since 0.1.0
 */
export interface CounterAddress {
  readonly _tag: "DeductibleMet" | "BenefitUsed"
  readonly slot: CounterSlot
}

/** @category models @since 0.1.0 */
export type CounterSlot =
  | {
      readonly level: Level
      readonly period: "annual"
      readonly benefitYear: CalendarDate
      readonly category: Category
    }
  | { readonly level: Level; readonly period: "lifetime"; readonly category: Category }

/** Where a procedure's exceptions are held: on the plan, all of one procedure together. @category models @since 0.1.0 */
export interface ExceptionsAddress {
  readonly _tag: "Exceptions"
  readonly procedure: Procedure
}

/** @category models @since 0.1.0 */
export interface DowngradeAddress {
  readonly _tag: "Downgrade"
  readonly procedure: Procedure
}

/** @category models @since 0.2.0 */
export interface WaitingPeriodAddress {
  readonly _tag: "WaitingPeriod"
  readonly procedure: Procedure
}

/**
 * A part of the plan's coverage table. Tables are divided anew by what is written over them, so that two addresses may
 * differ and yet have codes in common: `addressesMeet` tells.
 *
 * @category models
 * @since 0.2.0
 */
export interface CoverageAddress {
  readonly _tag: "Coverage"
  readonly codes: CodeRange
}

/** @category models @since 0.2.0 */
export interface PlanOptionAddress {
  readonly _tag: "PlanOption"
  readonly option: PlanOptionName
}

/**
 * A place under a change set's target. It holds no id: writing to a third family cannot be expressed.
 *
 * @category models
 * @since 0.1.0
 */
export type Address =
  | LimitAddress
  | CounterAddress
  | ExceptionsAddress
  | DowngradeAddress
  | WaitingPeriodAddress
  | CoverageAddress
  | PlanOptionAddress

/**
 * The text that is equal exactly where two addresses are, and that sorts plan-level amounts first.
 *
 * @category matching
 * @since 0.1.0
 */
export const addressKey = (address: Address): string => {
  switch (address._tag) {
    case "DeductibleRequired":
      return `1 required|${slotKey(address.slot)}`
    case "DeductibleMet":
      return `2 met|${slotKey(address.slot)}|${benefitYearText(address.slot)}`
    case "BenefitMaximum":
      return `3 maximum|${slotKey(address.slot)}`
    case "BenefitUsed":
      return `4 used|${slotKey(address.slot)}|${benefitYearText(address.slot)}`
    case "Exceptions":
      return `5 exceptions|${procedureKey(address.procedure)}`
    case "Downgrade":
      return `6 downgrade|${procedureKey(address.procedure)}`
    case "WaitingPeriod":
      return `7 waiting|${procedureKey(address.procedure)}`
    case "Coverage":
      return `8 coverage|${address.codes.from} ${address.codes.through}`
    case "PlanOption":
      return `9 option|${address.option}`
  }
}

/**
 * Whether writing at one address writes at the other: the same place, or parts of the coverage table with a code in common.
 *
 * @category matching
 * @since 0.2.0
 */
export const addressesMeet = (one: Address, other: Address): boolean =>
  one._tag === "Coverage" && other._tag === "Coverage"
    ? rangesMeet(one.codes, other.codes)
    : addressKey(one) === addressKey(other)

const benefitYearText = (slot: CounterSlot): string => (slot.period === "annual" ? slot.benefitYear : "")
