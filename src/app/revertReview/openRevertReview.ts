import * as Effect from "effect/Effect"
import type { Editions } from "../../domain/location/Edition.ts"
import type { Policy } from "../../domain/change/Policy.ts"
import type { Standing } from "../../domain/coverage/Records.ts"
import { revertReview } from "../../domain/revertReview/revertReview.ts"
import type { RevertReview } from "../../domain/revertReview/ReviewedValue.ts"
import type { Caller } from "../../domain/rights/Caller.ts"
import type { ReceiptId } from "../../domain/value/Ids.ts"
import type { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Failure } from "../../ports/Failure.ts"
import type { Locations } from "../../ports/Locations.ts"
import type { Rights } from "../../ports/Rights.ts"
import { Today } from "../../ports/Today.ts"
import { foundHeld, foundReceipt } from "../found.ts"
import type { Refused } from "../interop.ts"
import { mayReview } from "./mayReview.ts"
import { recentReceipts, reviewedFrom } from "./recentReceipts.ts"

/** @category models @since 0.2.0 */
export interface OpenRevertReview {
  readonly caller: Caller
  /** A receipt; its target is what is reviewed. */
  readonly of: ReceiptId
  readonly policy: Policy
  /** Absent: Essentials and Pro. */
  readonly editions?: Editions
}

/** A review, and whom it is about. @category models @since 0.2.0 */
export interface OpenedRevertReview {
  readonly review: RevertReview
  readonly standing: Standing
}

/**
 * What imports changed under a receipt's target that nobody has looked at yet, value by value.
 *
 * Not only what that receipt changed: a plan's values are everybody's on the plan. Nothing is written by looking; a review
 * without values is an answer, not a refusal.
 *
 * @see docs/specification.md, decision 32
 * @category use cases
 * @since 0.2.0
 */
export const openRevertReview: (
  input: OpenRevertReview,
) => Effect.Effect<OpenedRevertReview, Failure | Refused, CoverageStore | Locations | Rights | Today> = Effect.fn(
  "openRevertReview",
)(function* ({ caller, of, policy, editions }: OpenRevertReview) {
  yield* mayReview(caller, editions)
  const today = yield* Effect.flatMap(Today, (days) => days.at(caller.practice, caller.location))
  const { receipt } = yield* foundReceipt(caller.practice, of)
  const held = yield* foundHeld(receipt.target)
  const receipts = yield* recentReceipts(caller.practice, receipt.target.plan, reviewedFrom(today, policy))
  return { review: revertReview({ held, receipts, today, policy }), standing: held.standing }
})
