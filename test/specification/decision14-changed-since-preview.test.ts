import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { CoverageStore, preview } from "../../src/effect.ts"
import type { Failure, Refused } from "../../src/effect.ts"
import { maximum, met, used } from "./amounts.ts"
import { answer, benefit, inNetwork, networkPlan, onlyExceptions } from "./answers.ts"
import { choosing, coverageFor, imports, receive, receipts, refusalsOf, responseId, saysYes } from "./desk.ts"
import { adams, anns, bens, cals, enrolled, enter, eve, hold, inPractice, mia, on } from "./practice.ts"
import type { Ports } from "./practice.ts"

/** Somebody does something between the preview and the Yes. */
const refusedAfter = (meanwhile: Effect.Effect<unknown, Failure | Refused, Ports>, plan = inNetwork) =>
  inPractice(
    Effect.gen(function* () {
      yield* receive(answer([plan]))
      const shown = yield* preview(mia, choosing())
      yield* meanwhile
      return yield* refusalsOf(saysYes(shown))
    }),
  )

const importedAfter = (meanwhile: Effect.Effect<unknown, Failure | Refused, Ports>, plan = inNetwork) =>
  inPractice(
    Effect.gen(function* () {
      yield* receive(answer([plan]))
      const shown = yield* preview(mia, choosing())
      yield* meanwhile
      return yield* saysYes(shown)
    }),
  )

const planChanged = hold(anns, { limits: [maximum("family", "9000.00")] }, "plan changed")
const familyChanged = hold(bens, { counters: [met("family", "20.00")] }, "family changed")
const patientChanged = hold(anns, { counters: [used("individual", "110.00")] }, "patient changed")

it("D14.1 where the plan was changed since the preview the import is refused, even if another value of it was", async () => {
  expect(await refusedAfter(planChanged)).toEqual([{ _tag: "ChangedSincePreview", moved: ["plan"] }])
})

it("D14.2 where one of the family's amounts was changed the import is refused", async () => {
  expect(await refusedAfter(familyChanged)).toEqual([{ _tag: "ChangedSincePreview", moved: ["subscription"] }])
})

it("D14.3 where one of the patient's own amounts was changed the import is refused", async () => {
  expect(await refusedAfter(patientChanged)).toEqual([{ _tag: "ChangedSincePreview", moved: ["enrolment"] }])
})

it("D14.4 everything that moved is named", async () => {
  expect(await refusedAfter(Effect.andThen(planChanged, patientChanged))).toEqual([
    { _tag: "ChangedSincePreview", moved: ["plan", "enrolment"] },
  ])
})

it("D14.5 nothing of a refused import is written", async () => {
  const [coverage, kept] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const shown = yield* preview(mia, choosing())
      yield* planChanged
      yield* refusalsOf(saysYes(shown))
      return [yield* coverageFor(anns), yield* receipts] as const
    }),
  )
  expect(coverage).toMatchObject({ "Benefit maximum: individual, annual": "$1,200.00", D1110: "1 per 6 months" })
  expect(kept.map(({ _tag }) => _tag)).not.toContain("Imported")
})

it("D14.6 after previewing again the import goes in", async () => {
  const imported = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* preview(mia, choosing())
      yield* planChanged
      return yield* imports(mia)
    }),
  )
  expect(imported.already).toBe(false)
})

it("D14.7 what an import does not write may change meanwhile: exceptions alone go in after a patient's amounts changed", async () => {
  const imported = await importedAfter(patientChanged, onlyExceptions)
  expect(imported.receipt.sections).toEqual(["ExceptionsAndLimitations"])
})

it("D14.8 another family's amounts may change meanwhile", async () => {
  const imported = await importedAfter(hold(cals, { counters: [used("individual", "310.00")] }, "Cal changed"))
  expect(imported.already).toBe(false)
})

it("D14.9 a new enrolment on the plan is no conflict", async () => {
  const imported = await importedAfter(enter(enrolled(adams, eve, 1, "spouse")))
  expect(imported.receipt.affected.plan.patients).toBe(5)
})

it("D14.10 where the patient's own import was the change, the second Yes is refused as well", async () => {
  const refusals = await refusedAfter(
    imports(mia, choosing({ sections: ["ExceptionsAndLimitations"] }), "exceptions first"),
  )
  expect(refusals).toEqual([{ _tag: "ChangedSincePreview", moved: ["plan"] }])
})

it("D14.11 a Yes on another day, when another benefit year has begun, is refused", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const shown = yield* preview(mia, choosing())
      return yield* refusalsOf(saysYes(shown).pipe(on("2027-01-02")))
    }),
  )
  expect(refusals).toMatchObject([{ _tag: "ChangedSincePreview" }])
})

it("D14.12 somebody who commits in the middle of an import is noticed, and nothing is overwritten", async () => {
  const [refusals, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* receive(
        answer([
          networkPlan("Acme PPO network", "in-network", { maximums: [benefit("family", { maximum: "3000.00" })] }),
        ]),
      )
      const shown = yield* preview(mia, choosing())
      const store = yield* CoverageStore
      const ports = yield* Effect.context<Ports>()
      const somebodyElse = planChanged.pipe(Effect.provideContext(ports), Effect.orDie)
      const interrupted = CoverageStore.of({
        ...store,
        commit: (receipt, read) => Effect.andThen(somebodyElse, store.commit(receipt, read)),
      })
      const refused = yield* refusalsOf(saysYes(shown).pipe(Effect.provideService(CoverageStore, interrupted)))
      return [refused, yield* coverageFor(anns)] as const
    }),
  )
  expect(refusals).toEqual([{ _tag: "ChangedSincePreview", moved: ["plan"] }])
  expect(coverage).toHaveProperty(["Benefit maximum: family, annual"], "$9,000.00")
})

it("D14.13 a newer answer that came in between is to be opened instead", async () => {
  const newer = responseId("Ann's newer answer")
  const refusals = await refusedAfter(receive(answer([inNetwork]), { id: newer }))
  expect(refusals).toEqual([{ _tag: "Superseded", newest: newer }])
})
