import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Address, Choice } from "../../src/index.ts"
import { answerAbout } from "../worlds/answers.ts"
import type { Dated } from "../worlds/Scene.ts"
import { acts } from "../worlds/Scene.ts"
import type { World } from "../worlds/World.ts"
import { world } from "../worlds/World.ts"
import { nameOf } from "./figures.ts"
import type { Witness } from "./histories.ts"
import { performing } from "./histories.ts"
import { Naive } from "./naive.ts"
import { runs } from "./runs.ts"
import { onStage, readAll, shown } from "./stage.ts"

const naiveChoice = ({ sections, policy, answers }: Choice, picked: ReadonlyMap<Address, unknown>) => ({
  sections,
  exceptions: policy.exceptions,
  replace: answers.categories === "replace",
  confirmed: answers.patientConfirmed === true,
  picked: new Map([...picked].map(([address, value]) => [nameOf(address), value])),
  kept: new Set((answers.kept ?? []).map(nameOf)),
})

const told = (naive: Naive): Witness => ({
  dawned: ({ today }) => {
    naive.today = today
  },
  edited: (receipt, about, edits) => naive.edit(receipt, about, Object.values(edits).flat()),
  imported: (receipt, { on, about, answer }, choice, picked) => {
    const networkPlan = answer.networkPlans.find(({ name }) => name === choice.networkPlan)
    if (networkPlan === undefined) throw new Error("a network plan was imported that nobody offered")
    naive.import(receipt, about, answerAbout(on, about, answer), networkPlan, naiveChoice(choice, picked))
  },
  reverted: (receipt, of, asked, done) => {
    const back = naive.revert(receipt, of, asked.map(nameOf))

    expect(done.map(nameOf).sort(), "what could be put back").toEqual([...back].sort())
  },
})

/** Does every act to both models, and compares everyone's coverage after each. */
const agreeing = (on: World, all: ReadonlyArray<Dated>) => {
  const naive = new Naive(on)
  return performing(on, all, told(naive), ({ _tag }, _refused, now) =>
    Effect.map(readAll(now), (reading) => {
      const expected = on.enrolments.map((enrolment) => ({ enrolment, figures: naive.coverage(enrolment) }))

      expect(shown(reading), `after an act of kind ${_tag}`).toEqual(shown(expected))
    }),
  )
}

describe("a naive model that copies every figure to every patient", () => {
  it("agrees with everyone's coverage after every act of a history", async () => {
    await fc.assert(
      fc.asyncProperty(world, acts, (on, all) => onStage(on, agreeing(on, all))),
      runs(400),
    )
  })
})
