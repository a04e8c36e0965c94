import * as O from "fp-ts/lib/Option.js"
import type { Address, Receipt, ReceiptId, ResponseId, Scope, StoredReceipt, Target } from "../../src/index.ts"
import { changedByHand, responseOf, scopeOf, scopesTouched } from "../../src/index.ts"
import type { HistoryQuery, Page, PageRequest } from "../../src/effect.ts"
import { pageOf } from "./pages.ts"
import type { PracticeBook } from "./PracticeBook.ts"

export const receiptIn =
  (id: ReceiptId) =>
  (book: PracticeBook): O.Option<StoredReceipt> =>
    O.fromNullable(book.receipts.find(({ receipt }) => receipt.id === id))

export const receiptsOfIn =
  (responses: ReadonlyArray<ResponseId>) =>
  (book: PracticeBook): ReadonlyArray<StoredReceipt> => {
    const wanted = new Set<ResponseId | undefined>(responses)
    return book.receipts.filter(({ receipt }) => {
      const response = responseOf(receipt)
      return response !== undefined && wanted.has(response)
    })
  }

const confirmed = (receipt: Receipt): ReadonlyArray<Address> => (receipt._tag === "Imported" ? receipt.confirmed : [])

const scopesSpokenOf = (receipt: Receipt): ReadonlySet<Scope> =>
  new Set([...scopesTouched(receipt.changes), ...confirmed(receipt).map(scopeOf)])

const speaksOf = (receipt: Receipt, target: Target): boolean => {
  const scopes = scopesSpokenOf(receipt)
  const sameFamily = receipt.target.subscription === target.subscription
  return (
    (scopes.has("plan") && receipt.target.plan === target.plan) ||
    (scopes.has("subscription") && sameFamily) ||
    (scopes.has("enrolment") && sameFamily && receipt.target.patient === target.patient)
  )
}

export const receiptsAfterIn =
  (target: Target, sequence: number) =>
  (book: PracticeBook): ReadonlyArray<StoredReceipt> =>
    book.receipts.filter((stored) => stored.sequence > sequence && speaksOf(stored.receipt, target))

export const byHandIn =
  (target: Target, most: number) =>
  (book: PracticeBook): ReadonlyArray<StoredReceipt> =>
    receiptsAfterIn(
      target,
      0,
    )(book)
      .filter(({ receipt }) => changedByHand(receipt).length > 0)
      .toReversed()
      .slice(0, most)

const place = /^\d{1,15}$/

// Before a place that no page named there is nothing.
const placeOf = ({ after }: PageRequest): number =>
  after === undefined ? Infinity : place.test(after) ? Number(after) : 0

export const historyIn =
  ({ plan, patient }: HistoryQuery, page: PageRequest) =>
  (book: PracticeBook): Page<StoredReceipt> => {
    const before = placeOf(page)
    const left = book.receipts
      .filter(
        ({ sequence, receipt }) =>
          sequence < before &&
          (plan === undefined || receipt.target.plan === plan) &&
          (patient === undefined || receipt.target.patient === patient),
      )
      .toReversed()
    return pageOf(left, page, ({ sequence }) => String(sequence))
  }
