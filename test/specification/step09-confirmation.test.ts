import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { importDetails, membersOfPlan, preview } from "../../src/effect.ts"
import type { Changes } from "../../src/index.ts"
import { overwrittenBy, sayConfirmation } from "../../src/review.ts"
import { maximum } from "./amounts.ts"
import { answer, benefit, inNetwork, networkPlan, onlyExceptions } from "./answers.ts"
import { callsOf, choosing, coverageFor, receive, receipts, refusalsOf, responseId } from "./desk.ts"
import {
  acme,
  anns,
  baker,
  ben,
  day,
  enrolled,
  enter,
  eve,
  adams,
  hold,
  inPractice,
  mia,
  ned,
  receiptId,
} from "./practice.ts"

// What is removed is said apart.
const without = (changes: Changes) => ({ ...overwrittenBy(changes), removed: 0 })

const previewed = (plan = inNetwork) => Effect.andThen(receive(answer([plan])), preview(mia, choosing()))

it("9.2 the confirmation says who is affected by the plan-level values: how many families and patients", async () => {
  const { touched, changes } = await inPractice(previewed())
  expect(sayConfirmation(touched, without(changes))).toContain(
    "The plan-level deductible amounts (required amounts), benefit amounts (maximum amounts), and exceptions for the plan will be overwritten. This affects not only the current patient but all patients in any family who are covered by the plan: 2 families, 4 patients.",
  )
})

it("9.3 the confirmation says who is affected by the met and used amounts", async () => {
  const { touched, changes } = await inPractice(previewed())
  expect(sayConfirmation(touched, without(changes))).toContain(
    "The patient- and family-level deductible amounts (met amounts) and benefit amounts (used amounts) for the plan will be overwritten. This affects the current patient and any of his or her family members who are covered by the plan: 1 family, 2 patients.",
  )
})

it("9.4 where only plan-level values change, nothing is said of met and used amounts", async () => {
  const { touched, changes } = await inPractice(previewed(onlyExceptions))
  expect(sayConfirmation(touched, without(changes))).toHaveLength(1)
  expect(sayConfirmation(touched, without(changes))[0]).toMatch(/^The plan-level/)
})

it("9.5 where only the patient's own amounts change, nothing is said of other patients", async () => {
  const { touched, changes } = await inPractice(
    previewed(networkPlan("Acme PPO network", "in-network", { maximums: [benefit("individual", { used: "400.00" })] })),
  )
  expect(sayConfirmation(touched, without(changes))).toEqual([
    "The patient- and family-level deductible amounts (met amounts) and benefit amounts (used amounts) for the plan will be overwritten. This affects the current patient and any of his or her family members who are covered by the plan: the current patient alone, since no family amount changes.",
  ])
})

it("9.16 members whose coverage has ended are not counted", async () => {
  const { touched } = await inPractice(
    Effect.gen(function* () {
      yield* enter(enrolled(adams, eve, 1, "spouse"))
      const withEve = yield* previewed()
      yield* enter(enrolled(adams, eve, 1, "spouse", { through: day("2026-11-23") }))
      const withoutEve = yield* preview(mia, choosing())
      return { touched: [withEve.touched.plan?.patients, withoutEve.touched.plan?.patients] }
    }),
  )
  expect(touched).toEqual([5, 4])
})

it("9.17 a child under both parents' subscriptions is one patient in two families", async () => {
  const { touched } = await inPractice(
    Effect.gen(function* () {
      yield* enter(enrolled(baker, ben, 2, "child"))
      return yield* previewed()
    }),
  )
  expect(touched.plan).toEqual({ families: 2, patients: 4 })
})

it("9.18 the names behind the numbers can be read, a page at a time", async () => {
  const pages = await inPractice(
    Effect.gen(function* () {
      const first = yield* membersOfPlan(mia, acme.id, { size: 3 })
      const second = yield* membersOfPlan(mia, acme.id, {
        size: 3,
        ...(first.next === undefined ? {} : { after: first.next }),
      })
      return [first, second].map(({ items }) => items.map(({ firstName, lastName }) => `${firstName} ${lastName}`))
    }),
  )
  expect(pages).toEqual([["Ann Adams", "Ben Adams", "Cal Baker"], ["Dee Baker"]])
})

it("9.19 without the right the names are not read", async () => {
  const calls = await inPractice(callsOf(membersOfPlan(ned, acme.id, { size: 3 })))
  expect(calls).toEqual([])
})

it("9.20 an import without a preview of exactly these changes is refused", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      return yield* refusalsOf(
        importDetails({ caller: mia, choice: choosing(), digest: "0.0.0.forged", receipt: receiptId("import") }),
      )
    }),
  )
  expect(refusals).toMatchObject([{ _tag: "ChangedSincePreview" }])
})

it("9.21 a preview of one choice does not allow another that would change something else", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const { digest } = yield* preview(mia, choosing({ sections: ["ExceptionsAndLimitations"] }))
      return yield* refusalsOf(importDetails({ caller: mia, choice: choosing(), digest, receipt: receiptId("import") }))
    }),
  )
  expect(refusals).toMatchObject([{ _tag: "ChangedSincePreview" }])
})

it("9.22 a preview for one patient does not allow an import for another, even where the changes are alike", async () => {
  const exceptions = choosing({ sections: ["ExceptionsAndLimitations"] })
  const bens = responseId("Ben's answer")
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([onlyExceptions]))
      yield* receive(answer([onlyExceptions]), { id: bens, about: { patient: ben.id, plan: acme.id } })
      const { digest } = yield* preview(mia, exceptions)
      const choice = { ...exceptions, response: bens }
      return yield* refusalsOf(importDetails({ caller: mia, choice, digest, receipt: receiptId("import") }))
    }),
  )
  expect(refusals).toMatchObject([{ _tag: "ChangedSincePreview" }])
})

it("9.23 a refused import writes nothing", async () => {
  const [before, after, kept] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const { digest } = yield* preview(mia, choosing())
      yield* hold(anns, { limits: [maximum("individual", "1300.00")] }, "meanwhile")
      const first = yield* coverageFor(anns)
      yield* refusalsOf(importDetails({ caller: mia, choice: choosing(), digest, receipt: receiptId("import") }))
      return [first, yield* coverageFor(anns), yield* receipts] as const
    }),
  )
  expect(after).toEqual(before)
  expect(kept.filter(({ _tag }) => _tag === "Imported")).toEqual([])
})
