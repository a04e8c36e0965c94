import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { expect, it } from "vitest"
import type { ReceiptId } from "../../src/index.ts"
import { CoverageStore, editCoverage, importDetails, markAsDone, preview, revertReceipt } from "../../src/effect.ts"
import type { Failure, Refused } from "../../src/effect.ts"
import { standardPolicy } from "../../src/index.ts"
import { maximum, maximumAt, required } from "./amounts.ts"
import { answer, benefit, inNetwork, namedAnn, networkPlan } from "./answers.ts"
import { annsAnswer, choosing, coverageFor, imports, receipts, receive, refusalsOf, saysYes } from "./desk.ts"
import type { Ports } from "./practice.ts"
import { anns, inPractice, mia, olga, receiptId } from "./practice.ts"

const namesake = { ...inNetwork, name: "Acme Premier" }

/** An act that at first sees nothing under its receipt's id: the same act is done between its first look and the rest. */
const overtaken = <A>(id: ReceiptId, act: Effect.Effect<A, Failure | Refused, Ports>) =>
  Effect.gen(function* () {
    const store = yield* CoverageStore
    const looks: Array<"first"> = ["first"]
    const late = CoverageStore.of({
      ...store,
      receipt: (practice, wanted) =>
        wanted === id && looks.pop() !== undefined ? Effect.succeed(O.none) : store.receipt(practice, wanted),
    })
    const first = yield* act
    const second = yield* Effect.provideService(act, CoverageStore, late)
    return [first, second] as const
  })

it("10.18 a receipt id that imported another network plan of the answer is refused", async () => {
  const [refusals, kept] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, namesake]))
      yield* imports(mia, choosing({ networkPlan: inNetwork.name }))
      const refused = yield* refusalsOf(imports(mia, choosing({ networkPlan: namesake.name })))
      return [refused, (yield* receipts).filter(({ _tag }) => _tag === "Imported")] as const
    }),
  )
  expect(refusals).toEqual([{ _tag: "ReceiptIdTaken", receipt: "import" }])
  expect(kept.length).toBe(1)
})

it("10.19 a receipt id that imported one section is refused for another", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing({ sections: ["DeductiblesAndBenefits"] }))
      return yield* refusalsOf(imports(mia, choosing({ sections: ["ExceptionsAndLimitations"] })))
    }),
  )
  expect(refusals).toEqual([{ _tag: "ReceiptIdTaken", receipt: "import" }])
})

it("10.20 a preview of one network plan allows no other, even where both state the same", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, namesake]))
      const { digest } = yield* preview(mia, choosing({ networkPlan: inNetwork.name }))
      const choice = choosing({ networkPlan: namesake.name })
      return yield* refusalsOf(importDetails({ caller: mia, choice, digest, receipt: receiptId("import") }))
    }),
  )
  expect(refusals).toMatchObject([{ _tag: "ChangedSincePreview" }])
})

it("10.21 the same Yes sent twice at once is done once, and both are told so", async () => {
  const [first, second] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      return yield* overtaken(receiptId("import"), saysYes(yield* preview(mia, choosing())))
    }),
  )
  expect(second).toEqual({ ...first, already: true, events: [] })
})

it("11.20 the same Mark as Done sent twice at once is done once, and both are told so", async () => {
  const [first, second] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const id = receiptId("done")
      return yield* overtaken(id, markAsDone({ caller: mia, response: annsAnswer, receipt: id }))
    }),
  )
  expect(second).toEqual(first)
})

it("11.21 every reason against Mark as Done is given at once", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([], { outcome: { _tag: "ineligible" } }))
      return yield* refusalsOf(markAsDone({ caller: mia, response: annsAnswer, receipt: receiptId("done") }))
    }),
  )
  expect(refusals).toEqual([{ _tag: "NotEligible", outcome: "ineligible" }, { _tag: "NothingStated" }])
})

const reverting = (address: ReturnType<typeof maximumAt>, receipt: string) =>
  revertReceipt({
    caller: olga,
    reverts: receiptId("import"),
    addresses: [address],
    policy: standardPolicy,
    receipt: receiptId(receipt),
    from: "history",
  })

const lifetime = maximumAt("individual", { period: "lifetime", category: "Orthodontics" })

it("D19.29 a receipt id that reverted one value is refused for another value of the same receipt", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      yield* reverting(maximumAt("individual"), "revert")
      return yield* refusalsOf(reverting(lifetime, "revert"))
    }),
  )
  expect(refusals).toEqual([{ _tag: "ReceiptIdTaken", receipt: "revert" }])
})

it("D19.30 the same revert sent twice at once is done once, and both are told so", async () => {
  const [first, second] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return yield* overtaken(receiptId("revert"), reverting(lifetime, "revert"))
    }),
  )
  expect(second).toEqual(first)
})

const editing = (dollars: string, ...more: ReadonlyArray<ReturnType<typeof maximum>>) =>
  editCoverage({
    caller: olga,
    target: anns,
    edits: { limits: [required("individual", dollars), ...more] },
    receipt: receiptId("edit"),
  })

it("D21.21 a receipt id that named another edit of the same patient's coverage is refused", async () => {
  const [refusals, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* editing("30.00")
      return [yield* refusalsOf(editing("40.00")), yield* coverageFor(anns)] as const
    }),
  )
  expect(refusals).toEqual([{ _tag: "ReceiptIdTaken", receipt: "edit" }])
  expect(coverage).toMatchObject({ "Deductible required: individual, annual": "$30.00" })
})

it("D21.22 the same edit sent twice is done once, though part of it was held already", async () => {
  const [first, second] = await inPractice(
    Effect.gen(function* () {
      const edit = editing("30.00", maximum("individual", "1200.00"))
      return [yield* edit, yield* edit] as const
    }),
  )
  expect(second).toEqual(first)
})

it("D21.23 the same edit sent twice at once is done once, and both are told so", async () => {
  const [first, second] = await inPractice(overtaken(receiptId("edit"), editing("30.00")))
  expect(second).toEqual(first)
})

it("10.22 an import of which every value is withheld is refused, and the answer is not done", async () => {
  const onlyUsed = networkPlan("Acme PPO", "in-network", { maximums: [benefit("individual", { used: "10.00" })] })
  const [refusals, kept] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([onlyUsed], { patient: { ...namedAnn, firstName: "Anselm" } }))
      return [yield* refusalsOf(imports(mia)), yield* receipts] as const
    }),
  )
  expect(refusals).toEqual([{ _tag: "EverythingWithheld" }])
  expect(kept.filter(({ _tag }) => _tag === "Imported")).toEqual([])
})
