import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { RevertReceipt } from "../../src/effect.ts"
import { markAsDone, openReview, preview, revertReceipt } from "../../src/effect.ts"
import { matchGroupNumber, standardPolicy } from "../../src/index.ts"
import { sayWarning } from "../../src/review.ts"
import { exceptionsOf, maximum, maximumAt } from "./amounts.ts"
import { answer, benefit, inNetwork, networkPlan, outOfNetwork } from "./answers.ts"
import {
  annsAnswer,
  choosing,
  coverageFor,
  iconFor,
  imports,
  lines,
  receive,
  refusalsOf,
  responseId,
  tagsOf,
} from "./desk.ts"
import { acme, ann, anns, enter, hold, inPractice, mia, ned, olga, receiptId } from "./practice.ts"

const amounts = choosing({ networkPlan: inNetwork.name, sections: ["DeductiblesAndBenefits"] })
const exceptions = choosing({ networkPlan: inNetwork.name, sections: ["ExceptionsAndLimitations"] })
const otherNetwork = choosing({ networkPlan: outOfNetwork.name })

it("D11.1 one section may be imported, and the other after it", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      yield* imports(mia, amounts, "first")
      yield* imports(mia, exceptions, "second")
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toMatchObject({ "Benefit maximum: individual, annual": "$1,500.00", D9972: "not covered" })
})

it("D11.10 both sections, imported again after each was imported alone, write no receipt that stands in the way of a revert", async () => {
  const again = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      yield* imports(mia, amounts, "first")
      yield* imports(mia, exceptions, "second")
      return yield* imports(mia, { ...amounts, sections: [...amounts.sections, ...exceptions.sections] }, "both")
    }),
  )
  expect(again).toMatchObject({ already: true, receipt: { id: "second" } })
})

it("D11.2 a check mark belongs to a section of a network plan: another network plan has none", async () => {
  const { imported } = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      yield* imports(mia, amounts)
      return yield* openReview(mia, annsAnswer)
    }),
  )
  expect(imported.filter(({ networkPlan }) => networkPlan === outOfNetwork.name)).toEqual([])
})

it("D11.3 choosing another network plan than the one imported is warned of", async () => {
  const shown = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      yield* imports(mia, amounts)
      return yield* preview(mia, otherNetwork)
    }),
  )
  expect(shown.warnings).toEqual([{ _tag: "OtherNetworkImported", networkPlan: inNetwork.name }])
})

it("D11.4 choosing the same network plan again is not warned of", async () => {
  const shown = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      yield* imports(mia, amounts)
      return yield* preview(mia, exceptions)
    }),
  )
  expect(shown.warnings).toEqual([])
})

it("D11.5 after an own import the preview is another: what was imported is no change any more", async () => {
  const [before, after] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      const first = yield* preview(mia, amounts)
      yield* imports(mia, amounts)
      return [first, yield* preview(mia, amounts)] as const
    }),
  )
  expect(after.digest).not.toBe(before.digest)
  expect(lines(after.changes)).toEqual([])
})

it("D11.8 another network plan that states what is held already is an import of its own", async () => {
  const second = await inPractice(
    Effect.gen(function* () {
      const alike = { ...inNetwork, name: "Acme PPO premier" }
      yield* receive(answer([inNetwork, alike]))
      yield* imports(mia, amounts, "first")
      return yield* imports(mia, { ...amounts, networkPlan: alike.name }, "second")
    }),
  )
  expect(second).toMatchObject({ already: false, receipt: { id: "second", networkPlan: "Acme PPO premier" } })
})

it("D11.9 a section that states what is held already, imported after the other, gets its check mark", async () => {
  const { imported } = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, exceptions, "first")
      yield* hold(anns, { limits: [maximum("individual", "1500.00")] }, "by hand")
      const alike = networkPlan(inNetwork.name, "in-network", {
        maximums: [benefit("individual", { maximum: "1500.00" })],
        exceptions: inNetwork.exceptions,
      })
      const newer = responseId("Ann's newer answer")
      yield* receive(answer([alike]), { id: newer })
      yield* imports(mia, { ...exceptions, response: newer }, "second")
      yield* imports(mia, { ...amounts, response: newer }, "third")
      return yield* openReview(mia, newer)
    }),
  )
  expect(imported.map(({ section }) => section)).toEqual(["ExceptionsAndLimitations", "DeductiblesAndBenefits"])
})

it("D12.1 a holder of the right may open an answer again that is done", async () => {
  const opened = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return yield* openReview(mia, annsAnswer)
    }),
  )
  expect(opened.state).toBe("done")
})

it("D12.2 nobody without the right may open it again", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return yield* refusalsOf(openReview(ned, annsAnswer))
    }),
  )
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
})

it("D12.3 after a wrong network plan the right one can be imported", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork, outOfNetwork]))
      yield* imports(mia, otherNetwork, "wrong")
      yield* imports(mia, amounts, "right")
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,500.00")
})

const reverting = (more: Partial<RevertReceipt> = {}) =>
  revertReceipt({
    caller: olga,
    reverts: receiptId("import"),
    policy: standardPolicy,
    receipt: receiptId("revert"),
    from: "history",
    ...more,
  })

it("D12.4 reverting every value makes the answer importable again", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      yield* reverting()
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("ReadyToImport")
})

it("D12.5 reverting some leaves it done", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      yield* reverting({ addresses: [maximumAt("individual")] })
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("Eligible")
})

it("D12.6 the check marks of an import that was wholly reverted are gone", async () => {
  const { imported } = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      yield* reverting()
      return yield* openReview(mia, annsAnswer)
    }),
  )
  expect(imported).toEqual([])
})

it("D12.7 an answer that was wholly reverted can be imported a second time", async () => {
  const again = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      yield* reverting()
      return yield* imports(mia, choosing(), "again")
    }),
  )
  expect(again).toMatchObject({ already: false, receipt: { id: "again" } })
})

it("D12.8 reverting every value in several steps makes it importable again too", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing({ sections: ["ExceptionsAndLimitations"] }))
      yield* reverting({
        addresses: ["D0274", "D1110"].map(exceptionsOf),
        receipt: receiptId("two"),
      })
      yield* reverting({
        addresses: ["D1351", "D9972"].map(exceptionsOf),
        receipt: receiptId("the other two"),
      })
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("ReadyToImport")
})

it("D12.9 reverting the revert makes it done again", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      yield* reverting()
      yield* reverting({ reverts: receiptId("revert"), receipt: receiptId("revert of the revert") })
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("Eligible")
})

it("D12.10 an answer that was marked as done may still be imported", async () => {
  const imported = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* markAsDone({ caller: mia, response: annsAnswer, receipt: receiptId("done") })
      return yield* imports(mia)
    }),
  )
  expect(imported.already).toBe(false)
})

it("D12.11 an import that was wholly reverted does not count as done, though the values were entered by hand since", async () => {
  const again = await inPractice(
    Effect.gen(function* () {
      yield* receive(
        answer([
          networkPlan(inNetwork.name, "in-network", { maximums: [benefit("individual", { maximum: "1500.00" })] }),
        ]),
      )
      yield* imports(mia)
      yield* reverting()
      yield* hold(anns, { limits: [maximum("individual", "1500.00")] }, "by hand")
      return yield* imports(mia, choosing(), "again")
    }),
  )
  expect(again).toMatchObject({ already: false, receipt: { id: "again" } })
})

it.each([
  ["4471", " 4471 "],
  ["4471", "0004471"],
  ["AB-12", "ab-12"],
  ["93-00025", "0093-00025"],
])("D13.1 group numbers are equal after trimming, case and leading zeros: %s and %s", (plan, payer) => {
  expect(matchGroupNumber("exact", plan, payer)).toBe("equal")
})

it.each([
  ["4471", "4471-02"],
  ["93-00025", "93-00025-01"],
  ["93-00025", "193-00025"],
  ["4471", "4472"],
])("D13.2 otherwise they differ, a suffix or a prefix included: %s and %s", (plan, payer) => {
  expect(matchGroupNumber("exact", plan, payer)).toBe("differs")
})

it.each([
  ["93-00025", "93-00025-01"],
  ["93-00025", "93-00025000"],
  ["93-00025", "1093-00025"],
  ["93-00025-01", "93-00025"],
])("D13.3 under the policy prefixOrSuffix one may begin or end with the other: %s and %s", (plan, payer) => {
  expect(matchGroupNumber("prefixOrSuffix", plan, payer)).toBe("partOf")
})

it("D13.4 only containing the other is not enough", () => {
  expect(matchGroupNumber("prefixOrSuffix", "93-00025", "1093-00025468")).toBe("differs")
})

it.each([
  ["11", "1193-00025468"],
  ["93-00025", "93"],
])("D13.5 a part of fewer than three characters says nothing: %s and %s", (plan, payer) => {
  expect(matchGroupNumber("prefixOrSuffix", plan, payer)).toBe("differs")
})

const warningsFor = (planGroup: string | undefined, payerGroup: string | undefined, policy = standardPolicy) =>
  inPractice(
    Effect.gen(function* () {
      const { groupNumber: _plans, ...plan } = acme
      yield* enter({ _tag: "Plan", plan: { ...plan, ...(planGroup === undefined ? {} : { groupNumber: planGroup }) } })
      const { groupNumber: _payers, ...said } = answer([inNetwork])
      yield* receive({ ...said, ...(payerGroup === undefined ? {} : { groupNumber: payerGroup }) })
      return (yield* preview(mia, choosing({ policy }))).warnings
    }),
  )

it("D13.6 a different group number is warned of, and the review may still import", async () => {
  const warnings = await warningsFor("4471", "4471-02")
  expect(warnings.map(sayWarning)).toEqual([
    "the payer says group 4471-02, this plan says 4471. It may be another benefit division",
  ])
})

it("D13.7 a part of the other is still warned of under prefixOrSuffix", async () => {
  const warnings = await warningsFor("4471", "4471-02", { ...standardPolicy, groupNumber: "prefixOrSuffix" })
  expect(warnings).toEqual([{ _tag: "GroupNumberDiffers", plan: "4471", payer: "4471-02", partOf: true }])
})

it("D13.8 an equal group number is not warned of", async () => {
  expect(await warningsFor("4471", "04471")).toEqual([])
})

it.each([
  [undefined, "4471", "plan"],
  ["4471", undefined, "payer"],
  ["4471", "  ", "payer"],
  [undefined, undefined, "both"],
])("D13.9 a missing group number is warned of, and on whose side: %s and %s", async (plan, payer, on) => {
  expect(await warningsFor(plan, payer)).toEqual([{ _tag: "GroupNumberMissing", on }])
})
