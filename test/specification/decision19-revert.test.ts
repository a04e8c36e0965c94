import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { RevertReceipt } from "../../src/effect.ts"
import { markAsDone, revertReceipt, Today } from "../../src/effect.ts"
import { allChanges, Instant, literal, standardPolicy } from "../../src/index.ts"
import { exceptionsOf, maximum, maximumAt, metAt, requiredAt, usedAt } from "./amounts.ts"
import { answer, benefit, inNetwork, namedBen, namedCal, networkPlan } from "./answers.ts"
import {
  annsAnswer,
  callsOf,
  choosing,
  coverageFor,
  imports,
  lines,
  receive,
  receipts,
  refusalsOf,
  responseId,
  tagsOf,
  whileTakenAway,
} from "./desk.ts"
import { anns, cals, day, hold, inPractice, mia, olga, on, paul, receiptId } from "./practice.ts"

const reverts = (more: Partial<RevertReceipt> = {}) =>
  revertReceipt({
    caller: paul,
    reverts: receiptId("import"),
    policy: standardPolicy,
    receipt: receiptId("revert"),
    from: "history",
    ...more,
  })

const imported = Effect.andThen(receive(answer([inNetwork])), imports(mia))

const calsAnswer = responseId("Cal's answer")

/** Cal's answer states the maximum that was imported from Ann's. */
const confirmedByCal = Effect.gen(function* () {
  const plan = networkPlan("Acme PPO network", "in-network", {
    maximums: [benefit("individual", { maximum: "1500.00", used: "310.00" })],
  })
  yield* receive(answer([plan], { patient: namedCal }), { id: calsAnswer })
  yield* imports(mia, choosing({ response: calsAnswer }), "Cal's import")
})

it("D19.1 reverting an import leaves everything it touched as it was", async () => {
  const [before, after] = await inPractice(
    Effect.gen(function* () {
      const first = yield* Effect.forEach([anns, cals], (target) => coverageFor(target))
      yield* imported
      yield* reverts()
      return [first, yield* Effect.forEach([anns, cals], (target) => coverageFor(target))] as const
    }),
  )
  expect(after).toEqual(before)
})

it("D19.2 one value can be reverted, and the others stay as imported", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* reverts({ addresses: [maximumAt("individual")] })
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toMatchObject({
    "Benefit maximum: individual, annual": "$1,200.00",
    "Deductible required: individual, annual": "$50.00",
  })
})

it("D19.3 reverting what was added removes it", async () => {
  const { receipt } = await inPractice(Effect.andThen(imported, reverts({ addresses: [exceptionsOf("D9972")] })))
  expect(lines(receipt.changes)).toEqual(["D9972: not covered → nothing"])
})

it("D19.4 reverting what was removed restores it", async () => {
  const { receipt } = await inPractice(Effect.andThen(imported, reverts({ addresses: [exceptionsOf("D0274")] })))
  expect(lines(receipt.changes)).toEqual(["D0274: nothing → 1 per calendar year"])
})

it("D19.5 a revert is a receipt of its own, that names the one it reverts", async () => {
  const [newest, before] = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* reverts()
      return yield* receipts
    }),
  )
  expect(newest).toMatchObject({ _tag: "Reverted", id: "revert", reverts: "import", by: { user: "Paul" } })
  expect(before).toMatchObject({ _tag: "Imported", id: "import" })
})

it("D19.6 an import can be reverted through the thirtieth day after it", async () => {
  const { refused } = await inPractice(Effect.andThen(imported, reverts().pipe(on("2026-12-24"))))
  expect(refused).toEqual([])
})

it("D19.7 on the thirty-first day a revert is refused, with the last day it could be", async () => {
  const refusals = await inPractice(Effect.andThen(imported, refusalsOf(reverts().pipe(on("2026-12-25")))))
  expect(refusals).toEqual([{ _tag: "RevertWindowClosed", lastDay: "2026-12-24" }])
})

it("D19.8 another number of days is a policy", async () => {
  const policy = { ...standardPolicy, revertDays: 7 }
  const refusals = await inPractice(Effect.andThen(imported, refusalsOf(reverts({ policy }).pipe(on("2026-12-02")))))
  expect(refusals).toEqual([{ _tag: "RevertWindowClosed", lastDay: "2026-12-01" }])
})

it("D19.9 a value that a later receipt changed is refused, and the receipt named", async () => {
  const { refused } = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* hold(anns, { limits: [maximum("individual", "1800.00")] }, "by hand")
      return yield* reverts()
    }),
  )
  expect(refused).toEqual([{ _tag: "ChangedSince", address: maximumAt("individual"), by: "by hand" }])
})

it("D19.10 a value that was changed and changed back is refused too, though the figures are equal", async () => {
  const { refused } = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* hold(anns, { limits: [maximum("individual", "1800.00")] }, "by hand")
      yield* hold(anns, { limits: [maximum("individual", "1500.00")] }, "and back")
      return yield* reverts()
    }),
  )
  expect(refused).toMatchObject([{ _tag: "ChangedSince", address: maximumAt("individual") }])
})

it("D19.11 a value that a later import confirmed is refused too, though it changed nothing there", async () => {
  const { refused } = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* confirmedByCal
      return yield* reverts()
    }),
  )
  expect(refused).toEqual([{ _tag: "ConfirmedSince", address: maximumAt("individual"), by: "Cal's import" }])
})

it("D19.12 the other values of the receipt go back in one commit", async () => {
  const { receipt } = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* hold(anns, { limits: [maximum("individual", "1800.00")] }, "by hand")
      return yield* reverts()
    }),
  )
  expect(lines(receipt.changes)).toContain("Deductible required: individual, annual: $50.00 → $25.00")
  expect(lines(receipt.changes).join()).not.toContain("Benefit maximum: individual, annual:")
})

it("D19.13 another family's own used amount, imported later, stands in nobody's way", async () => {
  const { refused } = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* confirmedByCal
      return yield* reverts({ addresses: [usedAt("individual")] })
    }),
  )
  expect(refused).toEqual([])
})

it("D19.14 annual met and used amounts of a past benefit year are refused", async () => {
  const { refused } = await inPractice(
    Effect.gen(function* () {
      yield* Effect.andThen(receive(answer([inNetwork])), imports(mia)).pipe(on("2026-12-20"))
      return yield* reverts().pipe(on("2027-01-05"))
    }),
  )
  expect(refused.map(({ _tag, address }) => [_tag, address._tag])).toEqual([
    ["PastBenefitYear", "DeductibleMet"],
    ["PastBenefitYear", "DeductibleMet"],
    ["PastBenefitYear", "BenefitUsed"],
    ["PastBenefitYear", "BenefitUsed"],
  ])
})

it("D19.15 a receipt is not reverted twice", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* reverts()
      return yield* refusalsOf(reverts({ receipt: receiptId("twice") }))
    }),
  )
  expect(tagsOf(refusals)).toEqual(["NothingToRevert"])
})

it("D19.16 a revert can itself be reverted: the import stands again", async () => {
  const [before, after] = await inPractice(
    Effect.gen(function* () {
      yield* imported
      const first = yield* coverageFor(anns)
      yield* reverts()
      yield* reverts({ reverts: receiptId("revert"), receipt: receiptId("revert of the revert") })
      return [first, yield* coverageFor(anns)] as const
    }),
  )
  expect(after).toEqual(before)
})

it("D19.17 the same revert sent twice is done once", async () => {
  const [first, second] = await inPractice(
    Effect.gen(function* () {
      yield* imported
      return [yield* reverts(), yield* reverts()] as const
    }),
  )
  expect(second.receipt).toEqual(first.receipt)
})

it("D19.18 a revert needs the right Edit Insurance Plans; the import right is not enough", async () => {
  const refusals = await inPractice(Effect.andThen(imported, refusalsOf(reverts({ caller: mia }))))
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
})

it("D19.19 without the right to revert nothing is read", async () => {
  const calls = await inPractice(Effect.andThen(imported, callsOf(reverts({ caller: mia }))))
  expect(calls).toEqual([])
})

it("D19.20 the right is asked for again before a revert is written: taken away in between, it is refused", async () => {
  const [refusals, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* imported
      const refused = yield* refusalsOf(reverts().pipe(whileTakenAway("Edit Insurance Plans", 2)))
      return [refused, yield* coverageFor(anns)] as const
    }),
  )
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,500.00")
})

it("D19.21 a value that the receipt did not change is refused", async () => {
  const refusals = await inPractice(
    Effect.andThen(imported, refusalsOf(reverts({ addresses: [requiredAt("individual", { period: "lifetime" })] }))),
  )
  expect(refusals).toMatchObject([{ _tag: "NothingToRevert", because: [{ _tag: "NotInReceipt" }] }])
})

it("D19.22 a receipt that changed nothing has nothing to revert", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* markAsDone({ caller: mia, response: annsAnswer, receipt: receiptId("done") })
      return yield* refusalsOf(reverts({ reverts: receiptId("done") }))
    }),
  )
  expect(refusals).toEqual([{ _tag: "NothingToRevert", because: [] }])
})

it("D19.23 a receipt that is not there is refused", async () => {
  const refusals = await inPractice(refusalsOf(reverts()))
  expect(refusals).toEqual([{ _tag: "ReceiptNotFound", receipt: "import" }])
})

it("D19.24 values of one receipt can be reverted one after the other", async () => {
  const [before, after] = await inPractice(
    Effect.gen(function* () {
      const first = yield* coverageFor(anns)
      const { receipt } = yield* imported
      yield* reverts({ addresses: [maximumAt("individual")], receipt: receiptId("one") })
      const others = allChanges(receipt.changes)
        .map(({ address }) => address)
        .filter((address) => address._tag !== "BenefitMaximum" || address.slot.period !== "annual")
      yield* reverts({ caller: olga, addresses: others, receipt: receiptId("others") })
      return [first, yield* coverageFor(anns)] as const
    }),
  )
  expect(after).toEqual(before)
})

it("D19.25 a receipt id that named the revert of another receipt is refused", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* reverts()
      return yield* refusalsOf(reverts({ reverts: receiptId("held for Cal") }))
    }),
  )
  expect(refusals).toEqual([{ _tag: "ReceiptIdTaken", receipt: "revert" }])
})

it("D19.26 a family member's own used amount, imported later, stands in nobody's way", async () => {
  const { refused } = await inPractice(
    Effect.gen(function* () {
      yield* imported
      const bensAnswer = responseId("Ben's answer")
      yield* receive(answer([inNetwork], { patient: namedBen }), { id: bensAnswer })
      yield* imports(mia, choosing({ response: bensAnswer }), "Ben's import")
      return yield* reverts({ addresses: [usedAt("individual")] })
    }),
  )
  expect(refused).toEqual([])
})

it("D19.27 another family's shared amounts, imported later, stand in nobody's way", async () => {
  const { refused } = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* receive(answer([inNetwork], { patient: namedCal }), { id: calsAnswer })
      yield* imports(mia, choosing({ response: calsAnswer }), "Cal's import")
      return yield* reverts({ addresses: [metAt("family")] })
    }),
  )
  expect(refused).toEqual([])
})

it("D19.28 the family's shared amounts, confirmed for another member later, are refused", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* imported
      const bensAnswer = responseId("Ben's answer")
      yield* receive(answer([inNetwork], { patient: namedBen }), { id: bensAnswer })
      yield* imports(mia, choosing({ response: bensAnswer }), "Ben's import")
      return yield* refusalsOf(reverts({ addresses: [metAt("family")] }))
    }),
  )
  expect(refusals).toMatchObject([
    { _tag: "NothingToRevert", because: [{ _tag: "ConfirmedSince", by: "Ben's import" }] },
  ])
})

it("D19.31 the thirty days begin on the day it was where the import was done, whatever day it was in Greenwich", async () => {
  const evening = Today.of({
    at: () => Effect.succeed(day("2026-11-24")),
    now: Effect.succeed(literal(Instant)("2026-11-25T03:30:00.000Z")),
  })
  const refusals = await inPractice(
    Effect.andThen(Effect.provideService(imported, Today, evening), refusalsOf(reverts().pipe(on("2026-12-25")))),
  )
  expect(refusals).toEqual([{ _tag: "RevertWindowClosed", lastDay: "2026-12-24" }])
})
