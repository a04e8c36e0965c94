import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Address, CounterAddress } from "../coverage/Address.ts"
import type { Ages } from "../coverage/CoverageException.ts"
import type { Scope } from "../coverage/Scope.ts"
import type { Capability } from "../location/Edition.ts"
import type { Outcome } from "../response/EligibilityResponse.ts"
import type { Right } from "../rights/Right.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { MarkId, PatientId, PlanId, ReceiptId, ResponseId, SubscriptionId } from "../value/Ids.ts"
import type { Interval } from "../value/Interval.ts"
import type { CodeRange } from "../procedure/CodeRange.ts"
import type { Section } from "./Section.ts"

/** An enrolment that a response might be about. Ids only: who asks may look them up. @category models @since 0.1.0 */
export interface MatchCandidate {
  readonly plan: PlanId
  readonly subscription: SubscriptionId
  readonly patient: PatientId
}

/** Why a value of a receipt stays as it is. @category models @since 0.1.0 */
export type NotRevertible =
  | { readonly _tag: "NotInReceipt"; readonly address: Address }
  | { readonly _tag: "ChangedSince"; readonly address: Address; readonly by: ReceiptId }
  | { readonly _tag: "ConfirmedSince"; readonly address: Address; readonly by: ReceiptId }
  | { readonly _tag: "HeldDiffers"; readonly address: Address }
  | { readonly _tag: "PastBenefitYear"; readonly address: Address }
  /** Asked for in a review: no import of it that was shown changed the value, or it has left the review. */
  | { readonly _tag: "NotInReview"; readonly address: Address }
  /** Asked for in a review: somebody accepted the value meanwhile. */
  | { readonly _tag: "AcceptedSince"; readonly address: Address; readonly by: ReceiptId }
  /** Asked for in a review: the imports together left it as it was before the first of them. */
  | { readonly _tag: "AsBefore"; readonly address: Address }

/**
 * Why an act is refused: nothing was written. Plain data with the values that decided. A closed union on purpose:
 * a new refusal must be said to a person, so it breaks callers' builds.
 *
 * @category errors
 * @since 0.1.0
 */
export type Refusal =
  /** What was passed in is not what it should be; a place and a kind each, never the value. */
  | {
      readonly _tag: "Malformed"
      readonly problems: ReadonlyNonEmptyArray<{
        readonly path: string
        readonly expected: string
        readonly got: string
      }>
    }
  | { readonly _tag: "RightMissing"; readonly needs: Right }
  /** The location's edition cannot do it. */
  | { readonly _tag: "CapabilityMissing"; readonly capability: Capability }
  /** Automatic import is switched off at the location. */
  | { readonly _tag: "SwitchedOff" }
  | { readonly _tag: "ResponseNotFound"; readonly response: ResponseId }
  /** The id names an answer that was kept for another enrolment; this one was not kept. */
  | { readonly _tag: "ResponseIdTaken"; readonly response: ResponseId }
  | { readonly _tag: "PatientNotFound" }
  | { readonly _tag: "PatientNotMatched"; readonly candidates: ReadonlyArray<MatchCandidate> }
  | { readonly _tag: "NotEligible"; readonly outcome: Exclude<Outcome["_tag"], "eligible"> }
  | { readonly _tag: "NothingStated" }
  | { readonly _tag: "Superseded"; readonly newest: ResponseId }
  | { readonly _tag: "NotPrimary"; readonly ordinal: number }
  | { readonly _tag: "EnrolmentNotInForce"; readonly today: CalendarDate; readonly enrolled: Interval }
  | { readonly _tag: "PlanNotInForce"; readonly today: CalendarDate; readonly plan: Interval }
  | { readonly _tag: "ResponseExpired"; readonly validThrough: CalendarDate }
  | { readonly _tag: "NetworkPlanNotChosen"; readonly offered: ReadonlyArray<string> }
  | { readonly _tag: "NetworkPlanNotOffered"; readonly chosen: string; readonly offered: ReadonlyArray<string> }
  | { readonly _tag: "NoSectionSelected" }
  /** An edit of a coverage before the import, where there is nothing of its kind to edit: the payer states no share of these codes, or a fixed amount. */
  | {
      readonly _tag: "CoverageNotEditable"
      readonly codes: CodeRange
      readonly because: "nothingProposed" | "patientPaysFixedAmount" | "statementsDisagree"
    }
  | { readonly _tag: "SectionStatesNothing"; readonly section: Section }
  /** The payer states something, and every value of it is withheld: nothing would be written or confirmed. */
  | { readonly _tag: "EverythingWithheld" }
  /** What would be written is not what was previewed. `moved` are the holders that were changed meanwhile; none where the answer or the day is another. */
  | { readonly _tag: "ChangedSincePreview"; readonly moved: ReadonlyArray<Scope> }
  | { readonly _tag: "AlreadyDone"; readonly response: ResponseId }
  /** A person's word on eligibility was to count through a day that is past, or that is too far away to be meant. */
  | {
      readonly _tag: "MarkOutOfReach"
      readonly through: CalendarDate
      readonly earliest: CalendarDate
      readonly latest: CalendarDate
    }
  | { readonly _tag: "MarkIdTaken"; readonly mark: MarkId }
  /** No person's word on this patient's eligibility is there to be taken back. */
  | { readonly _tag: "NothingMarked" }
  | { readonly _tag: "ReceiptNotFound"; readonly receipt: ReceiptId }
  | { readonly _tag: "ReceiptIdTaken"; readonly receipt: ReceiptId }
  | { readonly _tag: "RevertWindowClosed"; readonly lastDay: CalendarDate }
  /** No value that was to be accepted is in review: it was reverted, edited or accepted, or its days are over. */
  | { readonly _tag: "NothingToAccept" }
  | { readonly _tag: "NothingToRevert"; readonly because: ReadonlyArray<NotRevertible> }
  | { readonly _tag: "NothingEdited" }
  | { readonly _tag: "AddressEditedTwice"; readonly address: Address }
  /** An annual amount was entered under a day on which none of the plan's benefit years begins; nobody would ever read it. */
  | { readonly _tag: "NotABenefitYear"; readonly address: CounterAddress; readonly begins: CalendarDate }
  | { readonly _tag: "AgesReversed"; readonly address: Address; readonly ages: Ages }
