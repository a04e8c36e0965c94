import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Scope } from "../../domain/coverage/Scope.ts"
import type { Target } from "../../domain/coverage/Records.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Failure, RevisionConflict } from "../../ports/Failure.ts"
import { Register } from "../../ports/Register.ts"
import { changesTo } from "../world/changes.ts"
import { home } from "../world/ids.ts"
import { imported } from "../world/receipts.ts"
import { records } from "../world/records.ts"

// The coverage store of a book in which the whole world was entered.
export const opened = Effect.gen(function* () {
  const register = yield* Register
  yield* register.enter(home, records)
  return yield* CoverageStore
})

// A law that reads what is not there has no answer to compare: it stops with a defect, which breaks it.
export const heldOf = Effect.fnUntraced(function* (target: Target) {
  const store = yield* CoverageStore
  const held = yield* store.held(target)
  return O.isSome(held) ? held.value : yield* Effect.die("nothing is held under a target that was entered")
})

// Reads and commits these cents at these scopes.
export const committing = Effect.fnUntraced(function* (
  receipt: string,
  target: Target,
  cents: Partial<Readonly<Record<Scope, number>>>,
) {
  const store = yield* CoverageStore
  const read = yield* heldOf(target)
  return yield* store.commit(imported(receipt, target, changesTo(read, cents)), read)
})

const failing = (failure: Failure | RevisionConflict): string => {
  switch (failure._tag) {
    case "RevisionConflict":
      return `RevisionConflict of ${failure.scope}`
    case "StoreUnavailable":
      return `StoreUnavailable, ${failure.written} written`
    case "StoreCorrupt":
      return "StoreCorrupt"
  }
}

export const outcomeOf = <A, R>(
  effect: Effect.Effect<A, Failure | RevisionConflict, R>,
): Effect.Effect<string, never, R> => Effect.match(effect, { onFailure: failing, onSuccess: () => "done" })
