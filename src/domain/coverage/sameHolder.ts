import type { Address } from "./Address.ts"
import type { Target } from "./Records.ts"
import { scopeOf } from "./Scope.ts"

/** Whether an address under one target is the very place that it is under another. @category matching @since 0.2.0 */
export const sameHolder = (address: Address, one: Target, other: Target): boolean => {
  if (one.practice !== other.practice || one.plan !== other.plan) return false
  switch (scopeOf(address)) {
    case "plan":
      return true
    case "subscription":
      return one.subscription === other.subscription
    case "enrolment":
      return one.subscription === other.subscription && one.patient === other.patient
  }
}
