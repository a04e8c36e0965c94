import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Procedure } from "../procedure/Procedure.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { Evidence } from "./Evidence.ts"

/**
 * How long a member waits for a benefit: not at all; so long from enrolment; until a day, on which it is had for the first
 * time; a wait that this patient has served; or a wait without its length.
 *
 * @category models
 * @since 0.2.0
 */
export type Waiting =
  | { readonly kind: "none" }
  | { readonly kind: "length"; readonly length: number; readonly unit: "day" | "week" | "month" | "year" }
  | { readonly kind: "until"; readonly coveredFrom: CalendarDate }
  | { readonly kind: "served" }
  | { readonly kind: "unstated" }

/**
 * What a payer says beside amounts, shares and limits. A closed union: whatever is no other kind is `Words`.
 *
 * - `MissingTooth`: whether teeth that were missing before are replaced at the plan's cost. `applies` is that they are not,
 *   save `unless`, in the payer's words.
 * - `AlternateBenefit`: whether it is paid as if something cheaper had been done, and as what, where that is said.
 * - `SharedFrequency`: counted together with these, on a row that states no limit of its own.
 * - `Deductible`: whether the deductible is taken off first.
 * - `NoLimit`: the payer says that there is none on how often, or on age.
 * - `CoverageUnknown`: the payer cannot say what share is paid. Never the same as not covered.
 * - `Words`: kept as they stand; `because` says why they were not read as more, where they almost were.
 *
 * @category models
 * @since 0.2.0
 */
export type Note =
  | { readonly kind: "MissingTooth"; readonly applies: boolean; readonly unless?: string }
  | { readonly kind: "WaitingPeriod"; readonly waiting: Waiting }
  | { readonly kind: "AlternateBenefit"; readonly applies: boolean; readonly paidAs?: Procedure }
  | { readonly kind: "SharedFrequency"; readonly with: ReadonlyNonEmptyArray<Procedure> }
  | { readonly kind: "Deductible"; readonly applies: boolean }
  | { readonly kind: "NoLimit"; readonly on: "frequency" | "age" }
  | { readonly kind: "CoverageUnknown" }
  | { readonly kind: "Words"; readonly because?: string }

/**
 * A note with what it is about, the payer's own words where there are any, and its evidence. About the whole plan, its
 * procedure is the category `Standard`.
 *
 * @category models
 * @since 0.2.0
 */
export interface StatedNote {
  readonly procedure: Procedure
  readonly note: Note
  readonly words: ReadonlyArray<string>
  readonly evidence: Evidence
}
