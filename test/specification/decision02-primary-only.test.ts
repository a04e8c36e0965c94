import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { preview } from "../../src/effect.ts"
import { answer, inNetwork } from "./answers.ts"
import { choosing, receive, refusalsOf, saysYes } from "./desk.ts"
import type { PracticeRecord } from "../../src/effect.ts"
import { acme, adams, ann, day, enrolled, enter, inPractice, mia } from "./practice.ts"

const refusedAfter = (change: PracticeRecord) =>
  inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const shown = yield* preview(mia, choosing())
      yield* enter(change)
      return yield* refusalsOf(saysYes(shown))
    }),
  )

it("D2.1 that the coverage is primary is checked again when it is imported: otherwise it is refused", async () => {
  const refusals = await refusedAfter(enrolled(adams, ann, 2, "self"))
  expect(refusals).toEqual([{ _tag: "NotPrimary", ordinal: 2 }])
})

it("D2.2 that the patient is enrolled today is checked again when it is imported: otherwise it is refused", async () => {
  const refusals = await refusedAfter(enrolled(adams, ann, 1, "self", { through: day("2026-11-23") }))
  expect(refusals).toMatchObject([{ _tag: "EnrolmentNotInForce" }])
})

it("D2.3 that the plan is in force today is checked again when it is imported: otherwise it is refused", async () => {
  const refusals = await refusedAfter({ _tag: "Plan", plan: { ...acme, through: day("2026-11-23") } })
  expect(refusals).toMatchObject([{ _tag: "PlanNotInForce" }])
})

it("D2.4 patients for whom the plan is the second coverage are counted among those affected", async () => {
  const withDee = await inPractice(Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing())))
  expect(withDee.touched.plan).toEqual({ families: 2, patients: 4 })
})
