import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as O from "fp-ts/lib/Option.js"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import { changesTo } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { observe } from "../world/observe.ts"
import { imported, markedDone } from "../world/receipts.ts"
import { target } from "../world/records.ts"
import { heldOf, opened, outcomeOf } from "./steps.ts"

const ann = target(id.annsFamily, id.ann)
const ben = target(id.annsFamily, id.ben)

/** That a target is one thing: its records belong together, and what was read of it is committed to it. */
export const targetLaws: ReadonlyArray<Law> = [
  law(
    "nothing is held under a target whose records do not belong together",
    Effect.gen(function* () {
      const store = yield* opened
      const strangers = [
        { ...ann, plan: id.acmeDivision },
        { ...ann, subscription: id.caisFamily },
        { ...ann, patient: id.cai },
        { ...ann, plan: id.planId("F100") },
        { ...ann, practice: id.practiceId("P10") },
      ]
      const answers = yield* Effect.forEach(strangers, store.held)
      return expecting("what is held", answers.map(O.isNone), [true, true, true, true, true])
    }),
  ),
  law(
    "what was read of one target is not committed to another",
    Effect.gen(function* () {
      const store = yield* opened
      const read = yield* heldOf(ben)
      const before = yield* observe(id.home)
      const receipt = imported("F1", ann, changesTo(read, { subscription: 1, enrolment: 1 }))
      const done = Exit.isSuccess(yield* Effect.exit(store.commit(receipt, read)))
      return every(
        expecting("whether it was committed", done, false),
        expecting("the book afterwards", yield* observe(id.home), before),
      )
    }),
  ),
  law(
    "no receipt is kept about a target that is not there",
    Effect.gen(function* () {
      const store = yield* opened
      const read = yield* heldOf(ann)
      const stranger = { ...ann, patient: id.patientId("nobody") }
      const standing = { ...read.standing, patient: { ...read.standing.patient, id: stranger.patient } }
      const outcome = yield* outcomeOf(store.commit(markedDone("F1", stranger, "F1"), { ...read, standing }))
      return every(
        expecting("the commit", outcome, "StoreUnavailable, nothing written"),
        expecting("the history", (yield* store.history(id.home, {}, { size: 10 })).items, []),
      )
    }),
  ),
]
