import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { NetworkStatus } from "../response/NetworkPlan.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { ResponseId } from "../value/Ids.ts"

/** Another network plan of an answer that says what others' answers say. @category models @since 0.2.0 */
export interface AgreesElsewhere {
  readonly response: ResponseId
  readonly networkPlan: string
  readonly status: NetworkStatus
}

/**
 * Why members' answers may differ, with what speaks for it. Nothing is settled by it: it says where to look first.
 *
 * `strong` is a reason that tells all the answers apart, `weak` one that tells some of them apart, or that chance explains
 * as well.
 *
 * - `OtherNetwork`: the values are said of network plans with different names, or an answer says the others' value of
 *   another of its network plans.
 * - `OtherBenefitClass`: the answers name different groups. `partOf` is that one number is part of another (4471-02 of
 *   4471), which is how payers number the divisions of one group.
 * - `MidYearChange`: every answer through one day says one value, and every answer from a later day on another. `renewed`
 *   is that a benefit year of the plan began in between.
 * - `Unexplained`: nothing in the answers speaks for any of these.
 *
 * @see docs/specification.md, decision 29
 * @category models
 * @since 0.2.0
 */
export type LikelyReason =
  | {
      readonly _tag: "OtherNetwork"
      readonly strength: "strong" | "weak"
      /** The names of the network plans, where they tell the values apart. */
      readonly names: ReadonlyArray<string>
      readonly agreesElsewhere: ReadonlyArray<AgreesElsewhere>
    }
  | {
      readonly _tag: "OtherBenefitClass"
      readonly strength: "strong" | "weak"
      readonly groupNumbers: ReadonlyNonEmptyArray<string>
      readonly partOf: boolean
    }
  | {
      readonly _tag: "MidYearChange"
      readonly strength: "strong" | "weak"
      /** The last day of which the former value is said. */
      readonly through: CalendarDate
      /** The first day of which the later value is said; the change lies between the two. */
      readonly from: CalendarDate
      readonly renewed: boolean
    }
  | { readonly _tag: "Unexplained" }
