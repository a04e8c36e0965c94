import * as Eq from "fp-ts/lib/Eq.js"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { Money } from "../value/Money.ts"

/**
 * A required deductible or a maximum: a figure, or `none` where the payer says there is none (no deductible, no limit).
 *
 * A third state, unknown, is an absent key wherever a limit may stand. The three are never mixed: unknown is not zero.
 *
 * @category models
 * @since 0.1.0
 */
export type Limit = Money | "none"

/**
 * A deductible met or a benefit used, and the day the payer counted it. It replaces what is held; it is never added to it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Counted {
  readonly amount: Money
  readonly asOf: CalendarDate
}

/** @category matching @since 0.1.0 */
export const eqLimit: Eq.Eq<Limit> = Eq.eqStrict

/** @category matching @since 0.1.0 */
export const eqCounted: Eq.Eq<Counted> = Eq.struct({ amount: Eq.eqStrict, asOf: Eq.eqStrict })
