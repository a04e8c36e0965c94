import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Limit } from "../coverage/Amount.ts"
import type { BenefitSlot } from "../coverage/BenefitSlot.ts"
import type { CoverageException } from "../coverage/CoverageException.ts"
import type { Share } from "../coverage/CoverageRow.ts"
import type { PlanOption } from "../coverage/PlanOption.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import type { Money } from "../value/Money.ts"
import type { Evidence } from "./Evidence.ts"
import type { StatedNote } from "./Note.ts"

/** @category models @since 0.1.0 */
export type NetworkStatus = "in-network" | "out-of-network" | "unstated"

/**
 * A value the payer stated, and where. `derived` marks what was worked out (met from required and remaining; one
 * amount repeated over every service type) and not said in so many words.
 *
 * @category models
 * @since 0.1.0
 */
export interface Stated<V> {
  readonly value: V
  readonly derived: boolean
  readonly evidence: Evidence
}

/**
 * What was read for one value: stated, or stated in two ways of equal rank that disagree, which a person must settle.
 * Not stated at all is an absent key.
 *
 * @category models
 * @since 0.1.0
 */
export type Reading<V> =
  | ({ readonly _tag: "Stated" } & Stated<V>)
  | { readonly _tag: "Disagreeing"; readonly candidates: ReadonlyNonEmptyArray<Stated<V>> }

/** @category models @since 0.1.0 */
export interface StatedDeductible extends BenefitSlot {
  readonly required?: Reading<Limit>
  readonly met?: Reading<Money>
}

/** @category models @since 0.1.0 */
export interface StatedMaximum extends BenefitSlot {
  readonly maximum?: Reading<Limit>
  readonly used?: Reading<Money>
}

/** An exception with its procedure, the payer's own words where there are any, and its evidence. @category models @since 0.1.0 */
export interface StatedException {
  readonly procedure: Procedure
  readonly exception: CoverageException
  readonly words: ReadonlyArray<string>
  readonly evidence: Evidence
}

/** What is paid of a procedure: the share the plan pays, or the fixed amount the patient does. @category models @since 0.1.0 */
export type StatedCoverage = Share & {
  readonly procedure: Procedure
  readonly evidence: Evidence
}

/** An option of the plan's, as the payer states it. @category models @since 0.2.0 */
export interface StatedPlanOption {
  readonly says: PlanOption
  readonly evidence: Evidence
}

/**
 * What *Choose Network Plan* lists: one of the kinds of plan the payer kept apart in its answer. Names are unique in a response.
 *
 * @see docs/specification.md, step 3
 * @category models
 * @since 0.1.0
 */
export interface NetworkPlan {
  readonly name: string
  readonly status: NetworkStatus
  readonly deductibles: ReadonlyArray<StatedDeductible>
  readonly maximums: ReadonlyArray<StatedMaximum>
  readonly coverages: ReadonlyArray<StatedCoverage>
  readonly exceptions: ReadonlyArray<StatedException>
  /** What the payer says beside these, mostly in words. Absent in responses read before 0.2.0. */
  readonly notes?: ReadonlyArray<StatedNote>
  /** What the payer says of the plan's options. Absent where it says nothing of them. */
  readonly options?: ReadonlyArray<StatedPlanOption>
}
