import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { importDetails, openReview, preview } from "../../src/effect.ts"
import { statusNames } from "../../src/review.ts"
import { answer, deductible, inNetwork, networkPlan, outOfNetwork } from "./answers.ts"
import { annsAnswer, choosing, coverageFor, imports, lines, receive, refusalsOf } from "./desk.ts"
import { anns, inPractice, mia, receiptId } from "./practice.ts"

const ppo = networkPlan("Delta PPO", "in-network", { deductibles: [deductible("individual", { required: "25.00" })] })
const premier = networkPlan("Delta Premier", "in-network", {
  deductibles: [deductible("individual", { required: "75.00" })],
})

it("3.1 the list holds every network plan of the answer, by name and network status", async () => {
  const { received } = await inPractice(
    Effect.andThen(receive(answer([inNetwork, outOfNetwork])), openReview(mia, annsAnswer)),
  )
  expect(received.response.networkPlans.map(({ name, status }) => `${name}: ${statusNames[status]}`)).toEqual([
    "Acme PPO network: in network",
    "Acme non-participating: out of network",
  ])
})

it("3.2 several network plans and none chosen is refused, with those offered", async () => {
  const refusals = await inPractice(
    Effect.andThen(receive(answer([inNetwork, outOfNetwork])), refusalsOf(preview(mia, choosing()))),
  )
  expect(refusals).toEqual([{ _tag: "NetworkPlanNotChosen", offered: ["Acme PPO network", "Acme non-participating"] }])
})

it("3.3 a network plan that the answer does not offer is refused", async () => {
  const refusals = await inPractice(
    Effect.andThen(
      receive(answer([inNetwork, outOfNetwork])),
      refusalsOf(preview(mia, choosing({ networkPlan: "Delta Premier" }))),
    ),
  )
  expect(refusals).toEqual([
    {
      _tag: "NetworkPlanNotOffered",
      chosen: "Delta Premier",
      offered: ["Acme PPO network", "Acme non-participating"],
    },
  ])
})

it("3.4 with exactly one network plan that one is chosen, and shown", async () => {
  const shown = await inPractice(Effect.andThen(receive(answer([outOfNetwork])), preview(mia, choosing())))
  expect(shown.networkPlan.name).toBe("Acme non-participating")
})

it("3.5 the values of the network plan that was chosen are imported", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      yield* imports(mia, choosing({ networkPlan: "Acme non-participating" }))
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toMatchObject({
    "Deductible required: individual, annual": "$100.00",
    "Benefit maximum: individual, annual": "$1,000.00",
    D1110: "2 per 12 months",
  })
})

it("3.6 no value of another network plan is imported", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      yield* imports(mia, choosing({ networkPlan: "Acme non-participating" }))
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).not.toHaveProperty("Deductible required: family, annual")
  expect(coverage).not.toHaveProperty("D9972")
})

it("3.7 two tiers of one network status are kept apart", async () => {
  const changes = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([ppo, premier]))
      return yield* Effect.forEach(["Delta PPO", "Delta Premier"], (name) =>
        Effect.map(preview(mia, choosing({ networkPlan: name, sections: ["DeductiblesAndBenefits"] })), (shown) =>
          lines(shown.changes),
        ),
      )
    }),
  )
  expect(changes).toEqual([[], ["Deductible required: individual, annual: $25.00 → $75.00"]])
})

it("3.8 the network plan is asked for again by the import itself", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      const { digest } = yield* preview(mia, choosing({ networkPlan: inNetwork.name }))
      return yield* refusalsOf(importDetails({ caller: mia, choice: choosing(), digest, receipt: receiptId("import") }))
    }),
  )
  expect(refusals).toMatchObject([{ _tag: "NetworkPlanNotChosen" }])
})
