import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { importDetails, openReview, preview } from "../../src/effect.ts"
import { allChanges } from "../../src/index.ts"
import { answer, benefit, inNetwork, networkPlan, outOfNetwork } from "./answers.ts"
import {
  annsAnswer,
  callsOf,
  choosing,
  coverageFor,
  iconFor,
  imports,
  lines,
  receive,
  receipts,
  refusalsOf,
  saysYes,
  whileTakenAway,
} from "./desk.ts"
import { ann, anns, enrolled, enter, adams, eve, inPractice, mia, ned, noon, receiptId } from "./practice.ts"

it("10.1 Yes imports exactly what was previewed", async () => {
  const { shown, imported } = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const previewed = yield* preview(mia, choosing())
      return { shown: previewed, imported: yield* saysYes(previewed) }
    }),
  )
  expect(imported.receipt.changes).toEqual(shown.changes)
})

it("10.2 everything that was previewed is held afterwards", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toEqual({
    "Deductible required: family, annual": "$150.00",
    "Deductible required: individual, annual": "$50.00",
    "Benefit maximum: individual, annual": "$1,500.00",
    "Benefit maximum: individual, lifetime, orthodontics": "$1,000.00",
    "Deductible met: family, annual, year from 2026-01-01": "$75.00 as of 2026-11-20",
    "Deductible met: individual, annual, year from 2026-01-01": "$50.00 as of 2026-11-20",
    "Benefit used: family, annual, year from 2026-01-01": "$650.00 as of 2026-11-20",
    "Benefit used: individual, annual, year from 2026-01-01": "$400.00 as of 2026-11-20",
    "Benefit used: individual, lifetime, orthodontics": "$0.00 as of 2026-11-20",
    D1110: "2 per calendar year",
    D1351: "through age 14",
    D9972: "not covered",
    "D2391, downgrade": "paid as D2140",
  })
})

it("10.3 the import leaves a receipt: who, where, when, from which answer and network plan, and which sections", async () => {
  const { receipt } = await inPractice(Effect.andThen(receive(answer([inNetwork])), imports(mia)))
  expect(receipt).toMatchObject({
    by: { user: "Mia", location: "Main Street" },
    at: noon,
    response: annsAnswer,
    networkPlan: "Acme PPO network",
    sections: ["DeductiblesAndBenefits", "ExceptionsAndLimitations"],
  })
})

it("10.4 the receipt keeps every value before and after", async () => {
  const { receipt } = await inPractice(Effect.andThen(receive(answer([inNetwork])), imports(mia)))
  expect(lines(receipt.changes)).toContain("Benefit maximum: individual, annual: $1,200.00 → $1,500.00")
  expect(lines(receipt.changes)).toContain("D0274: 1 per calendar year → nothing")
})

it("10.5 the receipt counts who was affected when it was written, not when it was previewed", async () => {
  const { receipt } = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const shown = yield* preview(mia, choosing())
      yield* enter(enrolled(adams, eve, 1, "spouse"))
      return yield* saysYes(shown)
    }),
  )
  expect(receipt.affected.plan).toEqual({ families: 2, patients: 5 })
})

it("10.7 a check mark stands beside each section that was imported", async () => {
  const { imported } = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return yield* openReview(mia, annsAnswer)
    }),
  )
  expect(imported).toEqual([
    { networkPlan: "Acme PPO network", section: "DeductiblesAndBenefits" },
    { networkPlan: "Acme PPO network", section: "ExceptionsAndLimitations" },
  ])
})

it("10.8 no check mark stands beside a section that was not", async () => {
  const { imported } = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing({ sections: ["ExceptionsAndLimitations"] }))
      return yield* openReview(mia, annsAnswer)
    }),
  )
  expect(imported.map(({ section }) => section)).toEqual(["ExceptionsAndLimitations"])
})

it("10.9 importing the same answer twice changes nothing the second time", async () => {
  const { second, kept } = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing(), "first")
      const shown = yield* preview(mia, choosing())
      const again = yield* saysYes(shown, mia, "second")
      return { second: { shown, again }, kept: yield* receipts }
    }),
  )
  expect(allChanges(second.shown.changes)).toEqual([])
  expect(second.again).toMatchObject({ already: true, receipt: { id: "first" } })
  expect(kept.filter(({ _tag }) => _tag === "Imported")).toHaveLength(1)
})

it("10.10 the same Yes sent twice is done once", async () => {
  const [first, second] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const shown = yield* preview(mia, choosing())
      return [yield* saysYes(shown), yield* saysYes(shown)] as const
    }),
  )
  expect([first.already, second.already]).toEqual([false, true])
  expect(second.receipt).toEqual(first.receipt)
})

it("10.11 a receipt id that names another act is refused", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      return yield* refusalsOf(imports(mia, choosing(), "held for Cal"))
    }),
  )
  expect(refusals).toEqual([{ _tag: "ReceiptIdTaken", receipt: "held for Cal" }])
})

it("10.12 without the right nothing is previewed, and nothing is read", async () => {
  const calls = await inPractice(Effect.andThen(receive(answer([inNetwork])), callsOf(preview(ned, choosing()))))
  expect(calls).toEqual([])
})

it("10.13 without the right nothing is imported, and nothing is read", async () => {
  const calls = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const { digest } = yield* preview(mia, choosing())
      return yield* callsOf(importDetails({ caller: ned, choice: choosing(), digest, receipt: receiptId("import") }))
    }),
  )
  expect(calls).toEqual([])
})

it("10.14 the right is asked for again before anything is written: taken away in between, the import is refused", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const shown = yield* preview(mia, choosing())
      return yield* refusalsOf(saysYes(shown).pipe(whileTakenAway("Import Insurance Benefit Details")))
    }),
  )
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Import Insurance Benefit Details" }])
})

it("10.15 an import whose right was taken away in between writes nothing", async () => {
  const { before, after, kept } = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const first = yield* coverageFor(anns)
      const shown = yield* preview(mia, choosing())
      yield* refusalsOf(saysYes(shown).pipe(whileTakenAway("Import Insurance Benefit Details")))
      return { before: first, after: yield* coverageFor(anns), kept: yield* receipts }
    }),
  )
  expect(after).toEqual(before)
  expect(kept.filter(({ _tag }) => _tag === "Imported")).toEqual([])
})

it("10.16 two sections are one receipt", async () => {
  const kept = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      yield* imports(mia, choosing({ networkPlan: inNetwork.name }))
      return yield* receipts
    }),
  )
  const [imported, ...others] = kept.filter(({ _tag }) => _tag === "Imported")
  expect(others).toEqual([])
  expect(imported?.changes.limits).not.toEqual([])
  expect(imported?.changes.exceptions).not.toEqual([])
})

it("10.17 an answer that says only what is held already can be imported: it changes nothing, and is done", async () => {
  const [imported, icon] = await inPractice(
    Effect.gen(function* () {
      yield* receive(
        answer([
          networkPlan("Acme PPO network", "in-network", { maximums: [benefit("individual", { maximum: "1200.00" })] }),
        ]),
      )
      return [yield* imports(mia), yield* iconFor(mia, ann)] as const
    }),
  )
  expect(allChanges(imported.receipt.changes)).toEqual([])
  expect(icon).toBe("Eligible")
})
