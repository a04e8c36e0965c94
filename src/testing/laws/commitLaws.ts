import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { applyChanges } from "../../domain/change/applyChanges.ts"
import { noChanges } from "../../domain/change/Change.ts"
import type { Scope } from "../../domain/coverage/Scope.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import { changesTo, everyKindOfChange } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { observe } from "../world/observe.ts"
import { imported, markedDone } from "../world/receipts.ts"
import { target } from "../world/records.ts"
import { committing, heldOf, opened, outcomeOf } from "./steps.ts"

const ann = target(id.annsFamily, id.ann)
const ben = target(id.annsFamily, id.ben)
const cai = target(id.caisFamily, id.cai)

const scopes: ReadonlyArray<Scope> = ["plan", "subscription", "enrolment"]

const overMoved = (moved: Scope): Law =>
  law(
    `a commit over a moved ${moved} is a conflict and changes nothing`,
    Effect.gen(function* () {
      const store = yield* opened
      const read = yield* heldOf(ann)
      yield* committing("F10", ann, { [moved]: 700 })
      const before = yield* observe(id.home)
      const changes = changesTo(read, { plan: 5000, subscription: 12_345, enrolment: 1 })
      const outcome = yield* outcomeOf(store.commit(imported("F1", ann, changes), read))
      return every(
        expecting("the commit", outcome, `RevisionConflict of ${moved}`),
        expecting("the book afterwards", yield* observe(id.home), before),
      )
    }),
  )

const underMoved = (touched: Scope): Law =>
  law(
    `a commit to the ${touched} alone does not mind what happened to the others`,
    Effect.gen(function* () {
      const store = yield* opened
      const read = yield* heldOf(ann)
      for (const other of scopes.filter((scope) => scope !== touched)) {
        yield* committing(`before ${other}`, ann, { [other]: 700 })
      }
      const between = yield* heldOf(ann)
      const changes = changesTo(read, { [touched]: 900 })
      const outcome = yield* outcomeOf(store.commit(imported("F1", ann, changes), read))
      return every(
        expecting("the commit", outcome, "done"),
        expecting("what is held", yield* heldOf(ann), applyChanges(between, changes)),
      )
    }),
  )

/** What a commit owes: all of it or nothing, over what was read, once. */
export const commitLaws: ReadonlyArray<Law> = [
  law(
    "what was committed is read back",
    Effect.gen(function* () {
      const store = yield* opened
      const read = yield* heldOf(ann)
      const changes = everyKindOfChange(read)
      const receipt = imported("F1", ann, changes, { confirmed: changes.limits.map(({ address }) => address) })
      const stored = yield* store.commit(receipt, read)
      return every(
        expecting("the receipt answered", stored.receipt, receipt),
        expecting("the receipt found", O.toUndefined(yield* store.receipt(id.home, receipt.id)), stored),
        expecting("what is held", yield* heldOf(ann), applyChanges(read, changes)),
      )
    }),
  ),
  law(
    "values are held where they belong and seen by those they concern",
    Effect.gen(function* () {
      yield* opened
      const dan = target(id.dansFamily, id.dan)
      const before = { ben: yield* heldOf(ben), cai: yield* heldOf(cai), dan: yield* heldOf(dan) }
      yield* committing("F1", ann, { plan: 5000, subscription: 12_345, enrolment: 1 })
      const after = { ann: yield* heldOf(ann), ben: yield* heldOf(ben), cai: yield* heldOf(cai) }
      return every(
        expecting("the plan's", after.ann.plan.holding.limits[0]?.value, 5000),
        expecting("the family's", after.ann.subscription.holding.counters[0]?.value.amount, 12_345),
        expecting("the patient's own", after.ann.enrolment.holding.counters[0]?.value.amount, 1),
        expecting("the family member's own", after.ben.enrolment, before.ben.enrolment),
        expecting("the family's, seen by its member", after.ben.subscription, after.ann.subscription),
        expecting("the plan's, seen by another family", after.cai.plan, after.ann.plan),
        expecting("another family's", after.cai.subscription, before.cai.subscription),
        expecting("another plan's", yield* heldOf(dan), before.dan),
      )
    }),
  ),
  ...scopes.map(overMoved),
  ...scopes.map(underMoved),
  law(
    "of two commits over the same reading one wins",
    Effect.gen(function* () {
      const store = yield* opened
      const read = yield* heldOf(ann)
      const racing = ["F1", "F10"].map((text) =>
        outcomeOf(store.commit(imported(text, ann, changesTo(read, { plan: 5000, enrolment: 1 })), read)),
      )
      const outcomes = yield* Effect.all(racing, { concurrency: "unbounded" })
      const { items } = yield* store.history(id.home, {}, { size: 10 })
      return every(
        expecting("the commits", outcomes.toSorted(), ["RevisionConflict of plan", "done"]),
        expecting("how many receipts there are", items.length, 1),
      )
    }),
  ),
  law(
    "a receipt id that is already committed answers the first receipt and writes nothing",
    Effect.gen(function* () {
      const store = yield* opened
      const read = yield* heldOf(ann)
      const receipt = imported("F1", ann, changesTo(read, { plan: 5000, enrolment: 1 }))
      const first = yield* store.commit(receipt, read)
      const before = yield* observe(id.home)
      const again = yield* store.commit(receipt, read)
      const fresh = yield* heldOf(ann)
      const other = yield* store.commit(imported("F1", ann, changesTo(fresh, { plan: 900, enrolment: 9 })), fresh)
      return every(
        expecting("the same commit again", again, first),
        expecting("another commit under its id", other, first),
        expecting("the book afterwards", yield* observe(id.home), before),
      )
    }),
  ),
  law(
    "marking a response as done touches no holder",
    Effect.gen(function* () {
      const store = yield* opened
      yield* committing("F10", ann, { plan: 5000, subscription: 12_345, enrolment: 1 })
      const read = yield* heldOf(ann)
      const receipt = markedDone("F1", ann, "F1")
      yield* store.commit(receipt, read)
      const found = O.toUndefined(yield* store.receipt(id.home, receipt.id))
      return every(
        expecting("what is held", yield* heldOf(ann), read),
        expecting("the receipt", found?.receipt, receipt),
      )
    }),
  ),
  law(
    "a removed value is no longer held",
    Effect.gen(function* () {
      const store = yield* opened
      yield* committing("F10", ann, { plan: 5000, enrolment: 1 })
      const read = yield* heldOf(ann)
      const limits = read.plan.holding.limits.map(({ address, value }) => ({
        address,
        step: { _tag: "Remove", before: value } as const,
        evidence: [],
      }))
      yield* store.commit(imported("F1", ann, { ...noChanges, limits }), read)
      return expecting("what the plan holds", (yield* heldOf(ann)).plan.holding.limits, [])
    }),
  ),
]
