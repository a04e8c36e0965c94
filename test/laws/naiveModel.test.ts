import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Address, Choice, Enrolment, ReceiptId, ResponseId } from "../../src/index.ts"
import { allChanges } from "../../src/index.ts"
import { CoverageStore } from "../../src/effect.ts"
import type { AnswerSeed } from "../worlds/answers.ts"
import { answerAbout } from "../worlds/answers.ts"
import { editsFor } from "../worlds/edits.ts"
import { home } from "../worlds/ids.ts"
import type { ChoiceSeed } from "../worlds/choices.ts"
import type { Act } from "../worlds/Scene.ts"
import { acts } from "../worlds/Scene.ts"
import type { World } from "../worlds/World.ts"
import { chosen, importableIn, world } from "../worlds/World.ts"
import { nameOf } from "./figures.ts"
import { Naive } from "./naive.ts"
import { runs } from "./runs.ts"
import {
  choosing,
  editing,
  importing,
  nthReceipt,
  nthResponse,
  onStage,
  readAll,
  receiving,
  reverting,
  shown,
} from "./stage.ts"

interface Told {
  readonly response: ResponseId
  readonly about: Enrolment
  readonly answer: AnswerSeed
}

const importTold = (on: World, naive: Naive, told: Told, seed: ChoiceSeed, receipt: ReceiptId) =>
  Effect.gen(function* () {
    const { choice, picked } = yield* choosing(told.response, told.answer.networkPlans, seed)
    const done = yield* importing(choice, receipt)
    if (E.isLeft(done) || done.right.imported.already) return false
    const networkPlan = told.answer.networkPlans.find(({ name }) => name === choice.networkPlan)
    if (networkPlan === undefined) throw new Error("a network plan was imported that nobody offered")
    naive.import(
      receipt,
      told.about,
      answerAbout(on, told.about, told.answer),
      networkPlan,
      naiveChoice(choice, picked),
    )
    return true
  })

const naiveChoice = ({ sections, policy, answers }: Choice, picked: ReadonlyMap<Address, unknown>) => ({
  sections,
  exceptions: policy.exceptions,
  replace: answers.categories === "replace",
  confirmed: answers.patientConfirmed === true,
  picked: new Map([...picked].map(([address, value]) => [nameOf(address), value])),
  kept: new Set((answers.kept ?? []).map(nameOf)),
})

const revertedBy = (naive: Naive, of: ReceiptId, every: number, receipt: ReceiptId) =>
  Effect.gen(function* () {
    const store = yield* CoverageStore
    const found = yield* store.receipt(home, of)
    if (O.isNone(found)) return
    const addresses = allChanges(found.value.receipt.changes)
      .map(({ address }) => address)
      .filter((_, i) => i % every === 0)
    const done = yield* reverting(of, receipt, addresses)
    const back = naive.revert(receipt, of, addresses.map(nameOf))

    expect(
      E.isRight(done)
        ? allChanges(done.right.receipt.changes)
            .map(({ address }) => nameOf(address))
            .sort()
        : [],
    ).toEqual([...back].sort())
  })

/** Does every act to both models, and compares everyone's coverage after each. */
const agreeing = (on: World, all: ReadonlyArray<Act>) =>
  Effect.gen(function* () {
    const naive = new Naive(on)
    const receipts: Array<ReceiptId> = []
    const told: Array<Told> = []
    for (const [i, act] of all.entries()) {
      const receipt = nthReceipt(i)
      switch (act._tag) {
        case "Edit": {
          const about = chosen(on.enrolments, act.who)
          const { limits = [], counters = [], exceptions = [], downgrades = [] } = editsFor(on, about, act.edit)
          if (E.isRight(yield* editing(on, about, act.edit, receipt))) {
            naive.edit(receipt, about, [...limits, ...counters, ...exceptions, ...downgrades])
            receipts.push(receipt)
          }
          break
        }
        case "Import": {
          const about = chosen(importableIn(on), act.who)
          const one = { response: nthResponse(i), about, answer: act.answer }
          yield* receiving(on, about, act.answer, one.response)
          told.push(one)
          if (yield* importTold(on, naive, one, act.choice, receipt)) receipts.push(receipt)
          break
        }
        case "ImportAgain":
          if (told.length > 0 && (yield* importTold(on, naive, chosen(told, act.which), act.choice, receipt)))
            receipts.push(receipt)
          break
        case "Revert":
          if (receipts.length > 0) {
            yield* revertedBy(naive, chosen(receipts, act.which), act.every, receipt)
            receipts.push(receipt)
          }
      }

      const expected = on.enrolments.map((enrolment) => ({ enrolment, figures: naive.coverage(enrolment) }))
      expect(shown(yield* readAll(on)), `after act ${String(i)}, ${act._tag}`).toEqual(shown(expected))
    }
  })

describe("a naive model that copies every figure to every patient", () => {
  it("agrees with everyone's coverage after every act of a history", async () => {
    await fc.assert(
      fc.asyncProperty(world, acts, (on, all) => onStage(on, agreeing(on, all))),
      runs(300),
    )
  })
})
