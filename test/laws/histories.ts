import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import type { Address, Choice, Edits, Enrolment, ReceiptId, ResponseId } from "../../src/index.ts"
import { allChanges } from "../../src/index.ts"
import { CoverageStore } from "../../src/effect.ts"
import type { AnswerSeed } from "../worlds/answers.ts"
import type { ChoiceSeed } from "../worlds/choices.ts"
import { editsFor } from "../worlds/edits.ts"
import { home } from "../worlds/ids.ts"
import type { Act } from "../worlds/Scene.ts"
import type { World } from "../worlds/World.ts"
import { chosen, importableIn } from "../worlds/World.ts"
import type { Stage } from "./stage.ts"
import { choosing, editing, importing, nthReceipt, nthResponse, receiving, reverting } from "./stage.ts"

/** An answer that was received, and about whom. */
export interface Told {
  readonly response: ResponseId
  readonly about: Enrolment
  readonly answer: AnswerSeed
}

/** Whoever watches a history: told of each act that was done, and of no act that was refused. */
export interface Witness {
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
  edited: () => undefined,
  imported: () => undefined,
  reverted: () => undefined,
}

/** Does the acts of a history one after the other, and looks after each. */
export const performing = <F>(
  on: World,
  acts: ReadonlyArray<Act>,
  witness: Witness,
  look: (act: Act, refused: boolean) => Effect.Effect<void, F, Stage>,
): Effect.Effect<void, F, Stage> =>
  Effect.gen(function* () {
    const receipts: Array<ReceiptId> = []
    const told: Array<Told> = []
    for (const [i, act] of acts.entries()) {
      const receipt = nthReceipt(i)
      const done = yield* perform(on, act, { receipt, response: nthResponse(i), receipts, told }, witness)
      if (done) receipts.push(receipt)
      yield* look(act, !done)
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
      const one = { response, about: chosen(importableIn(on), act.who), answer: act.answer }
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
