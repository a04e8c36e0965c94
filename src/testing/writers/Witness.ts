import * as Effect from "effect/Effect"
import type { Receipt, StoredReceipt } from "../../domain/change/Receipt.ts"
import type { Held } from "../../domain/coverage/Holding.ts"
import type { Scope } from "../../domain/coverage/Scope.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Acknowledged } from "./explained.ts"

/** Writes down what all writers read and are answered, by one clock. */
export interface Witness {
  readonly readings: Array<Held>
  readonly acknowledged: Array<Acknowledged>
  /** What a writer was told that cannot be, or how often he was told to try again. */
  readonly complaints: Array<string>
  readonly done: () => ReadonlyArray<StoredReceipt>
  readonly tick: () => number
}

export const makeWitness = (): Witness => {
  let clock = 0
  const acknowledged: Array<Acknowledged> = []
  return {
    readings: [],
    acknowledged,
    complaints: [],
    done: () => acknowledged.map(({ stored }) => stored),
    tick: () => ++clock,
  }
}

/** Commits before a witness, and answers the scope at which it was lost, if it was. */
export const committedBefore = Effect.fnUntraced(function* (witness: Witness, receipt: Receipt, read: Held) {
  const store = yield* CoverageStore
  const began = witness.tick()
  return yield* store.commit(receipt, read).pipe(
    Effect.map((stored): Scope | undefined => {
      witness.acknowledged.push({ stored, began, ended: witness.tick() })
      return undefined
    }),
    Effect.catchTag("RevisionConflict", ({ scope }): Effect.Effect<Scope | undefined> => Effect.succeed(scope)),
  )
})
