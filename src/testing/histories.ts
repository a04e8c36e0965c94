import * as Effect from "effect/Effect"
import fc from "fast-check"
import type { Held } from "../domain/coverage/Holding.ts"
import type { Target } from "../domain/coverage/Records.ts"
import type { Scope } from "../domain/coverage/Scope.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure, RevisionConflict } from "../ports/Failure.ts"
import type { PracticeRecord } from "../ports/Register.ts"
import { Register } from "../ports/Register.ts"
import type { BookPorts } from "./Law.ts"
import { heldOf, opened, outcomeOf } from "./laws/steps.ts"
import { changesTo } from "./world/changes.ts"
import { ann, annsFamily, home } from "./world/ids.ts"
import { letter } from "./world/letters.ts"
import { observe } from "./world/observe.ts"
import { imported, markedDone } from "./world/receipts.ts"
import { enrolments, records, target } from "./world/records.ts"

/** What may happen to a book; a commit is to what was read last, however old that is by now. @category laws @since 0.1.0 */
export type Act =
  | { readonly _tag: "Read"; readonly target: Target }
  | { readonly _tag: "Commit"; readonly receipt: string; readonly cents: Partial<Readonly<Record<Scope, number>>> }
  | { readonly _tag: "MarkDone"; readonly receipt: string }
  | { readonly _tag: "Put"; readonly letter: string; readonly target: Target; readonly hour: string }
  | { readonly _tag: "Enter"; readonly record: PracticeRecord }

// Few ids and few targets, so that receipts and letters come again and readings grow old.
const anyId = fc.constantFrom("F1", "F10", "F")
const anyTarget = fc.constantFrom(...enrolments.map(({ subscription, patient }) => target(subscription, patient)))
const anyCents = fc.record({ plan: fc.nat(9), subscription: fc.nat(9), enrolment: fc.nat(9) }, { requiredKeys: [] })

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ _tag: fc.constant("Read" as const), target: anyTarget }) },
  { weight: 4, arbitrary: fc.record({ _tag: fc.constant("Commit" as const), receipt: anyId, cents: anyCents }) },
  { weight: 1, arbitrary: fc.record({ _tag: fc.constant("MarkDone" as const), receipt: anyId }) },
  {
    weight: 1,
    arbitrary: fc.record({
      _tag: fc.constant("Put" as const),
      letter: anyId,
      target: anyTarget,
      hour: fc.constantFrom("08", "09"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ _tag: fc.constant("Enter" as const), record: fc.constantFrom(...records) }) },
)

/** Random histories of a book, short ones first. @category laws @since 0.1.0 */
export const histories: fc.Arbitrary<ReadonlyArray<Act>> = fc.array(anyAct, { maxLength: 25 })

const acting = Effect.fnUntraced(function* (act: Act, read: Held, about: Target) {
  const store = yield* CoverageStore
  switch (act._tag) {
    case "Read":
      return ""
    case "Commit":
      return yield* outcomeOf(store.commit(imported(act.receipt, about, changesTo(read, act.cents)), read))
    case "MarkDone":
      return yield* outcomeOf(store.commit(markedDone(act.receipt, about, "F1"), read))
    case "Put": {
      const inbox = yield* EligibilityInbox
      const kept = yield* inbox.put(letter(act.letter, act.target, { hour: act.hour }))
      return JSON.stringify([kept.subscription, kept.patient, kept.receivedAt])
    }
    case "Enter": {
      const register = yield* Register
      return yield* outcomeOf(register.enter(home, [act.record]))
    }
  }
})

/**
 * Lives a history in a fresh book and answers how each act came out, and then everything the book can be asked.
 *
 * Two stores that keep their laws answer the same: compare yours with the one in memory.
 *
 * @category laws
 * @since 0.1.0
 */
export const lived = (
  history: ReadonlyArray<Act>,
): Effect.Effect<
  { readonly outcomes: ReadonlyArray<string>; readonly found: unknown },
  Failure | RevisionConflict,
  BookPorts
> =>
  Effect.gen(function* () {
    yield* opened
    let about = target(annsFamily, ann)
    let read = yield* heldOf(about)
    const outcomes: Array<string> = []
    for (const act of history) {
      if (act._tag === "Read") {
        about = act.target
        read = yield* heldOf(about)
      }
      outcomes.push(yield* acting(act, read, about))
    }
    return { outcomes, found: yield* observe(home) }
  })
