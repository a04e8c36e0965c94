import * as E from "fp-ts/lib/Either.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { NotRevertible } from "../change/Refusal.ts"
import { revert } from "../change/revert.ts"
import type { Address } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { Held } from "../coverage/Holding.ts"
import { targetOf } from "../coverage/Records.ts"
import type { ReceiptId } from "../value/Ids.ts"
import type { ReviewedValue, RevertReview } from "./ReviewedValue.ts"
import type { ReviewOf } from "./reviewOf.ts"
import { reviewOf } from "./reviewOf.ts"

/** @category models @since 0.2.0 */
export interface RevertReviewInput extends Omit<ReviewOf, "target"> {
  readonly held: Held
}

/** The import that made a value what it is. @category decisions @since 0.2.0 */
export const lastImportOf = ({ steps }: ReviewedValue): ReceiptId => RNEA.last(steps).import

/** The values of a review that can be put back, by the import that made each what it is. @category decisions @since 0.2.0 */
export const byLastImport = (values: ReadonlyArray<ReviewedValue>): ReadonlyMap<ReceiptId, ReadonlyArray<Address>> => {
  const found = new Map<ReceiptId, Array<Address>>()
  for (const value of values) {
    if (value.isAsBefore || value.stays !== undefined) continue
    const last = lastImportOf(value)
    const addresses = found.get(last)
    if (addresses === undefined) found.set(last, [value.address])
    else addresses.push(value.address)
  }
  return found
}

// A later receipt stands in no value's way here: what the review shows is the last word on it.
const reasons = (
  { held, receipts, today, policy }: RevertReviewInput,
  values: ReadonlyArray<ReviewedValue>,
): ReadonlyMap<string, NotRevertible> => {
  const kept = new Map(receipts.map((stored) => [stored.receipt.id, stored]))
  return new Map(
    [...byLastImport(values)].flatMap(([id, addresses]) => {
      const receipt = kept.get(id)
      if (receipt === undefined) return []
      const tried = revert({ held, receipt, later: [], addresses, today, policy })
      const refused = E.isRight(tried)
        ? tried.right.refused
        : tried.left.flatMap((refusal) => (refusal._tag === "NothingToRevert" ? refusal.because : []))
      return refused.map((reason) => [addressKey(reason.address), reason] as const)
    }),
  )
}

/**
 * What imports changed under a target that nobody has looked at yet, value by value: before the first of them, after the
 * last, every import in between, and why a value cannot be put back where it cannot.
 *
 * A person's own edit takes a value out of review, and so does accepting it; putting it back does too. After the policy's
 * days an import's values count as accepted, and nothing is written for that.
 *
 * @see docs/specification.md, decision 32
 * @category rules
 * @since 0.2.0
 */
export const revertReview = (input: RevertReviewInput): RevertReview => {
  const review = reviewOf({ ...input, target: targetOf(input.held.standing) })
  const found = reasons(input, review.values)
  return {
    ...review,
    values: review.values.map((value) => {
      const stays = found.get(addressKey(value.address))
      return stays === undefined ? value : { ...value, stays }
    }),
  }
}
