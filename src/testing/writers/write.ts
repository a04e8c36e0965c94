import * as Effect from "effect/Effect"
import fc from "fast-check"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import { noChanges } from "../../domain/change/Change.ts"
import { standardPolicy } from "../../domain/change/Policy.ts"
import type { Receipt, StoredReceipt } from "../../domain/change/Receipt.ts"
import { revert } from "../../domain/change/revert.ts"
import type { Held } from "../../domain/coverage/Holding.ts"
import type { Target } from "../../domain/coverage/Records.ts"
import type { Scope } from "../../domain/coverage/Scope.ts"
import { scopes } from "../../domain/coverage/Scope.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import { changesTo, familyUsed, ownUsed, required } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { imported, markedDone, reverted } from "../world/receipts.ts"
import type { Pause } from "./pausing.ts"
import { anyPause } from "./pausing.ts"

/** What a writer means to do: one receipt, however often it has to be tried. */
export interface Write {
  readonly does: "imports" | "reverts" | "confirms" | "marks"
  readonly target: Target
  readonly scopes: ReadonlyArray<Scope>
  /** Which receipt is to be reverted, counted back from the last there is by then. */
  readonly nth: number
  readonly beforeReading: Pause
  readonly beforeCommitting: Pause
}

export const anyWrite = (targets: readonly [Target, ...ReadonlyArray<Target>]): fc.Arbitrary<Write> =>
  fc.record({
    does: fc.constantFrom("imports", "imports", "imports", "reverts", "reverts", "confirms", "marks"),
    target: fc.constantFrom(...targets),
    scopes: fc.subarray([...scopes], { minLength: 1 }),
    nth: fc.integer({ min: 1, max: 8 }),
    beforeReading: anyPause,
    beforeCommitting: anyPause,
  })

const addresses = { plan: required, subscription: familyUsed, enrolment: ownUsed }

const revertOf = Effect.fnUntraced(function* (receipt: string, of: StoredReceipt, read: Held) {
  const store = yield* CoverageStore
  const later = yield* store.receiptsAfter(of.receipt.target, of.sequence)
  const back = revert({ held: read, receipt: of, later, today: id.today, policy: standardPolicy })
  return E.isRight(back)
    ? O.some<Receipt>(reverted(receipt, of.receipt.target, back.right.changes, { reverts: of.receipt.id }))
    : O.none
})

/** A write as it is tried, once or often: what it reverts and what it is about is settled before the first try. */
export interface Attempt {
  readonly write: Write
  readonly receipt: string
  /** No two imports say the same, so that each lost one is missed. */
  readonly cents: number
  readonly reverts?: StoredReceipt
  readonly target: Target
}

export const attemptOf = (
  write: Write,
  receipt: string,
  cents: number,
  done: ReadonlyArray<StoredReceipt>,
): Attempt => {
  const reverts = write.does === "reverts" ? done.at(-write.nth) : undefined
  return {
    write,
    receipt,
    cents,
    target: reverts?.receipt.target ?? write.target,
    ...(reverts === undefined ? {} : { reverts }),
  }
}

/** The receipt of an attempt over what was read. A revert that is refused by now becomes an import: something is written. */
export const receiptOf = Effect.fnUntraced(function* ({ write, receipt, cents, reverts, target }: Attempt, read: Held) {
  if (reverts !== undefined) {
    const back = yield* revertOf(receipt, reverts, read)
    if (O.isSome(back)) return back.value
  }
  if (write.does === "marks") return markedDone(receipt, target, "F1")
  if (write.does === "confirms")
    return imported(receipt, target, noChanges, { confirmed: write.scopes.map((scope) => addresses[scope]) })
  const said = Object.fromEntries(write.scopes.map((scope) => [scope, cents]))
  return imported(receipt, target, changesTo(read, said))
})
