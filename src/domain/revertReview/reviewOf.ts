import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import { textOfValue } from "../change/canonicalText.ts"
import type { Change } from "../change/Change.ts"
import type { Policy } from "../change/Policy.ts"
import type { Imported, StoredReceipt } from "../change/Receipt.ts"
import { revertibleThrough } from "../change/revert.ts"
import { addressKey } from "../coverage/Address.ts"
import type { Target } from "../coverage/Records.ts"
import { sameHolder } from "../coverage/sameHolder.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { ReceiptId } from "../value/Ids.ts"
import { acceptances } from "./acceptances.ts"
import type { Mark } from "./marksAt.ts"
import { marksAt } from "./marksAt.ts"
import type { ReviewedImport, ReviewedValue, RevertReview, SettledValue, ReviewStep } from "./ReviewedValue.ts"

/** @category models @since 0.2.0 */
export interface ReviewOf {
  readonly target: Target
  /** Every receipt of the plan that a review still speaks of, oldest first; older ones do no harm. */
  readonly receipts: ReadonlyArray<StoredReceipt>
  readonly today: CalendarDate
  readonly policy: Policy
}

interface ImportMark extends Mark {
  readonly stored: StoredReceipt & { readonly receipt: Imported }
}

const isImport = (mark: Mark): mark is ImportMark => mark.stored.receipt._tag === "Imported"

const valueBefore = ({ step }: Change): unknown => (step._tag === "Add" ? undefined : step.before)
const valueAfter = ({ step }: Change): unknown => (step._tag === "Remove" ? undefined : step.after)

const sameEnds = (first: Change, last: Change): boolean => {
  const [before, after] = [valueBefore(first), valueAfter(last)]
  if (before === undefined || after === undefined) return before === after
  return textOfValue(before) === textOfValue(after)
}

interface Read {
  readonly open: ReadonlyArray<ImportMark>
  readonly settled?: SettledValue
}

// Back from what is held to the first mark that somebody looked at, or whose days are over: what lies before it is known.
const readBack = (
  marks: ReadonlyArray<Mark>,
  isOver: (receipt: Imported) => boolean,
  acceptedBy: (of: ReceiptId, address: Change["address"]) => ReceiptId | undefined,
): Read => {
  const open: Array<ImportMark> = []
  for (const [i, mark] of [...marks.entries()].toReversed()) {
    const { address } = mark.change
    if (!isImport(mark)) {
      const hides = open.length === 0 && marks.slice(0, i).some((one) => isImport(one) && !isOver(one.stored.receipt))
      return {
        open,
        ...(hides ? { settled: { address, why: "changed", by: mark.stored.receipt.id } } : {}),
      }
    }
    const { receipt } = mark.stored
    if (isOver(receipt)) return { open }
    const by = acceptedBy(receipt.id, address)
    if (by !== undefined) return { open, ...(open.length === 0 ? { settled: { address, why: "accepted", by } } : {}) }
    open.unshift(mark)
  }
  return { open }
}

const importsThatConfirm = ({ target, receipts }: ReviewOf): ReadonlyMap<string, ReadonlyArray<StoredReceipt>> => {
  const confirming = new Map<string, Array<StoredReceipt>>()
  for (const stored of receipts) {
    if (stored.receipt._tag !== "Imported") continue
    for (const address of stored.receipt.confirmed) {
      if (!sameHolder(address, target, stored.receipt.target)) continue
      const key = addressKey(address)
      const found = confirming.get(key)
      if (found === undefined) confirming.set(key, [stored])
      else found.push(stored)
    }
  }
  return confirming
}

/**
 * The open review of a target, without asking whether what is held allows a value to go back.
 *
 * Where a second import came before the first was looked at, the review is one: it goes back to what was held before the
 * first, and names every import in between.
 *
 * @see docs/specification.md, decision 32
 * @category rules
 * @since 0.2.0
 */
export const reviewOf = (input: ReviewOf): RevertReview => {
  const review = openValues(input)
  if (review.values.length === 0) return review
  const confirming = importsThatConfirm(input)
  const sequences = new Map(review.imports.map(({ id, sequence }) => [id, sequence]))
  return {
    ...review,
    values: review.values.map((value) => {
      const first = sequences.get(RNEA.head(value.steps).import) ?? Infinity
      const after = (confirming.get(addressKey(value.address)) ?? []).filter(({ sequence }) => sequence > first)
      return after.length === 0 ? value : { ...value, confirmedBy: after.map(({ receipt }) => receipt.id) }
    }),
  }
}

/** The same without who confirmed a value: what a list needs to know, and much sooner where many imports confirm. */
export const openValues = (input: ReviewOf): RevertReview => {
  const { target, receipts, today, policy } = input
  const isOver = (receipt: Imported): boolean => revertibleThrough(receipt, policy) < today
  const acceptedBy = acceptances(target, receipts)
  const imports = new Map<ReceiptId, ReviewedImport>()
  const values: Array<ReviewedValue> = []
  const settled: Array<SettledValue> = []
  for (const [, marks] of [...marksAt(target, receipts)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = readBack(marks, isOver, acceptedBy)
    if (read.settled !== undefined) settled.push(read.settled)
    const open = RNEA.fromReadonlyArray(read.open)
    if (open._tag === "None") continue
    const [first] = open.value
    const last = RNEA.last(open.value)
    for (const { stored } of open.value) imports.set(stored.receipt.id, importOf(stored, policy))
    values.push({
      address: first.change.address,
      steps: RNEA.map(({ stored, change }: ImportMark): ReviewStep => ({ import: stored.receipt.id, change }))(
        open.value,
      ),
      isAsBefore: sameEnds(first.change, last.change),
      confirmedBy: [],
      through: revertibleThrough(first.stored.receipt, policy),
    })
  }
  const throughs = values.filter(({ isAsBefore }) => !isAsBefore).map(({ through }) => through)
  const [through] = [...throughs].sort()
  return through === undefined
    ? { target, imports: [], values: [], settled }
    : { target, imports: [...imports.values()].sort((a, b) => a.sequence - b.sequence), values, settled, through }
}

const importOf = ({ sequence, receipt }: ImportMark["stored"], policy: Policy): ReviewedImport => {
  const { id, at, on, by, target, response, networkPlan, keptOut } = receipt
  return {
    sequence,
    id,
    at,
    on,
    by,
    target,
    response,
    networkPlan,
    ...(keptOut === undefined ? {} : { keptOut }),
    through: revertibleThrough(receipt, policy),
  }
}
