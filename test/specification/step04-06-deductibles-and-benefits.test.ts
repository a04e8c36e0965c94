import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { preview } from "../../src/effect.ts"
import { answer, benefit, deductible, inNetwork, networkPlan } from "./answers.ts"
import { choosing, coverageFor, imports, lines, receive, receipts } from "./desk.ts"
import { anns, inPractice, mia } from "./practice.ts"

const individual = "Deductible required: individual, annual"

const afterImportOf = (says: { readonly required?: string; readonly met?: string }) =>
  inPractice(
    Effect.gen(function* () {
      yield* receive(
        answer([networkPlan("Acme PPO network", "in-network", { deductibles: [deductible("individual", says)] })]),
      )
      yield* imports(mia)
      return yield* coverageFor(anns)
    }),
  )

it("4.1 the review shows the required and met deductibles and the maximum and used benefits, before and after", async () => {
  const shown = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing({ sections: ["DeductiblesAndBenefits"] }))),
  )
  expect(lines(shown.changes)).toEqual([
    "Deductible required: family, annual: nothing → $150.00",
    "Deductible required: individual, annual: $25.00 → $50.00",
    "Benefit maximum: individual, annual: $1,200.00 → $1,500.00",
    "Benefit maximum: individual, lifetime, orthodontics: nothing → $1,000.00",
    "Deductible met: family, annual, year from 2026-01-01: $10.00 as of 2026-03-01 → $75.00 as of 2026-11-20",
    "Deductible met: individual, annual, year from 2026-01-01: $10.00 as of 2026-03-01 → $50.00 as of 2026-11-20",
    "Benefit used: family, annual, year from 2026-01-01: nothing → $650.00 as of 2026-11-20",
    "Benefit used: individual, annual, year from 2026-01-01: $100.00 as of 2026-03-01 → $400.00 as of 2026-11-20",
    "Benefit used: individual, lifetime, orthodontics: nothing → $0.00 as of 2026-11-20",
  ])
})

it("4.2 looking changes nothing", async () => {
  const [before, after, kept] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const first = yield* coverageFor(anns)
      yield* preview(mia, choosing())
      const all = yield* receipts
      return [first, yield* coverageFor(anns), all.filter(({ _tag }) => _tag !== "Edited")] as const
    }),
  )
  expect(after).toEqual(before)
  expect(kept).toEqual([])
})

it("4.3 every value can say where in the message the payer said it", async () => {
  const shown = await inPractice(Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing())))
  const [first] = shown.changes.limits
  expect(first?.evidence).toEqual([{ rule: "stated in words", at: [7] }])
})

it("4.4 an amount that is held as the payer states it is no change, and counts as confirmed", async () => {
  const shown = await inPractice(
    Effect.andThen(
      receive(
        answer([
          networkPlan("Acme PPO network", "in-network", {
            maximums: [benefit("individual", { maximum: "1200.00" })],
          }),
        ]),
      ),
      preview(mia, choosing()),
    ),
  )
  expect(lines(shown.changes)).toEqual([])
  expect(shown.confirmed.map(({ _tag }) => _tag)).toEqual(["BenefitMaximum"])
})

it("5.2 that there is no deductible is a statement, and is imported as none", async () => {
  expect(await afterImportOf({ required: "none" })).toHaveProperty([individual], "none")
})

it("5.3 zero is a figure, and is imported as zero", async () => {
  expect(await afterImportOf({ required: "0.00" })).toHaveProperty([individual], "$0.00")
})

it("5.4 an amount the payer leaves out is unknown: it is neither zero nor none, and what is held stays", async () => {
  expect(await afterImportOf({ met: "50.00" })).toHaveProperty([individual], "$25.00")
})

it("6.1 with the checkbox selected, deductibles and benefits are imported", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing({ sections: ["DeductiblesAndBenefits"] }))
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toHaveProperty([individual], "$50.00")
})

it("6.2 with the checkbox cleared, no deductible and no benefit changes", async () => {
  const shown = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing({ sections: ["ExceptionsAndLimitations"] }))),
  )
  expect([...shown.changes.limits, ...shown.changes.counters]).toEqual([])
})

it("6.3 with the checkbox cleared, no warning about who is in the family is given", async () => {
  const shown = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing({ sections: ["ExceptionsAndLimitations"] }))),
  )
  expect(shown.touched).not.toHaveProperty("subscription")
  expect(shown.touched).not.toHaveProperty("enrolment")
})
