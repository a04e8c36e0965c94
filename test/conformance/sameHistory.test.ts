import * as Effect from "effect/Effect"
import fc from "fast-check"
import { expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { EligibilityInbox, Register } from "../../src/effect.ts"
import type { Held, Scope } from "../../src/index.ts"
import type { Book } from "./books.ts"
import { heldOf, opened, outcomeOf } from "../../src/testing/laws/steps.ts"
import { changesTo } from "../../src/testing/world/changes.ts"
import * as id from "../../src/testing/world/ids.ts"
import { letter } from "../../src/testing/world/letters.ts"
import { observe } from "../../src/testing/world/observe.ts"
import { imported, markedDone } from "../../src/testing/world/receipts.ts"
import { enrolments, records, target } from "../../src/testing/world/records.ts"

const targets = enrolments.map(({ subscription, patient }) => target(subscription, patient))

// Few ids and few targets, so that receipts and letters are put again and readings grow old.
const anyId = fc.constantFrom("F1", "F10", "F")
const anyTarget = fc.constantFrom(...targets)
const anyCents: fc.Arbitrary<Partial<Record<Scope, number>>> = fc.record(
  { plan: fc.nat(9), subscription: fc.nat(9), enrolment: fc.nat(9) },
  { requiredKeys: [] },
)

const anyAct = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constant("read" as const), of: anyTarget }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant("commit" as const), receipt: anyId, cents: anyCents }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("mark" as const), receipt: anyId }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("put" as const),
      letter: anyId,
      of: anyTarget,
      hour: fc.constantFrom("08", "09"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("enter" as const), record: fc.constantFrom(...records) }) },
)

type Act = typeof anyAct extends fc.Arbitrary<infer A> ? A : never

const lived = (acts: ReadonlyArray<Act>) =>
  Effect.gen(function* () {
    const store = yield* opened
    const inbox = yield* EligibilityInbox
    const register = yield* Register
    const [first] = targets
    if (first === undefined) return yield* Effect.die("no target")
    let [about, read]: [typeof first, Held] = [first, yield* heldOf(first)]
    const outcomes: Array<unknown> = []
    for (const act of acts) {
      switch (act.act) {
        case "read":
          about = act.of
          read = yield* heldOf(about)
          break
        case "commit": {
          const receipt = imported(act.receipt, about, changesTo(read, act.cents))
          outcomes.push(yield* outcomeOf(store.commit(receipt, read)))
          break
        }
        case "mark":
          outcomes.push(yield* outcomeOf(store.commit(markedDone(act.receipt, about, "F1"), read)))
          break
        case "put":
          outcomes.push(yield* inbox.put(letter(act.letter, act.of, { hour: act.hour })))
          break
        case "enter":
          yield* register.enter(id.home, [act.record])
      }
    }
    return { outcomes, found: yield* observe(id.home) }
  })

const answers = (acts: ReadonlyArray<Act>, book: Book) => Effect.runPromise(Effect.provide(lived(acts), book))

it("the same random history leaves the same answers in memory and in SQLite", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 25 }), async (acts) => {
      expect(await answers(acts, sqliteBook({ file: ":memory:" }))).toEqual(await answers(acts, memoryBook()))
    }),
    { numRuns: 120 },
  )
})
