import type { CoverageException } from "../coverage/CoverageException.ts"
import type { Share } from "../coverage/CoverageRow.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import type { Evidence } from "../response/Evidence.ts"
import type { Waiting } from "../response/Note.ts"
import { textOfValue } from "../change/canonicalText.ts"

/**
 * What can be said of a procedure as far as it decides whether it is covered. A closed union.
 *
 * - `Share`: what the plan pays, or the patient; where the plan pays nothing at all it is the same as not covered.
 * - `Downgrade`: paid as if another had been done; without `paidAs`, as something cheaper that is not named.
 * - `CountedTogether`: limits of the procedure count these too.
 * - `NoLimit`: there is none on how often, or on age.
 * - `MissingTooth`: teeth that were missing from before are not replaced, save `unless`.
 * - `ShareUnknown`: the payer cannot say what share is paid.
 * - `Unread`: a note that nobody has understood. It never counts for anything but doubt.
 *
 * @see docs/specification.md, decision 27
 * @category models
 * @since 0.2.0
 */
export type Saying =
  | CoverageException
  | { readonly type: "CountedTogether"; readonly with: ReadonlyArray<Procedure> }
  | { readonly type: "Downgrade"; readonly paidAs?: Procedure }
  | { readonly type: "MissingTooth"; readonly unless?: string }
  | { readonly type: "NoLimit"; readonly on: "age" | "frequency" }
  | ({ readonly type: "Share" } & Share)
  | { readonly type: "ShareUnknown" }
  | { readonly type: "Unread"; readonly words: ReadonlyArray<string> }
  | { readonly type: "WaitingPeriod"; readonly waiting: Waiting }

/**
 * One thing said of a procedure, and where the payer said it. A plan's own values have no evidence of their own.
 *
 * @category models
 * @since 0.2.0
 */
export interface Rule<S extends Saying = Saying> {
  readonly procedure: Procedure
  readonly says: S
  readonly evidence?: Evidence
}

/** The text that is equal exactly where two rules are. @category matching @since 0.2.0 */
export const ruleKey = (rule: Rule): string => textOfValue(rule)
