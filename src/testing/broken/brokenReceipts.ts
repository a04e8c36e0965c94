import * as Effect from "effect/Effect"
import { noChanges } from "../../domain/change/Change.ts"
import type { StoredReceipt } from "../../domain/change/Receipt.ts"
import type { Book } from "../Book.ts"
import type { BrokenStore } from "./BrokenStore.ts"
import { broken } from "./BrokenStore.ts"

const storing = (replaced: (book: Book) => Partial<Book["store"]>) => (book: Book) => ({
  store: { ...book.store, ...replaced(book) },
})

const isReverted = ({ receipt }: StoredReceipt): boolean => receipt._tag === "Reverted"

/** Faults of telling what was done. */
export const brokenReceipts: ReadonlyArray<BrokenStore> = [
  broken(
    "loses a receipt",
    "receipts keep the order of their commits and none is lost",
    storing(({ store }) => ({
      history: (practice, query, page) =>
        Effect.map(store.history(practice, query, page), ({ items, ...rest }) => ({
          ...rest,
          items: items.filter(({ sequence }) => sequence !== 3),
        })),
    })),
  ),
  broken(
    "tells the history oldest first",
    "pages of the history cover it exactly once, newest first",
    storing(({ store }) => ({
      history: (practice, query, page) =>
        Effect.map(store.history(practice, query, page), (found) => ({ ...found, items: found.items.toReversed() })),
    })),
  ),
  broken(
    "begins every page at the first",
    "pages of the history cover it exactly once, newest first",
    storing(({ store }) => ({
      history: (practice, query, { size }) => store.history(practice, query, { size }),
    })),
  ),
  broken(
    "tells everybody's history to everybody",
    "the history of a plan or a patient is of that one alone",
    storing(({ store }) => ({ history: (practice, _query, page) => store.history(practice, {}, page) })),
  ),
  broken(
    "forgets the evidence",
    "what was committed is read back",
    storing(({ store }) => ({
      commit: (receipt, read) =>
        Effect.tap(store.commit(receipt, read), () => Effect.void).pipe(
          Effect.map((stored) => ({ ...stored, receipt: { ...stored.receipt, changes: noChanges } })),
        ),
    })),
  ),
  broken(
    "forgets which values were accepted",
    "an acceptance is kept whole, and changes nothing that is held",
    storing(({ store }) => ({
      history: (practice, query, page) =>
        Effect.map(store.history(practice, query, page), (found) => ({
          ...found,
          items: found.items.map((stored) => {
            if (stored.receipt._tag !== "Accepted") return stored
            const { addresses: _, ...receipt } = stored.receipt
            return { ...stored, receipt }
          }),
        })),
    })),
  ),
  broken(
    "leaves reverts out of a response's receipts",
    "the receipts of responses are their imports, reverts and marks, oldest first",
    storing(({ store }) => ({
      receiptsOf: (practice, responses) =>
        Effect.map(store.receiptsOf(practice, responses), (found) => found.filter((one) => !isReverted(one))),
    })),
  ),
  broken(
    "sees later receipts of the same patient only",
    "later receipts are those that touch or confirm a holder of the target, whoever's they are",
    storing(({ store }) => ({
      receiptsAfter: (target, sequence) =>
        Effect.map(store.receiptsAfter(target, sequence), (found) =>
          found.filter(({ receipt }) => receipt.target.patient === target.patient),
        ),
    })),
  ),
  broken(
    "does not count a confirmation as a later word",
    "later receipts are those that touch or confirm a holder of the target, whoever's they are",
    storing(({ store }) => ({
      receiptsAfter: (target, sequence) =>
        Effect.map(store.receiptsAfter(target, sequence), (found) =>
          found.filter(({ receipt }) => receipt._tag !== "Imported" || receipt.confirmed.length === 0),
        ),
    })),
  ),
  broken(
    "takes a revert for nobody's own change",
    "what was changed by hand is found by the holders it changed, newest first and no more than asked for",
    storing(({ store }) => ({
      byHand: (target, most) =>
        Effect.map(store.byHand(target, most), (found) => found.filter(({ receipt }) => receipt._tag === "Edited")),
    })),
  ),
  broken(
    "answers the oldest of what was changed by hand",
    "what was changed by hand is found by the holders it changed, newest first and no more than asked for",
    storing(({ store }) => ({
      byHand: (target, most) => Effect.map(store.byHand(target, 1000), (found) => found.slice(-most)),
    })),
  ),
]
