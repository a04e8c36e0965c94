import type { Changes } from "./Change.ts"
import { scopesTouched } from "./applyChanges.ts"
import type { Affected, Members } from "./Receipt.ts"

/** Who sees a change, by the scope it is made at; a scope that nothing touches is absent. @category models @since 0.1.0 */
export interface Touched {
  /** Every patient of every family on the plan. */
  readonly plan?: Members
  /** The patient's family on the plan. */
  readonly subscription?: Members
  /** The patient alone. */
  readonly enrolment?: Members
}

/**
 * Whom a change set touches: the scopes of its addresses, with how many are enrolled in force at each.
 *
 * Law: these scopes cover exactly the patients whose coverage, read back, differs.
 *
 * @see docs/specification.md, step 9
 * @category decisions
 * @since 0.1.0
 */
export const touched = (changes: Changes, affected: Affected): Touched => {
  const scopes = scopesTouched(changes)
  return {
    ...(scopes.has("plan") ? { plan: affected.plan } : {}),
    ...(scopes.has("subscription") ? { subscription: affected.subscription } : {}),
    ...(scopes.has("enrolment") ? { enrolment: { families: 1, patients: 1 } } : {}),
  }
}
