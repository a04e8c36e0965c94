import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { Target } from "../../src/index.ts"
import { answer, inNetwork } from "./answers.ts"
import { coverageFor, imports, receive } from "./desk.ts"
import { anns, bens, cals, deesSecond, finns, inPractice, mia } from "./practice.ts"

const afterAnnsImport = (target: Target) =>
  inPractice(
    Effect.gen(function* () {
      const before = yield* coverageFor(target)
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return { before, after: yield* coverageFor(target) }
    }),
  )

const only = (coverage: Readonly<Record<string, string>>, word: RegExp) =>
  Object.entries(coverage).filter(([name]) => word.test(name))

it("9.6 the plan-level required amounts are overwritten for all patients in any family who are covered by the plan", async () => {
  const { after } = await afterAnnsImport(cals)
  expect(after).toMatchObject({
    "Deductible required: individual, annual": "$50.00",
    "Deductible required: family, annual": "$150.00",
  })
})

it("9.7 the plan-level maximum amounts are overwritten for all of them too", async () => {
  const { after } = await afterAnnsImport(cals)
  expect(after).toMatchObject({ "Benefit maximum: individual, annual": "$1,500.00" })
})

it("9.8 the exceptions for the plan are overwritten for all of them too", async () => {
  const { after } = await afterAnnsImport(cals)
  expect(after).toMatchObject({ D1110: "2 per calendar year", D9972: "not covered" })
})

it("9.9 the family's met amounts are overwritten for the family members", async () => {
  const { after } = await afterAnnsImport(bens)
  expect(after).toHaveProperty(["Deductible met: family, annual, year from 2026-01-01"], "$75.00 as of 2026-11-20")
})

it("9.10 the family's used amounts are overwritten for the family members", async () => {
  const { after } = await afterAnnsImport(bens)
  expect(after).toHaveProperty(["Benefit used: family, annual, year from 2026-01-01"], "$650.00 as of 2026-11-20")
})

it("9.11 the current patient's own met and used amounts are overwritten", async () => {
  const { after } = await afterAnnsImport(anns)
  expect(after).toMatchObject({
    "Deductible met: individual, annual, year from 2026-01-01": "$50.00 as of 2026-11-20",
    "Benefit used: individual, annual, year from 2026-01-01": "$400.00 as of 2026-11-20",
  })
})

it("9.12 a family member's own met and used amounts are not written from another patient's answer", async () => {
  const { after } = await afterAnnsImport(bens)
  expect(after).toMatchObject({
    "Deductible met: individual, annual, year from 2026-01-01": "$0.00 as of 2026-03-01",
    "Benefit used: individual, annual, year from 2026-01-01": "$200.00 as of 2026-03-01",
  })
})

it("9.13 another family's met and used amounts do not change", async () => {
  const { before, after } = await afterAnnsImport(cals)
  expect(only(after, /met|used/)).toEqual(only(before, /met|used/))
})

it("9.14 a patient of another plan sees no change", async () => {
  const { before, after } = await afterAnnsImport(finns)
  expect(after).toEqual(before)
})

it("9.15 a patient for whom the plan is the second coverage sees the plan-level values too", async () => {
  const { after } = await afterAnnsImport(deesSecond)
  expect(after).toHaveProperty(["Benefit maximum: individual, annual"], "$1,500.00")
})
