import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { openReview, preview, revertReceipt } from "../../src/effect.ts"
import type { CoverageException } from "../../src/index.ts"
import { Category, eqException, literal, standardPolicy, SubscriptionId } from "../../src/index.ts"
import { maximumAt } from "./amounts.ts"
import { answer, inNetwork, namedAnn, namedCal } from "./answers.ts"
import { annsAnswer, choosing, iconFor, imports, receive, refusalsOf } from "./desk.ts"
import {
  acme,
  adams,
  ann,
  bright,
  day,
  dee,
  enrolled,
  enter,
  finn,
  finnsOwn,
  inPractice,
  memberIds,
  mia,
  olga,
  receiptId,
} from "./practice.ts"
import type { PracticeRecord } from "../../src/effect.ts"

const ofFamily = (id: SubscriptionId, plan: typeof acme, memberId: string): PracticeRecord => ({
  _tag: "Subscription",
  subscription: { id, plan: plan.id, memberId, subscriber: { patient: ann.id } },
})

it("D1.23 where the patient left the plan and came back, naming both means the coverage in force", async () => {
  const back = literal(SubscriptionId)("Zoe")
  const opened = await inPractice(
    Effect.gen(function* () {
      yield* enter(
        enrolled(adams, ann, 1, "self", { through: day("2025-12-31") }),
        ofFamily(back, acme, "W900"),
        enrolled(back, ann, 1, "self", { from: day("2026-01-01") }),
      )
      yield* receive(answer([inNetwork]), { about: { patient: ann.id, plan: acme.id } })
      return yield* openReview(mia, annsAnswer)
    }),
  )
  expect(opened.received.subscription).toBe(back)
})

it("D1.24 a blank member id agrees with no other blank one", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* enter({
        _tag: "Subscription",
        subscription: { id: finnsOwn, plan: bright.id, memberId: " ", subscriber: { patient: finn.id } },
      })
      const patient = { ...namedAnn, memberId: "", birthDate: finn.birthDate }
      return yield* refusalsOf(receive(answer([inNetwork], { patient })))
    }),
  )
  expect(refusals).toMatchObject([{ _tag: "PatientNotMatched" }])
})

it("D1.25 a first name that the payer leaves blank is no difference", async () => {
  const opened = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork], { patient: { ...namedAnn, firstName: " " } }))
      return yield* openReview(mia, annsAnswer)
    }),
  )
  expect(opened.differences).toEqual([])
})

it("D1.26 an id that names another patient's answer is refused, and the first answer stays", async () => {
  const [refusals, opened] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const refused = yield* refusalsOf(receive(answer([inNetwork], { patient: namedCal })))
      return [refused, yield* openReview(mia, annsAnswer)] as const
    }),
  )
  expect(refusals).toEqual([{ _tag: "ResponseIdTaken", response: annsAnswer }])
  expect(opened.received.patient).toBe(ann.id)
})

it("2.31 where the family moved to another plan, an answer about the former one gives no icon", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* enter(ofFamily(adams, bright, "W100"))
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("None")
})

it("D12.12 reverting one value of a revert makes it done again: that value stands as imported", async () => {
  const [icon, { imported }] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing())
      const revert = (reverts: string, receipt: string) => ({
        caller: olga,
        reverts: receiptId(reverts),
        policy: standardPolicy,
        receipt: receiptId(receipt),
        from: "history" as const,
      })
      yield* revertReceipt(revert("import", "all"))
      yield* revertReceipt({ ...revert("all", "one"), addresses: [maximumAt("individual")] })
      return [yield* iconFor(mia, ann), yield* openReview(mia, annsAnswer)] as const
    }),
  )
  expect(icon).toBe("Eligible")
  expect(imported.length).toBe(2)
})

it("T.20 procedures that are counted together are told apart, whatever the payer calls its categories", () => {
  const together = (...names: ReadonlyArray<string>): CoverageException => ({
    type: "Frequency",
    times: 1,
    window: { kind: "lifetime" },
    sharedWith: names.map((name) => ({ category: literal(Category)(name) })),
  })
  expect(eqException.equals(together("A", "B"), together("B", "A"))).toBe(true)
  expect(eqException.equals(together("A+3 B"), together("A", "B"))).toBe(false)
})

it("D1.27 an answer that fits a patient's second coverage better than the primary one is refused as not primary", async () => {
  const { firstName, lastName, birthDate } = dee
  const patient = { firstName, lastName, birthDate, memberId: memberIds.Baker }
  const refusals = await inPractice(refusalsOf(receive(answer([inNetwork], { patient }))))
  expect(refusals).toEqual([{ _tag: "NotPrimary", ordinal: 2 }])
})

it("D1.28 a member id that is not the subscription's is warned of", async () => {
  const { warnings } = await inPractice(
    Effect.andThen(
      receive(answer([inNetwork], { patient: { ...namedAnn, memberId: "Q1" } })),
      preview(mia, choosing()),
    ),
  )
  expect(warnings).toEqual([{ _tag: "MemberIdDiffers" }])
})
