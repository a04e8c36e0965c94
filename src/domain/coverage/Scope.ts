import type { Address } from "./Address.ts"

/**
 * Where a value is held, and so who sees it: the plan (every patient of every family on it), the subscription
 * (the patient and the family under it), or the enrolment (the patient alone).
 *
 * @category models
 * @since 0.1.0
 */
export type Scope = "plan" | "subscription" | "enrolment"

/** Every scope, widest first: the order in which holders are compared and written, so that all name the same one first. @category constructors @since 0.1.0 */
export const scopes: readonly [Scope, Scope, Scope] = ["plan", "subscription", "enrolment"]

/**
 * The scope of an address. Required amounts, maximums, exceptions, the coverage table and options are the plan's; family met and used are the
 * subscription's; individual met and used are the enrolment's.
 *
 * @example
 * import { literal, Category, scopeOf } from "coverport"
 *
 * const slot = { level: "family", period: "lifetime", category: literal(Category)("Standard") } as const
 *
 * scopeOf({ _tag: "BenefitMaximum", slot }) // => "plan"
 * scopeOf({ _tag: "BenefitUsed", slot }) // => "subscription"
 *
 * @see docs/specification.md, step 9
 * @category rules
 * @since 0.1.0
 */
export const scopeOf = (address: Address): Scope => {
  switch (address._tag) {
    case "DeductibleRequired":
    case "BenefitMaximum":
    case "Exceptions":
    case "Downgrade":
    case "WaitingPeriod":
    case "Coverage":
    case "PlanOption":
      return "plan"
    case "DeductibleMet":
    case "BenefitUsed":
      return address.slot.level === "family" ? "subscription" : "enrolment"
  }
}
