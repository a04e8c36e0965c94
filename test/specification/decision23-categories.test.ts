import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { preview } from "../../src/effect.ts"
import type { NetworkPlan } from "../../src/index.ts"
import { Category, literal, overlaps } from "../../src/index.ts"
import { sayAddress, sayWithheld } from "../../src/review.ts"
import { maximum, slot } from "./amounts.ts"
import { answer, benefit, deductible, networkPlan } from "./answers.ts"
import { choosing, lines, receive } from "./desk.ts"
import { anns, hold, inPractice, mia } from "./practice.ts"

const stating = (...maximums: NetworkPlan["maximums"]): NetworkPlan =>
  networkPlan("Acme PPO network", "in-network", { maximums })

const previewOf = (stated: NetworkPlan, more: Parameters<typeof choosing>[0] = {}) =>
  Effect.andThen(receive(answer([stated])), preview(mia, choosing(more)))

/** The plan holds family maximums of two categories of its own. */
const byCategory = hold(
  anns,
  { limits: [maximum("family", "800.00", { category: "Basic" }), maximum("family", "700.00", { category: "Major" })] },
  "by category",
)

const wholePlan = stating(benefit("family", { maximum: "3000.00" }))

it("D23.1 the whole plan's amounts and orthodontics have a place in every plan", async () => {
  const shown = await inPractice(
    previewOf(
      stating(
        benefit("family", { maximum: "3000.00" }),
        benefit("individual", { maximum: "1000.00" }, { period: "lifetime", category: "Orthodontics" }),
      ),
    ),
  )
  expect(shown.withheld).toEqual([])
  expect(shown.changes.limits).toHaveLength(2)
})

it("D23.2 another category counts in the plan's own category that the plan names for it", async () => {
  const shown = await inPractice(
    previewOf(stating(benefit("family", { maximum: "800.00" }, { category: "Endodontics" }))),
  )
  expect(lines(shown.changes)).toEqual(["Benefit maximum: family, annual, basic: nothing → $800.00"])
})

it("D23.3 a category that the plan does not name is not placed, and listed so", async () => {
  const shown = await inPractice(
    previewOf(
      stating(
        benefit("family", { maximum: "800.00" }, { category: "Oral Surgery" }),
        benefit("individual", { used: "400.00" }),
      ),
    ),
  )
  expect(shown.withheld).toMatchObject([
    { _tag: "NotPlaced", measure: "maximum", slot: slot("family", { category: "Oral Surgery" }) },
  ])
})

it("D23.4 nothing of a category that is not placed is imported", async () => {
  const shown = await inPractice(
    previewOf(stating(benefit("family", { maximum: "800.00" }, { category: "Oral Surgery" }))),
  )
  expect(lines(shown.changes)).toEqual([])
})

it("D23.5 an amount of the whole plan beside held amounts of categories is withheld: both would count twice", async () => {
  const shown = await inPractice(Effect.andThen(byCategory, previewOf(wholePlan)))
  expect(lines(shown.changes)).toEqual([])
  expect(shown.withheld.map(sayWithheld)).toEqual([
    "Benefit maximum: family, annual $3,000.00: would count twice beside Basic, Major as held. Choose to replace or to keep those",
  ])
})

it("D23.6 an amount of a category beside a held amount of the whole plan is withheld too", async () => {
  const shown = await inPractice(
    previewOf(stating(benefit("individual", { maximum: "800.00" }, { category: "Endodontics" }))),
  )
  expect(shown.withheld).toMatchObject([{ _tag: "CategoriesOverlap", kind: "benefit", level: "individual" }])
})

it("D23.7 choosing to replace removes the held categories and imports the payer's", async () => {
  const shown = await inPractice(
    Effect.andThen(byCategory, previewOf(wholePlan, { answers: { categories: "replace" } })),
  )
  expect(lines(shown.changes)).toEqual([
    "Benefit maximum: family, annual, basic: $800.00 → nothing",
    "Benefit maximum: family, annual, major: $700.00 → nothing",
    "Benefit maximum: family, annual: nothing → $3,000.00",
  ])
})

it("D23.8 choosing to keep imports nothing there", async () => {
  const shown = await inPractice(Effect.andThen(byCategory, previewOf(wholePlan, { answers: { categories: "keep" } })))
  expect(lines(shown.changes)).toEqual([])
})

it("D23.9 where the payer states the held categories as well there is nothing to choose", async () => {
  const shown = await inPractice(
    Effect.andThen(
      hold(anns, { limits: [maximum("family", "800.00", { category: "Basic" })] }, "basic"),
      previewOf(
        stating(
          benefit("family", { maximum: "3000.00" }),
          benefit("family", { maximum: "900.00" }, { category: "Endodontics" }),
        ),
      ),
    ),
  )
  expect(shown.withheld).toEqual([])
})

it("D23.10 orthodontics and implants are counted apart, and overlap with nothing", () => {
  const apart = ["Orthodontics", "Implant", "Implants"].map((name) => literal(Category)(name))
  expect(apart.filter((category) => overlaps(category, literal(Category)("Standard")))).toEqual([])
})

it("D23.11 amounts of another level or another period do not overlap", async () => {
  const shown = await inPractice(
    Effect.andThen(byCategory, previewOf(stating(benefit("family", { maximum: "9000.00" }, { period: "lifetime" })))),
  )
  expect(shown.withheld).toEqual([])
})

it("D23.12 a deductible does not overlap with a maximum", async () => {
  const shown = await inPractice(
    Effect.andThen(
      byCategory,
      previewOf(
        networkPlan("Acme PPO network", "in-network", { deductibles: [deductible("family", { required: "150.00" })] }),
      ),
    ),
  )
  expect(shown.withheld).toEqual([])
  expect(shown.changes.limits.map(({ address }) => sayAddress(address))).toEqual([
    "Deductible required: family, annual",
  ])
})
