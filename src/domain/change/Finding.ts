import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Address, CounterAddress, CoverageAddress, LimitAddress, PlanOptionAddress } from "../coverage/Address.ts"
import type { Counted, Limit } from "../coverage/Amount.ts"
import type { BenefitSlot, Level, Period } from "../coverage/BenefitSlot.ts"
import type { CoverageRow, Share } from "../coverage/CoverageRow.ts"
import type { PlanOption } from "../coverage/PlanOption.ts"
import type { Category } from "../procedure/Category.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import type { Evidence } from "../response/Evidence.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import type { PatientDifference } from "../response/patientDifferences.ts"
import type { Measure, ReadingWarning } from "../response/ReadingWarning.ts"
import type { CalendarDate, Month } from "../value/CalendarDate.ts"
import type { ResponseId } from "../value/Ids.ts"
import type { Money } from "../value/Money.ts"

/** An amount a network plan states, and the place it would go to. @category models @since 0.1.0 */
export type ProposedAmount =
  | { readonly address: LimitAddress; readonly value: Limit; readonly evidence: ReadonlyArray<Evidence> }
  | { readonly address: CounterAddress; readonly value: Counted; readonly evidence: ReadonlyArray<Evidence> }

/** What a network plan states of a part of the coverage table. @category models @since 0.2.0 */
export interface ProposedCoverage {
  readonly address: CoverageAddress
  /** What is known of it; the rest of a held row stays. */
  readonly row: CoverageRow
  /** Whether the payer said it of a whole category, and not of these codes. */
  readonly derived: boolean
  readonly evidence: ReadonlyArray<Evidence>
}

/** A plan option as a network plan states it. @category models @since 0.2.0 */
export interface ProposedOption {
  readonly address: PlanOptionAddress
  readonly value: PlanOption
  readonly evidence: ReadonlyArray<Evidence>
}

/**
 * A value that stays out of the change set, and why. Some can be let in by an answer of the person's.
 *
 * @category models
 * @since 0.1.0
 */
export type Withheld =
  /** The plan's tiers do not name the payer's category. */
  | {
      readonly _tag: "NotPlaced"
      readonly measure: Measure
      readonly slot: BenefitSlot
      readonly evidence: ReadonlyArray<Evidence>
    }
  /** Rows of equal rank disagree; `picks` settles it. */
  | {
      readonly _tag: "Disagreeing"
      readonly address: LimitAddress | CounterAddress
      readonly candidates: ReadonlyNonEmptyArray<ProposedAmount>
    }
  /** The payer's categories and held ones the payer does not state would count the same money twice; `categories` settles it. */
  | {
      readonly _tag: "CategoriesOverlap"
      readonly kind: "deductible" | "benefit"
      readonly level: Level
      readonly period: Period
      readonly held: ReadonlyArray<Category>
      readonly proposed: ReadonlyNonEmptyArray<ProposedAmount>
    }
  /** The payer describes another patient than the review's; `patientConfirmed` settles it. */
  | {
      readonly _tag: "PatientDiffers"
      readonly differences: ReadonlyArray<PatientDifference>
      readonly proposed: ReadonlyNonEmptyArray<ProposedAmount>
    }
  /** The response counts in a benefit year that is not today's. Nothing settles it. */
  | {
      readonly _tag: "OtherBenefitYear"
      readonly benefitYear: CalendarDate
      readonly currentYear: CalendarDate
      readonly proposed: ReadonlyNonEmptyArray<ProposedAmount>
    }
  /** A share of a category that neither the plan's table nor the code set has: nobody said which codes are meant. */
  | {
      readonly _tag: "CoverageNotPlaced"
      readonly category: Category
      readonly share: Share
      readonly evidence: ReadonlyArray<Evidence>
    }
  /** Shares of equal rank disagree about the same codes; `picks` settles it. */
  | {
      readonly _tag: "CoveragesDisagree"
      readonly address: CoverageAddress
      readonly candidates: ReadonlyNonEmptyArray<ProposedCoverage>
    }
  /** A plan option is stated in two ways; `picks` settles it. */
  | {
      readonly _tag: "OptionDisagrees"
      readonly address: PlanOptionAddress
      readonly candidates: ReadonlyNonEmptyArray<ProposedOption>
    }

/** A plan-level amount that two members' answers state differently. @category models @since 0.1.0 */
export interface Disagreement {
  readonly address: LimitAddress
  readonly ours: Limit
  readonly theirs: Limit
}

/**
 * Something that goes in all the same, and must be said aloud.
 *
 * @category models
 * @since 0.1.0
 */
export type ImportWarning =
  | { readonly _tag: "GroupNumberDiffers"; readonly plan: string; readonly payer: string; readonly partOf: boolean }
  | { readonly _tag: "GroupNumberMissing"; readonly on: "plan" | "payer" | "both" }
  /** The payer's member id is not the subscription's: it may be another coverage of the patient's. */
  | { readonly _tag: "MemberIdDiffers" }
  | { readonly _tag: "Expired"; readonly validThrough: CalendarDate }
  | { readonly _tag: "BenefitYearTurned"; readonly answersFor: CalendarDate; readonly currentYear: CalendarDate }
  | { readonly _tag: "RenewalMonthDiffers"; readonly plan: Month; readonly payer: Month }
  | { readonly _tag: "MetAboveRequired"; readonly slot: BenefitSlot; readonly required: Money; readonly met: Money }
  | { readonly _tag: "UsedAboveMaximum"; readonly slot: BenefitSlot; readonly maximum: Money; readonly used: Money }
  /** What is held was counted later than what would replace it. */
  | {
      readonly _tag: "HeldCountedLater"
      readonly address: CounterAddress
      readonly held: CalendarDate
      readonly stated: CalendarDate
    }
  | {
      readonly _tag: "OtherMemberDisagrees"
      readonly response: ResponseId
      readonly answersFor: CalendarDate
      readonly amounts: ReadonlyArray<Disagreement>
      readonly procedures: ReadonlyArray<Procedure>
    }
  /** Another network plan of this response was imported before. */
  | { readonly _tag: "OtherNetworkImported"; readonly networkPlan: string }
  | { readonly _tag: "Reading"; readonly warning: ReadingWarning }

/** What a network plan states, as places and values. @category models @since 0.1.0 */
export interface Proposal {
  readonly networkPlan: NetworkPlan
  readonly amounts: ReadonlyArray<ProposedAmount>
  readonly withheld: ReadonlyArray<Withheld>
  /** Held categories the person chose to replace. */
  readonly replaced: ReadonlyArray<Address>
}
