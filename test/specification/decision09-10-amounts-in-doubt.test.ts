import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { preview } from "../../src/effect.ts"
import type { NetworkPlan } from "../../src/index.ts"
import { sayWarning } from "../../src/review.ts"
import { maximumAt, slot, usd } from "./amounts.ts"
import { answer, benefit, deductible, networkPlan, someExceptions } from "./answers.ts"
import { choosing, coverageFor, imports, lines, receive } from "./desk.ts"
import { anns, inPractice, mia } from "./practice.ts"

const plan = (stated: Parameters<typeof networkPlan>[2]) => networkPlan("Acme PPO network", "in-network", stated)

const disagreeing = plan({ maximums: [benefit("individual", { maximum: ["1500.00", "2000.00"], used: "400.00" })] })

const previewOf = (stated: NetworkPlan, more: Parameters<typeof choosing>[0] = {}) =>
  inPractice(Effect.andThen(receive(answer([stated])), preview(mia, choosing(more))))

const picking = (candidate: number) => ({ answers: { picks: [{ address: maximumAt("individual"), candidate }] } })

it("D9.2 a warning that a more specific row was used reaches the preview, with both values", async () => {
  const warning = {
    _tag: "MoreSpecificUsed",
    measure: "required",
    slot: slot("individual"),
    used: usd("50.00"),
    ignored: usd("75.00"),
    at: [7, 9],
  } as const
  const shown = await inPractice(
    Effect.andThen(
      receive(
        answer([plan({ deductibles: [deductible("individual", { required: "50.00" })] })], { warnings: [warning] }),
      ),
      preview(mia, choosing()),
    ),
  )
  expect(shown.warnings.map(sayWarning)).toEqual([
    "deductible required, individual, annual: the payer says $50.00 and, less specifically, $75.00; the first is used",
  ])
})

it("D9.3 where rows of equal rank disagree the value is withheld", async () => {
  const shown = await previewOf(disagreeing)
  expect(shown.withheld).toMatchObject([{ _tag: "Disagreeing", address: maximumAt("individual") }])
  expect(lines(shown.changes).join()).not.toContain("Benefit maximum")
})

it("D9.4 where a value is withheld what is held stays", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([disagreeing]))
      yield* imports(mia)
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,200.00")
})

it("D9.5 the values beside a withheld one go in", async () => {
  const shown = await previewOf(disagreeing)
  expect(lines(shown.changes)).toEqual([
    "Benefit used: individual, annual, year from 2026-01-01: $100.00 as of 2026-03-01 → $400.00 as of 2026-11-20",
  ])
})

it.each([
  [0, "$1,500.00"],
  [1, "$2,000.00"],
])("D9.6 the value that the person picks is imported: candidate %i", async (candidate, figure) => {
  const shown = await previewOf(disagreeing, picking(candidate))
  expect(lines(shown.changes)).toContain(`Benefit maximum: individual, annual: $1,200.00 → ${figure}`)
})

it("D9.7 a pick that is none of the candidates picks nothing", async () => {
  const shown = await previewOf(disagreeing, picking(2))
  expect(shown.withheld).toMatchObject([{ _tag: "Disagreeing" }])
})

it("D9.8 two of the payer's categories that count in one of the plan's, with different amounts, disagree", async () => {
  const shown = await previewOf(
    plan({
      maximums: [
        benefit("family", { maximum: "50.00" }, { category: "Endodontics" }),
        benefit("family", { maximum: "75.00" }, { category: "Periodontics" }),
      ],
    }),
  )
  expect(shown.withheld).toMatchObject([{ _tag: "Disagreeing", address: maximumAt("family", { category: "Basic" }) }])
})

it("D9.9 with equal amounts they are one amount", async () => {
  const shown = await previewOf(
    plan({
      maximums: [
        benefit("family", { maximum: "50.00" }, { category: "Endodontics" }),
        benefit("family", { maximum: "50.00" }, { category: "Periodontics" }),
      ],
    }),
  )
  expect(lines(shown.changes)).toEqual(["Benefit maximum: family, annual, basic: nothing → $50.00"])
})

it("D9.10 a warning about the rows of another network plan is not shown", async () => {
  const about = (name: string) =>
    ({
      _tag: "RowsDisagree",
      networkPlan: name,
      measure: "maximum",
      slot: slot("individual"),
      values: [],
      at: [7],
    }) as const
  const shown = await inPractice(
    Effect.andThen(
      receive(answer([disagreeing], { warnings: [about("Acme PPO network"), about("Acme non-participating")] })),
      preview(mia, choosing()),
    ),
  )
  expect(shown.warnings).toEqual([{ _tag: "Reading", warning: about("Acme PPO network") }])
})

it("D10.2 a met deductible above the required one goes in as stated", async () => {
  const shown = await previewOf(plan({ deductibles: [deductible("family", { required: "50.00", met: "75.00" })] }))
  expect(lines(shown.changes)).toEqual([
    "Deductible required: family, annual: nothing → $50.00",
    "Deductible met: family, annual, year from 2026-01-01: $10.00 as of 2026-03-01 → $75.00 as of 2026-11-20",
  ])
})

it("D10.3 a met deductible above the required one is warned of", async () => {
  const shown = await previewOf(plan({ deductibles: [deductible("family", { required: "50.00", met: "75.00" })] }))
  expect(shown.warnings.map(sayWarning)).toEqual(["Family, annual: $75.00 is met of a deductible of $50.00"])
})

it("D10.4 a used benefit above the maximum goes in as stated, warned of", async () => {
  const shown = await previewOf(plan({ maximums: [benefit("family", { maximum: "1000.00", used: "1200.00" })] }))
  expect(lines(shown.changes).join()).toContain("nothing → $1,200.00")
  expect(shown.warnings.map(sayWarning)).toEqual(["Family, annual: $1,200.00 is used of a maximum of $1,000.00"])
})

it("D10.5 met equal to required is not warned of", async () => {
  const shown = await previewOf(plan({ deductibles: [deductible("family", { required: "50.00", met: "50.00" })] }))
  expect(shown.warnings).toEqual([])
})

it("D10.6 where there is no limit nothing can be above it", async () => {
  const shown = await previewOf(plan({ maximums: [benefit("family", { maximum: "none", used: "1200.00" })] }))
  expect(shown.warnings).toEqual([])
})

it("D10.7 amounts of a section that is not selected are not warned of", async () => {
  const shown = await previewOf(
    plan({ deductibles: [deductible("family", { required: "50.00", met: "75.00" })], exceptions: someExceptions }),
    { sections: ["ExceptionsAndLimitations"] },
  )
  expect(shown.warnings).toEqual([])
})
