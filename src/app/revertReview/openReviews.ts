import * as Effect from "effect/Effect"
import type { Editions } from "../../domain/location/Edition.ts"
import type { Policy } from "../../domain/change/Policy.ts"
import type { StoredReceipt } from "../../domain/change/Receipt.ts"
import type { Target } from "../../domain/coverage/Records.ts"
import { eqTarget } from "../../domain/coverage/Records.ts"
import type { ReviewedImport } from "../../domain/revertReview/ReviewedValue.ts"
import { openValues } from "../../domain/revertReview/reviewOf.ts"
import type { Caller } from "../../domain/rights/Caller.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { PlanId, PracticeId, ReceiptId } from "../../domain/value/Ids.ts"
import type { Page, PageRequest } from "../../ports/CoverageStore.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Failure } from "../../ports/Failure.ts"
import type { Locations } from "../../ports/Locations.ts"
import type { Rights } from "../../ports/Rights.ts"
import { Today } from "../../ports/Today.ts"
import type { Refused } from "../interop.ts"
import { mayReview } from "./mayReview.ts"
import { recentReceipts, reviewedFrom } from "./recentReceipts.ts"

/** @category models @since 0.2.0 */
export interface OpenReviews {
  readonly caller: Caller
  readonly policy: Policy
  /** Absent: Essentials and Pro. */
  readonly editions?: Editions
  readonly page: PageRequest
}

/** A review that waits, as a list names it. @category models @since 0.2.0 */
export interface WaitingReview {
  /** The newest import for this target; it opens the review. */
  readonly receipt: ReceiptId
  readonly target: Target
  /** Every import in it, oldest first: of this target and, for the plan's values, of others. */
  readonly imports: ReadonlyArray<ReviewedImport>
  /** How many values differ from what was held before. */
  readonly values: number
  /** The last day on which all of them can go back. */
  readonly through: CalendarDate
}

const longest = 100

// How much of the history one page walks at most; a page may hold fewer reviews than asked for, and still be followed.
const walked = 200

const place = /^\d{1,15}$/

/**
 * The reviews that wait in a practice, one for each patient whose import nobody has looked at, newest first.
 *
 * Read from the receipts of the policy's days, and stored nowhere. A page can be shorter than asked for, or empty, and
 * still have a `next`. Plan values that several patients' imports changed wait in each of their reviews, and leave all of
 * them at once.
 *
 * @see docs/specification.md, decision 32
 * @category use cases
 * @since 0.2.0
 */
export const openReviews: (
  input: OpenReviews,
) => Effect.Effect<Page<WaitingReview>, Failure | Refused, CoverageStore | Locations | Rights | Today> = Effect.fn(
  "openReviews",
)(function* (input: OpenReviews) {
  const { caller, policy, page } = input
  yield* mayReview(caller, input.editions)
  if (page.after !== undefined && !place.test(page.after)) return { items: [] }
  const today = yield* Effect.flatMap(Today, (days) => days.at(caller.practice, caller.location))
  const size = Number.isNaN(page.size) ? 1 : Math.min(Math.max(Math.trunc(page.size), 1), longest)
  const from = reviewedFrom(today, policy)
  const recent = recentOnce(caller.practice, from)
  const store = yield* CoverageStore
  const walk = yield* store.history(
    caller.practice,
    {},
    { size: walked, ...(page.after === undefined ? {} : { after: page.after }) },
  )
  const items: Array<WaitingReview> = []
  for (const [i, stored] of walk.items.entries()) {
    if (stored.receipt.on < from) return { items }
    const receipts = stored.receipt._tag === "Imported" ? yield* recent(stored.receipt.target.plan) : []
    const waiting = waitingAt(stored, receipts, today, policy)
    if (waiting !== undefined) items.push(waiting)
    if (items.length === size && (i < walk.items.length - 1 || walk.next !== undefined))
      return { items, next: String(stored.sequence) }
  }
  return walk.next === undefined ? { items } : { items, next: walk.next }
})

// Read once for a page, however many patients of the plan are on it.
const recentOnce = (practice: PracticeId, from: CalendarDate) => {
  const known = new Map<PlanId, ReadonlyArray<StoredReceipt>>()
  return Effect.fnUntraced(function* (
    plan: PlanId,
  ): Effect.fn.Return<ReadonlyArray<StoredReceipt>, Failure, CoverageStore> {
    const found = known.get(plan) ?? (yield* recentReceipts(practice, plan, from))
    known.set(plan, found)
    return found
  })
}

const isImportFor =
  (target: Target) =>
  ({ receipt }: StoredReceipt): boolean =>
    receipt._tag === "Imported" && eqTarget.equals(receipt.target, target)

const waitingAt = (
  { sequence, receipt }: StoredReceipt,
  receipts: ReadonlyArray<StoredReceipt>,
  today: CalendarDate,
  policy: Policy,
): WaitingReview | undefined => {
  const { target } = receipt
  // A review is listed once: at its target's newest import.
  if (receipts.findLast(isImportFor(target))?.sequence !== sequence) return undefined
  const { imports, values, through } = openValues({ target, receipts, today, policy })
  const isIts = imports.some((one) => eqTarget.equals(one.target, target))
  return through === undefined || !isIts
    ? undefined
    : { receipt: receipt.id, target, imports, values: values.filter(({ isAsBefore }) => !isAsBefore).length, through }
}
