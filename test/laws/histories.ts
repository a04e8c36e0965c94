import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import type { Address, Choice, Edits, Enrolment, ReceiptId, ResponseId } from "../../src/index.ts"
import { addDays, allChanges } from "../../src/index.ts"
import { CoverageStore, todayAt } from "../../src/effect.ts"
import type { AnswerSeed } from "../worlds/answers.ts"
import type { ChoiceSeed } from "../worlds/choices.ts"
import { editsFor } from "../worlds/edits.ts"
import { home } from "../worlds/ids.ts"
import type { Act, Dated } from "../worlds/Scene.ts"
import type { World } from "../worlds/World.ts"
import { chosen, importableIn } from "../worlds/World.ts"
import type { Stage } from "./stage.ts"
import { choosing, editing, importing, noonOf, nthReceipt, nthResponse, receiving, reverting } from "./stage.ts"

/** An answer that was received, and about whom. */
export interface Told {
  /** The world on the day it came. */
  readonly on: World
  readonly response: ResponseId
  readonly about: Enrolment
  readonly answer: AnswerSeed
}

/** Whoever watches a history: told of each act that was done, and of no act that was refused. */
export interface Witness {
  /** It is the day of this world now. */
  readonly dawned: (now: World) => void
  readonly edited: (receipt: ReceiptId, about: Enrolment, edits: Edits) => void
  readonly imported: (receipt: ReceiptId, told: Told, choice: Choice, picked: ReadonlyMap<Address, unknown>) => void
  /** Also told where nothing could be put back. */
  readonly reverted: (
    receipt: ReceiptId,
    of: ReceiptId,
    asked: ReadonlyArray<Address>,
    done: ReadonlyArray<Address>,
  ) => void
}

export const nobodyWatches: Witness = {
  dawned: () => undefined,
  edited: () => undefined,
  imported: () => undefined,
  reverted: () => undefined,
}

/** Does the acts of a history one after the other, each on its day, and looks after each. */
export const performing = <F>(
  on: World,
  acts: ReadonlyArray<Dated>,
  witness: Witness,
  look: (act: Act, refused: boolean, now: World) => Effect.Effect<void, F, Stage>,
): Effect.Effect<void, F, Stage> =>
  Effect.gen(function* () {
    const receipts: Array<ReceiptId> = []
    const told: Array<Told> = []
    let now = on
    for (const [i, { act, later }] of acts.entries()) {
      now = { ...now, today: addDays(now.today, later) }
      witness.dawned(now)
      const receipt = nthReceipt(i)
      const done = yield* perform(now, act, { receipt, response: nthResponse(i), receipts, told }, witness).pipe(
        Effect.provide(todayAt(now.today, noonOf(now))),
      )
      if (done) receipts.push(receipt)
      yield* look(act, !done, now)
    }
  })

interface Sofar {
  readonly receipt: ReceiptId
  readonly response: ResponseId
  readonly receipts: ReadonlyArray<ReceiptId>
  readonly told: Array<Told>
}

const perform = Effect.fnUntraced(function* (on: World, act: Act, sofar: Sofar, witness: Witness) {
  const { receipt, response, receipts, told } = sofar
  switch (act._tag) {
    case "Edit": {
      const about = chosen(on.enrolments, act.who)
      if (E.isLeft(yield* editing(on, about, act.edit, receipt))) return false
      witness.edited(receipt, about, editsFor(on, about, act.edit))
      return true
    }
    case "Import": {
      const one = { on, response, about: chosen(importableIn(on), act.who), answer: act.answer }
      yield* receiving(on, one.about, act.answer, response)
      told.push(one)
      return yield* performImport(one, act.choice, receipt, witness)
    }
    case "ImportAgain":
      return told.length > 0 && (yield* performImport(chosen(told, act.which), act.choice, receipt, witness))
    case "Revert":
      return receipts.length > 0 && (yield* performRevert(chosen(receipts, act.which), act.every, receipt, witness))
  }
})

const performImport = Effect.fnUntraced(function* (told: Told, seed: ChoiceSeed, receipt: ReceiptId, witness: Witness) {
  const { choice, picked } = yield* choosing(told.response, told.answer.networkPlans, seed)
  const done = yield* importing(choice, receipt)
  if (E.isLeft(done) || done.right.imported.already) return false
  witness.imported(receipt, told, choice, picked)
  return true
})

const performRevert = Effect.fnUntraced(function* (of: ReceiptId, every: number, receipt: ReceiptId, witness: Witness) {
  const store = yield* CoverageStore
  const found = yield* Effect.orDie(store.receipt(home, of))
  if (O.isNone(found)) return false
  const asked = allChanges(found.value.receipt.changes)
    .map(({ address }) => address)
    .filter((_, i) => i % every === 0)
  const done = yield* reverting(of, receipt, asked)
  const back = E.isRight(done) ? allChanges(done.right.receipt.changes).map(({ address }) => address) : []
  witness.reverted(receipt, of, asked, back)
  return E.isRight(done)
})
