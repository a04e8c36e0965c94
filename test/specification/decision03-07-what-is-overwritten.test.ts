import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { preview } from "../../src/effect.ts"
import { standardPolicy } from "../../src/index.ts"
import { overwrittenBy, sayAddress, sayConfirmation } from "../../src/review.ts"
import { exceptionsOf, used } from "./amounts.ts"
import { answer, benefit, inNetwork, networkPlan, onlyAmounts, onlyExceptions, outOfNetwork, says } from "./answers.ts"
import { choosing, coverageFor, imports, lines, receive, receipts, refusalsOf, saysYes, tagsOf } from "./desk.ts"
import { anns, day, hold, inPractice, mia } from "./practice.ts"

const statedProcedures = { policy: { ...standardPolicy, exceptions: "statedProcedures" } } as const

const onlyMaximum = networkPlan("Acme PPO network", "in-network", {
  maximums: [benefit("individual", { maximum: "1500.00" })],
})

it("D3.1 an amount the payer does not state is kept as it is held", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([onlyMaximum]))
      yield* imports(mia)
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toMatchObject({
    "Deductible required: individual, annual": "$25.00",
    "Deductible met: family, annual, year from 2026-01-01": "$10.00 as of 2026-03-01",
    "Benefit used: individual, annual, year from 2026-01-01": "$100.00 as of 2026-03-01",
  })
})

it("D3.2 the preview says which amounts stay because the payer does not state them", async () => {
  const { unstated } = await inPractice(Effect.andThen(receive(answer([onlyMaximum])), preview(mia, choosing())))
  expect(unstated.map(sayAddress)).toEqual([
    "Deductible required: individual, annual",
    "Deductible met: family, annual, year from 2026-01-01",
    "Deductible met: individual, annual, year from 2026-01-01",
    "Benefit used: individual, annual, year from 2026-01-01",
  ])
})

it("D3.3 amounts of past benefit years are not among them", async () => {
  const { unstated } = await inPractice(
    Effect.gen(function* () {
      const lastYear = { benefitYear: day("2025-01-01"), asOf: day("2025-12-01") }
      yield* hold(anns, { counters: [used("individual", "900.00", lastYear)] }, "last year")
      yield* receive(answer([onlyMaximum]))
      return yield* preview(mia, choosing())
    }),
  )
  expect(unstated.map(sayAddress).join()).not.toContain("2025-01-01")
})

it("D4.1 exceptions of procedures that the payer does not mention are removed", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).not.toHaveProperty("D0274")
})

it("D4.2 each removal is a line of its own in the preview", async () => {
  const shown = await inPractice(Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing())))
  expect(lines(shown.changes)).toContain("D0274: 1 per calendar year → nothing")
})

it("D4.3 the confirmation counts the removals", async () => {
  const shown = await inPractice(Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing())))
  expect(sayConfirmation(shown.touched, overwrittenBy(shown.changes))).toContain(
    "1 procedure's exceptions that the payer did not mention will be removed.",
  )
})

it("D4.4 where nothing is removed the confirmation says nothing of removals", async () => {
  const shown = await inPractice(Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing(statedProcedures))))
  expect(sayConfirmation(shown.touched, overwrittenBy(shown.changes)).join()).not.toContain("removed")
})

it("D4.5 a removal that the person excludes does not happen", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing({ answers: { kept: [exceptionsOf("D0274")] } }))
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toMatchObject({ D0274: "1 per calendar year", D9972: "not covered" })
})

it("D4.6 excluding a removal does not keep what the payer states otherwise", async () => {
  const shown = await inPractice(
    Effect.andThen(
      receive(answer([inNetwork])),
      preview(mia, choosing({ answers: { kept: [exceptionsOf("D1110")] } })),
    ),
  )
  expect(lines(shown.changes)).toContain("D1110: 1 per 6 months → 2 per calendar year")
})

it("D4.7 under the policy statedProcedures only procedures that the payer states are replaced", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing(statedProcedures))
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toMatchObject({ D0274: "1 per calendar year", D1110: "2 per calendar year" })
})

it("D4.8 a procedure the payer states has exactly the payer's exceptions afterwards", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(
        answer([
          networkPlan("Acme PPO network", "in-network", { exceptions: [says("D1110", { type: "NotCovered" })] }),
        ]),
      )
      yield* imports(mia, choosing(statedProcedures))
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage["D1110"]).toBe("not covered")
})

it.each(["wholeTable", "statedProcedures"] as const)(
  "D4.9 a downgrade always stays, under the policy %s too",
  async (exceptions) => {
    const coverage = await inPractice(
      Effect.gen(function* () {
        yield* receive(answer([inNetwork]))
        yield* imports(mia, choosing({ policy: { ...standardPolicy, exceptions } }))
        return yield* coverageFor(anns)
      }),
    )
    expect(coverage).toHaveProperty(["D2391, downgrade"], "paid as D2140")
  },
)

it("D4.10 excluding another removal between preview and Yes is not what was previewed", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const shown = yield* preview(mia, choosing())
      const changed = { ...shown, choice: choosing({ answers: { kept: [exceptionsOf("D0274")] } }) }
      return yield* refusalsOf(saysYes(changed))
    }),
  )
  expect(tagsOf(refusals)).toEqual(["ChangedSincePreview"])
})

it("D5.1 a section in which the payer states nothing replaces nothing, though it is selected", async () => {
  const [imported, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([onlyAmounts]))
      return [yield* imports(mia), yield* coverageFor(anns)] as const
    }),
  )
  expect(imported.receipt.sections).toEqual(["DeductiblesAndBenefits"])
  expect(coverage).toMatchObject({ D0274: "1 per calendar year", D1110: "1 per 6 months" })
})

it("D5.2 selected alone, such a section is refused", async () => {
  const refusals = await inPractice(
    Effect.andThen(
      receive(answer([onlyExceptions])),
      refusalsOf(preview(mia, choosing({ sections: ["DeductiblesAndBenefits"] }))),
    ),
  )
  expect(refusals).toEqual([{ _tag: "SectionStatesNothing", section: "DeductiblesAndBenefits" }])
})

it("D5.3 what another network plan states does not fill a section", async () => {
  const refusals = await inPractice(
    Effect.andThen(
      receive(answer([onlyAmounts, outOfNetwork])),
      refusalsOf(preview(mia, choosing({ networkPlan: onlyAmounts.name, sections: ["ExceptionsAndLimitations"] }))),
    ),
  )
  expect(tagsOf(refusals)).toEqual(["SectionStatesNothing"])
})

it("D6.1 an import with no section selected is refused", async () => {
  const refusals = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), refusalsOf(preview(mia, choosing({ sections: [] })))),
  )
  expect(refusals).toEqual([{ _tag: "NoSectionSelected" }])
})

it("D6.2 an import with no section selected leaves no receipt", async () => {
  const kept = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* refusalsOf(imports(mia, choosing({ sections: [] })))
      return yield* receipts
    }),
  )
  expect(kept.filter(({ _tag }) => _tag !== "Edited")).toEqual([])
})

it("D7.1 no network plan is guessed, even where exactly one is in network", async () => {
  const refusals = await inPractice(
    Effect.andThen(receive(answer([inNetwork, outOfNetwork])), refusalsOf(preview(mia, choosing()))),
  )
  expect(tagsOf(refusals)).toEqual(["NetworkPlanNotChosen"])
})

it("D7.2 missing network plan and missing section are both said", async () => {
  const refusals = await inPractice(
    Effect.andThen(receive(answer([inNetwork, outOfNetwork])), refusalsOf(preview(mia, choosing({ sections: [] })))),
  )
  expect(tagsOf(refusals)).toEqual(["NetworkPlanNotChosen", "NoSectionSelected"])
})
