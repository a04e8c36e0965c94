import type { Category } from "../procedure/Category.ts"

/** Whose amount it is: each member's own, or shared by the family under one subscription. @category models @since 0.1.0 */
export type Level = "individual" | "family"

/** @category models @since 0.1.0 */
export type Period = "annual" | "lifetime"

/** One cell of the deductibles and benefits grid. @category models @since 0.1.0 */
export interface BenefitSlot {
  readonly level: Level
  readonly period: Period
  readonly category: Category
}

/** The text that is equal exactly where two slots are. @category matching @since 0.1.0 */
export const slotKey = (slot: BenefitSlot): string => `${slot.period}|${slot.level}|${slot.category}`
