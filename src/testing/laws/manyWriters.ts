import * as Effect from "effect/Effect"
import fc from "fast-check"
import type { Scope } from "../../domain/coverage/Scope.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import * as id from "../world/ids.ts"
import { target } from "../world/records.ts"
import { explained } from "../writers/explained.ts"
import { pausing } from "../writers/pausing.ts"
import { wholeHistory } from "../writers/wholeHistory.ts"
import type { Witness } from "../writers/Witness.ts"
import { committedBefore, makeWitness } from "../writers/Witness.ts"
import type { Attempt } from "../writers/write.ts"
import { anyWrite, attemptOf, receiptOf } from "../writers/write.ts"
import { heldOf, opened } from "./steps.ts"

/** How many write at once, how much each of them writes, and what decides what it is. @category laws @since 0.2.0 */
export interface ManyWriters {
  readonly writers: number
  /** Receipts that each writer leaves behind. */
  readonly rounds: number
  readonly seed: number
}

// Two families on one plan, and a child under both.
const targets = [
  target(id.annsFamily, id.ann),
  target(id.annsFamily, id.ben),
  target(id.caisFamily, id.cai),
  target(id.caisFamily, id.ben),
] as const

// Tries until it is done. A loss is somebody else's success, so there is an end to it; a loss to nobody is not borne.
const persisting = Effect.fnUntraced(function* (witness: Witness, attempt: Attempt, mostTries: number) {
  const { beforeReading, beforeCommitting } = attempt.write
  let lost: { readonly scope: Scope; readonly revision: number } | undefined
  for (let tries = 0; tries < mostTries; tries++) {
    yield* pausing(beforeReading)
    const read = yield* heldOf(attempt.target)
    witness.readings.push(read)
    if (lost !== undefined && read[lost.scope].revision === lost.revision) {
      witness.complaints.push(`${attempt.receipt}: a conflict over a ${lost.scope} that is still as it was read`)
      return
    }
    const receipt = yield* receiptOf(attempt, read)
    yield* pausing(beforeCommitting)
    const scope = yield* committedBefore(witness, receipt, read)
    if (scope === undefined) return
    lost = { scope, revision: read[scope].revision }
  }
  witness.complaints.push(`${attempt.receipt}: more conflicts than there are receipts`)
})

const writing = Effect.fnUntraced(function* (witness: Witness, { writers, rounds, seed }: ManyWriters, writer: number) {
  const writes = fc.sample(anyWrite(targets), { seed: seed * writers + writer, numRuns: rounds })
  for (const [round, write] of writes.entries()) {
    const cents = 1 + round * writers + writer
    yield* persisting(witness, attemptOf(write, `${writer}.${round}`, cents, witness.done()), writers * rounds)
  }
})

/**
 * The law that what many writers leave behind is explained by one order: each receipt begins where the one before it
 * ended, every reading was once so, whoever was told that it is done finds it there, and what is held is what they add up to.
 *
 * Each writer reads, waits, commits and, told of a conflict, reads again, until it has left so many receipts: imports,
 * reverts of whatever there is by then, confirmations and marks. Quick with few rounds; a run of thousands takes longer
 * and finds what is rarer. Which receipts and which waits they are follows from the seed; who comes first is the store's
 * and the clock's affair.
 *
 * @category laws
 * @since 0.2.0
 */
export const manyWriters = (options: ManyWriters): Law => {
  const { writers, rounds, seed } = options
  return law(
    `${writers} writers over one plan leave a history that one order explains`,
    Effect.gen(function* () {
      yield* opened
      const witness = makeWitness()
      const before = yield* Effect.forEach(targets, heldOf)
      yield* Effect.forEach(
        Array.from({ length: writers }, (_, writer) => writer),
        (writer) => writing(witness, options, writer),
        { concurrency: "unbounded", discard: true },
      )
      const { readings, acknowledged, complaints } = witness
      const history = yield* wholeHistory(id.home)
      const after = yield* Effect.forEach(targets, heldOf)
      const who = `of ${rounds} rounds from seed ${seed}`
      return every(
        expecting(`complaints ${who}`, complaints, []),
        expecting(`how many were told that it is done, ${who}`, acknowledged.length, writers * rounds),
        explained({ before, after, readings, acknowledged, history }),
      )
    }),
  )
}
