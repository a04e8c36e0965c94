import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { NotRevertible } from "../change/Refusal.ts"
import type { Address } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { ReceiptId } from "../value/Ids.ts"
import type { ReviewedImport, ReviewedValue, RevertReview } from "./ReviewedValue.ts"
import { byLastImport, lastImportOf } from "./revertReview.ts"

/** What a person has seen of a review and asks of it. @category models @since 0.2.0 */
export interface AskedOfReview {
  /** The imports that were shown; what another one did meanwhile nobody has seen. */
  readonly imports: ReadonlyNonEmptyArray<ReceiptId>
  /** The values asked for; absent means all that were shown. */
  readonly addresses?: ReadonlyArray<Address>
}

const isAsked = ({ addresses }: AskedOfReview): ((address: Address) => boolean) => {
  if (addresses === undefined) return () => true
  const keys = new Set(addresses.map(addressKey))
  return (address) => keys.has(addressKey(address))
}

/** Some values of one import, to be put back in one commit. @category models @since 0.2.0 */
export interface StepBack {
  readonly import: ReviewedImport
  readonly addresses: ReadonlyArray<Address>
}

/**
 * The next commit of putting back what is asked: the newest import that was shown and has the last word on a value asked
 * for, before a place in the order of receipts. Nothing where all is back, or stays.
 *
 * @see docs/specification.md, decision 32
 * @category rules
 * @since 0.2.0
 */
export const nextStepBack = (
  { imports, values }: RevertReview,
  asked: AskedOfReview,
  before = Infinity,
): StepBack | undefined => {
  const wanted = isAsked(asked)
  const found = byLastImport(values.filter(({ address }) => wanted(address)))
  const shown = new Set(asked.imports)
  const newest = imports.toReversed().find(({ id, sequence }) => sequence < before && shown.has(id) && found.has(id))
  return newest === undefined ? undefined : { import: newest, addresses: found.get(newest.id) ?? [] }
}

/** Why values asked for stay as they are, each with its reason. @category rules @since 0.2.0 */
export const staysInReview = (review: RevertReview, asked: AskedOfReview): ReadonlyArray<NotRevertible> => {
  const values = new Map(review.values.map((value) => [addressKey(value.address), value]))
  const settled = new Map(review.settled.map((one) => [addressKey(one.address), one]))
  const shown = new Set(asked.imports)
  const ofValue = (value: ReviewedValue): ReadonlyArray<NotRevertible> => {
    const { address, isAsBefore, stays, steps } = value
    const last = lastImportOf(value)
    // A value that only an import did which was not shown is none of what is asked.
    if (asked.addresses === undefined && !steps.some((step) => shown.has(step.import))) return []
    // All that was asked is all that differs: of a value that is as before nobody has to be told.
    if (isAsBefore) return asked.addresses === undefined ? [] : [{ _tag: "AsBefore", address }]
    if (stays !== undefined) return [stays]
    return shown.has(last) ? [] : [{ _tag: "ChangedSince", address, by: last }]
  }
  return (asked.addresses ?? review.values.map(({ address }) => address)).flatMap((address) => {
    const key = addressKey(address)
    const value = values.get(key)
    if (value !== undefined) return ofValue(value)
    const left = settled.get(key)
    if (left === undefined) return [{ _tag: "NotInReview", address }]
    return left.why === "accepted"
      ? [{ _tag: "AcceptedSince", address, by: left.by }]
      : [{ _tag: "ChangedSince", address, by: left.by }]
  })
}

/** The values in review that accepting would take out of it. @category rules @since 0.2.0 */
export const acceptedInReview = ({ values }: RevertReview, asked: AskedOfReview): ReadonlyArray<ReviewedValue> => {
  const wanted = isAsked(asked)
  const shown = new Set(asked.imports)
  return values.filter(({ address, steps }) => wanted(address) && steps.some((step) => shown.has(step.import)))
}
