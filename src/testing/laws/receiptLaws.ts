import * as Effect from "effect/Effect"
import type { Receipt, StoredReceipt } from "../../domain/change/Receipt.ts"
import { noChanges } from "../../domain/change/Change.ts"
import type { Target } from "../../domain/coverage/Records.ts"
import type { HistoryQuery } from "../../ports/CoverageStore.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import { changesTo, everyKindOfChange, familyUsed, ownUsed, required } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { accepted, edited, imported, markedDone, reverted } from "../world/receipts.ts"
import { target } from "../world/records.ts"
import { committing, heldOf, opened } from "./steps.ts"

const ann = target(id.annsFamily, id.ann)
const ben = target(id.annsFamily, id.ben)
const benToo = target(id.caisFamily, id.ben)
const cai = target(id.caisFamily, id.cai)
const dan = target(id.dansFamily, id.dan)

const ids = (receipts: ReadonlyArray<StoredReceipt>): ReadonlyArray<string> => receipts.map(({ receipt }) => receipt.id)

const keeping = Effect.fnUntraced(function* (about: Target, receipt: Receipt) {
  const store = yield* CoverageStore
  return yield* store.commit(receipt, yield* heldOf(about))
})

const everyPage = Effect.fnUntraced(function* (query: HistoryQuery, size: number) {
  const store = yield* CoverageStore
  const pages: Array<ReadonlyArray<StoredReceipt>> = []
  let page = yield* store.history(id.home, query, { size })
  pages.push(page.items)
  // A store whose pages never end is stopped here and found out by what it answered.
  while (page.next !== undefined && pages.length < 50) {
    page = yield* store.history(id.home, query, { size, after: page.next })
    pages.push(page.items)
  }
  return pages
})

const named = ["F1", "F10", "F", "F2", "F20", "F3"]

/** What is owed to those who ask what was done: every receipt, in order, by response, by holder, page by page. */
export const receiptLaws: ReadonlyArray<Law> = [
  law(
    "receipts keep the order of their commits and none is lost",
    Effect.gen(function* () {
      const store = yield* opened
      const stored = yield* Effect.forEach(named, (text, i) => committing(text, i % 2 === 0 ? ann : cai, { plan: i }))
      const sequences = stored.map(({ sequence }) => sequence)
      const { items } = yield* store.history(id.home, {}, { size: 100 })
      return every(
        expecting("the history, oldest first", items.toReversed(), stored),
        expecting(
          "that sequences rise",
          [...new Set(sequences)],
          sequences.toSorted((a, b) => a - b),
        ),
      )
    }),
  ),
  law(
    "pages of the history cover it exactly once, newest first",
    Effect.gen(function* () {
      const store = yield* opened
      yield* Effect.forEach(named, (text, i) => committing(text, ann, { enrolment: i }))
      const newestFirst = named.toReversed()
      const sizes = [1, 2, 3, 4, 6, 7]
      const read = yield* Effect.forEach(sizes, (size) => everyPage({}, size))
      const { items } = yield* store.history(id.home, {}, { size: 0 })
      return every(
        expecting(
          "the pages together",
          read.map((pages) => ids(pages.flat())),
          sizes.map(() => newestFirst),
        ),
        expecting(
          "how many pages there are",
          read.map((pages) => pages.length),
          sizes.map((size) => Math.ceil(named.length / size)),
        ),
        expecting("a page of no length", ids(items), newestFirst.slice(0, 1)),
      )
    }),
  ),
  law(
    "the history of a plan or a patient is of that one alone",
    Effect.gen(function* () {
      yield* opened
      yield* committing("F1", ann, { plan: 1 })
      yield* committing("F10", ben, { enrolment: 2 })
      yield* committing("F", dan, { plan: 3 })
      yield* committing("F2", benToo, { enrolment: 4 })
      yield* committing("F3", target(id.dansFamily, id.ann), { enrolment: 5 })
      const of = (query: HistoryQuery) => Effect.map(everyPage(query, 1), (pages) => ids(pages.flat()))
      return every(
        expecting("a plan's", yield* of({ plan: id.acme }), ["F2", "F10", "F1"]),
        expecting("another plan's", yield* of({ plan: id.acmeDivision }), ["F3", "F"]),
        expecting("a patient's", yield* of({ patient: id.ann }), ["F3", "F1"]),
        expecting("another patient's", yield* of({ patient: id.ben }), ["F2", "F10"]),
        expecting("a patient's on a plan", yield* of({ plan: id.acme, patient: id.ann }), ["F1"]),
        expecting("of nobody", yield* of({ patient: id.patientId("F1000") }), []),
      )
    }),
  ),
  law(
    "an acceptance is kept whole, and changes nothing that is held",
    Effect.gen(function* () {
      const store = yield* opened
      yield* committing("F1", ann, { plan: 1, subscription: 1, enrolment: 1 })
      const before = yield* heldOf(ann)
      const all = yield* keeping(ann, accepted("F10", ann, "F1"))
      const some = yield* keeping(ann, accepted("F2", ann, "F1", [required, ownUsed]))
      const { items } = yield* store.history(id.home, { plan: id.acme }, { size: 2 })
      return every(
        expecting("the history", items, [some, all]),
        expecting("what is held", yield* heldOf(ann), before),
        expecting("their order", all.sequence < some.sequence, true),
      )
    }),
  ),
  law(
    "the receipts of responses are their imports, reverts and marks, oldest first",
    Effect.gen(function* () {
      const store = yield* opened
      const held = yield* heldOf(ann)
      yield* keeping(ann, imported("F1", ann, changesTo(held, { enrolment: 1 }), { response: "F1" }))
      yield* keeping(cai, markedDone("F10", cai, "F10"))
      yield* keeping(ann, edited("F", ann, changesTo(yield* heldOf(ann), { enrolment: 2 })))
      const back = changesTo(yield* heldOf(ann), { enrolment: 3 })
      yield* keeping(ann, reverted("F2", ann, back, { reverts: "F1", response: "F1" }))
      yield* keeping(ann, reverted("F3", ann, noChanges, { reverts: "F" }))
      yield* keeping(ann, accepted("F20", ann, "F1"))
      const of = (...responses: ReadonlyArray<string>) =>
        Effect.map(
          store.receiptsOf(
            id.home,
            responses.map((text) => id.responseId(text)),
          ),
          ids,
        )
      return every(
        expecting("one response's", yield* of("F1"), ["F1", "F2"]),
        expecting("two responses'", yield* of("F10", "F1"), ["F1", "F10", "F2"]),
        expecting("a response's, asked for twice", yield* of("F10", "F10"), ["F10"]),
        expecting("an unknown response's", yield* of("F"), []),
        expecting("no response's", yield* of(), []),
      )
    }),
  ),
  law(
    "later receipts are those that touch or confirm a holder of the target, whoever's they are",
    Effect.gen(function* () {
      const store = yield* opened
      const { sequence } = yield* committing("first", ann, { plan: 1, subscription: 1, enrolment: 1 })
      yield* committing("cousin's plan", cai, { plan: 2 })
      yield* committing("cousin's family", cai, { subscription: 3 })
      yield* committing("sibling's family", ben, { subscription: 4 })
      yield* committing("sibling's own", ben, { enrolment: 5 })
      yield* committing("other plan", dan, { plan: 6, subscription: 6, enrolment: 6 })
      yield* committing("own elsewhere", target(id.dansFamily, id.ann), { enrolment: 7 })
      yield* keeping(ann, markedDone("mark", ann, "F1"))
      yield* keeping(ann, accepted("acceptance", ann, "first", [required, familyUsed, ownUsed]))
      yield* keeping(cai, imported("cousin confirms", cai, noChanges, { confirmed: [required] }))
      yield* keeping(ben, imported("sibling confirms family", ben, noChanges, { confirmed: [familyUsed] }))
      yield* keeping(ben, imported("sibling confirms own", ben, noChanges, { confirmed: [ownUsed] }))
      yield* keeping(ann, imported("own confirmed", ann, noChanges, { confirmed: [ownUsed] }))
      const later = ids(yield* store.receiptsAfter(ann, sequence))
      const from = ids(yield* store.receiptsAfter(ann, sequence - 1))
      const expected = [
        "cousin's plan",
        "sibling's family",
        "cousin confirms",
        "sibling confirms family",
        "own confirmed",
      ]
      return every(
        expecting("those after the first", later, expected),
        expecting("those from the first on", from, ["first", ...expected]),
      )
    }),
  ),
  law(
    "what was changed by hand is found by the holders it changed, newest first and no more than asked for",
    Effect.gen(function* () {
      const store = yield* opened
      yield* committing("import", ann, { plan: 1, subscription: 1, enrolment: 1 })
      const editing = (text: string, about: Target, to: Parameters<typeof changesTo>[1]) =>
        Effect.flatMap(heldOf(about), (held) => keeping(about, edited(text, about, changesTo(held, to))))
      yield* editing("cousin's plan", cai, { plan: 2 })
      yield* editing("cousin's family", cai, { subscription: 3 })
      yield* editing("sibling's family", ben, { subscription: 4 })
      yield* editing("sibling's own", ben, { enrolment: 5 })
      yield* editing("other plan", dan, { plan: 6, subscription: 6, enrolment: 6 })
      yield* editing("own elsewhere", target(id.dansFamily, id.ann), { enrolment: 7 })
      yield* editing("own", ann, { enrolment: 8 })
      yield* keeping(ann, markedDone("mark", ann, "F1"))
      const back = changesTo(yield* heldOf(ann), { plan: 9, enrolment: 9 })
      yield* keeping(ann, reverted("revert", ann, back, { reverts: "import", response: "F1" }))
      const entered = everyKindOfChange(yield* heldOf(ann)).coverages
      yield* keeping(ann, imported("import with an entry", ann, { ...noChanges, coverages: entered }))
      const derived = entered.filter(({ mark }) => mark === "derived")
      yield* keeping(ann, imported("import without one", ann, { ...noChanges, coverages: derived }))
      yield* committing("another import", ann, { plan: 10, subscription: 10, enrolment: 10 })
      const expected = ["import with an entry", "revert", "own", "sibling's family", "cousin's plan"]
      return every(
        expecting("all of it", ids(yield* store.byHand(ann, 100)), expected),
        expecting("as much as there is", ids(yield* store.byHand(ann, 5)), expected),
        expecting("the newest two", ids(yield* store.byHand(ann, 2)), expected.slice(0, 2)),
        expecting("the newest", ids(yield* store.byHand(ann, 1)), expected.slice(0, 1)),
        expecting("a cousin's", ids(yield* store.byHand(cai, 100)), [
          "import with an entry",
          "revert",
          "cousin's family",
          "cousin's plan",
        ]),
        expecting("elsewhere", ids(yield* store.byHand(dan, 100)), ["other plan"]),
      )
    }),
  ),
]
