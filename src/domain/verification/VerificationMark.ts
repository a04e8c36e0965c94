import type { Target } from "../coverage/Records.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { LocationId, MarkId, UserId } from "../value/Ids.ts"
import type { Instant } from "../value/Instant.ts"

/** How a person knows whether a patient is eligible. Closed, so that nobody writes a patient's story into it. @category models @since 0.2.0 */
export type KnownBy = "Telephone" | "PayerWebsite" | "PayerLetter" | "Patient"

/** Why a person could not find out whether a patient is eligible. @category models @since 0.2.0 */
export type UnableBecause = "PayerNotReached" | "PayerDoesNotTell" | "PatientNotKnown" | "DetailsMissing"

/**
 * What a person says of a patient's eligibility, and through which day it counts; or that nothing a person said of it
 * counts any more.
 *
 * @category models
 * @since 0.2.0
 */
export type MarkSaid =
  | { readonly _tag: "Eligible" | "Ineligible"; readonly because: KnownBy; readonly through: CalendarDate }
  | { readonly _tag: "UnableToVerify"; readonly because: UnableBecause; readonly through: CalendarDate }
  | { readonly _tag: "TakenBack" }

/** What a person says; `through` is the last day it counts, and absent it is the practice's to say. @category models @since 0.2.0 */
export type Marking =
  | { readonly _tag: "Eligible" | "Ineligible"; readonly because: KnownBy; readonly through?: CalendarDate }
  | { readonly _tag: "UnableToVerify"; readonly because: UnableBecause; readonly through?: CalendarDate }
  | { readonly _tag: "TakenBack" }

/**
 * A person's word on one patient's eligibility under one plan. Never changed, never deleted: taking it back is a word of
 * its own.
 *
 * @see docs/specification.md, decision 30
 * @category models
 * @since 0.2.0
 */
export interface VerificationMark {
  readonly id: MarkId
  readonly at: Instant
  /** The day it was where it was said. */
  readonly on: CalendarDate
  readonly by: { readonly user: UserId; readonly location: LocationId }
  /** Whose eligibility, and under which plan: of another plan it says nothing. */
  readonly target: Target
  readonly said: MarkSaid
}
