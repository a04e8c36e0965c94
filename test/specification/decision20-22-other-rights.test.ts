import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { RevertReceipt } from "../../src/effect.ts"
import { editCoverage, history, preview, revertReceipt } from "../../src/effect.ts"
import type { Caller, Edits } from "../../src/index.ts"
import { literal, PracticeId, standard, standardPolicy, UserId } from "../../src/index.ts"
import { code, downgradeOf, exceptionsOf, maximum, maximumAt, required, usd, used } from "./amounts.ts"
import { answer, inNetwork } from "./answers.ts"
import {
  callsOf,
  choosing,
  coverageFor,
  iconFor,
  imports,
  lines,
  receive,
  receipts,
  refusalsOf,
  tagsOf,
  whileTakenAway,
} from "./desk.ts"
import {
  ann,
  anns,
  cals,
  day,
  enter,
  granted,
  inPractice,
  leo,
  mia,
  miaAtHillRoad,
  ned,
  olga,
  paul,
  receiptId,
} from "./practice.ts"

it("D20.1 a user without the import right can preview nothing", async () => {
  const refusals = await inPractice(Effect.andThen(receive(answer([inNetwork])), refusalsOf(preview(ned, choosing()))))
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Import Insurance Benefit Details" }])
})

it("D20.2 the right held at another location allows nothing here", async () => {
  const refusals = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), refusalsOf(preview(miaAtHillRoad, choosing()))),
  )
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
})

it("D20.3 the right to edit plans is not the right to import", async () => {
  const refusals = await inPractice(Effect.andThen(receive(answer([inNetwork])), refusalsOf(preview(paul, choosing()))))
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
})

it("D20.4 somebody the practice does not know has no right", async () => {
  const nobody: Caller = { ...mia, user: literal(UserId)("Nobody") }
  const icon = await inPractice(Effect.andThen(receive(answer([inNetwork])), iconFor(nobody, ann)))
  expect(icon).toBe("Eligible")
})

it("D20.5 a right that was granted counts from then on", async () => {
  const icons = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const before = yield* iconFor(ned, ann)
      yield* enter(granted(ned, ["Import Insurance Benefit Details"]))
      return [before, yield* iconFor(ned, ann)]
    }),
  )
  expect(icons).toEqual(["Eligible", "ReadyToImport"])
})

it.each([
  ["import", mia],
  ["edit plans", paul],
] as const)("D20.6 whoever may %s may read the history", async (_what, caller) => {
  const page = await inPractice(history(caller, {}, { size: 1 }))
  expect(page.items).toHaveLength(1)
})

it("D20.7 nobody else may read the history, and nothing is read for them", async () => {
  const calls = await inPractice(callsOf(history(ned, {}, { size: 1 })))
  expect(calls).toEqual([])
})

const edits = (caller: Caller, entered: Edits, target = anns) =>
  editCoverage({ caller, target, edits: entered, receipt: receiptId("edit") })

const newMaximum: Edits = { limits: [maximum("individual", "1800.00")] }
const newUsed: Edits = { counters: [used("individual", "120.00")] }

it("D21.1 plan-level values are edited with the right Edit Insurance Plans alone", async () => {
  const { changes } = await inPractice(edits(paul, newMaximum))
  expect(lines(changes)).toEqual(["Benefit maximum: individual, annual: $1,200.00 → $1,800.00"])
})

it("D21.2 the import right does not allow editing plan-level values", async () => {
  const refusals = await inPractice(refusalsOf(edits(mia, newMaximum)))
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
})

it("D21.3 met and used amounts need both Edit Ins. Plan for Patient and Edit Ins. Benefits for Patient", async () => {
  const { changes } = await inPractice(
    Effect.andThen(
      enter(granted(ned, ["Edit Ins. Plan for Patient", "Edit Ins. Benefits for Patient"])),
      edits(ned, newUsed),
    ),
  )
  expect(lines(changes)).toEqual([
    "Benefit used: individual, annual, year from 2026-01-01: $100.00 as of 2026-03-01 → $120.00 as of 2026-03-01",
  ])
})

it("D21.4 one of these two rights is not enough", async () => {
  const refusals = await inPractice(
    Effect.andThen(enter(granted(ned, ["Edit Ins. Plan for Patient"])), refusalsOf(edits(ned, newUsed))),
  )
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Ins. Benefits for Patient" }])
})

it("D21.5 every missing right is named at once", async () => {
  const refusals = await inPractice(refusalsOf(edits(ned, { ...newMaximum, ...newUsed })))
  expect(refusals).toEqual([
    { _tag: "RightMissing", needs: "Edit Insurance Plans" },
    { _tag: "RightMissing", needs: "Edit Ins. Plan for Patient" },
    { _tag: "RightMissing", needs: "Edit Ins. Benefits for Patient" },
  ])
})

it("D21.6 without the rights nothing is read", async () => {
  expect(await inPractice(callsOf(edits(ned, newMaximum)))).toEqual([])
})

it("D21.7 the rights are asked for again before an edit is written: taken away in between, it is refused", async () => {
  const [refusals, coverage] = await inPractice(
    Effect.gen(function* () {
      const refused = yield* refusalsOf(edits(paul, newMaximum).pipe(whileTakenAway("Edit Insurance Plans")))
      return [refused, yield* coverageFor(anns)] as const
    }),
  )
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,200.00")
})

it("D21.8 an edit leaves a receipt, as an import does", async () => {
  const [newest] = await inPractice(Effect.andThen(edits(paul, newMaximum), receipts))
  expect(newest).toMatchObject({ _tag: "Edited", id: "edit", by: { user: "Paul" } })
})

it("D21.9 an edit of a plan-level value is seen by every family on the plan", async () => {
  const coverage = await inPractice(Effect.andThen(edits(paul, newMaximum), coverageFor(cals)))
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,800.00")
})

it("D21.10 an edit can be reverted as an import can", async () => {
  const { receipt } = await inPractice(
    Effect.andThen(
      edits(paul, newMaximum),
      revertReceipt({
        caller: paul,
        reverts: receiptId("edit"),
        policy: standardPolicy,
        receipt: receiptId("revert"),
        from: "history",
      }),
    ),
  )
  expect(lines(receipt.changes)).toEqual(["Benefit maximum: individual, annual: $1,800.00 → $1,200.00"])
})

it("D21.11 leaving a value out takes away what is held", async () => {
  const { changes } = await inPractice(edits(paul, { limits: [{ address: maximumAt("individual") }] }))
  expect(lines(changes)).toEqual(["Benefit maximum: individual, annual: $1,200.00 → nothing"])
})

it("D21.12 a downgrade is edited by hand, which no import does", async () => {
  const { changes } = await inPractice(
    edits(paul, { downgrades: [{ address: downgradeOf("D2392"), value: { paidAs: code("D2150") } }] }),
  )
  expect(lines(changes)).toEqual(["D2392, downgrade: nothing → paid as D2150"])
})

it("D21.13 an edit that changes nothing is refused", async () => {
  const refusals = await inPractice(refusalsOf(edits(paul, { limits: [maximum("individual", "1200.00")] })))
  expect(refusals).toEqual([{ _tag: "NothingEdited" }])
})

it("D21.14 no edit at all is refused", async () => {
  expect(tagsOf(await inPractice(refusalsOf(edits(paul, {}))))).toEqual(["NothingEdited"])
})

it("D21.15 entering one value twice is refused", async () => {
  const refusals = await inPractice(
    refusalsOf(edits(paul, { limits: [maximum("individual", "1800.00"), maximum("individual", "1900.00")] })),
  )
  expect(refusals).toEqual([{ _tag: "AddressEditedTwice", address: maximumAt("individual") }])
})

it("D21.16 ages that cover nobody are refused", async () => {
  const refusals = await inPractice(
    refusalsOf(
      edits(paul, {
        exceptions: [{ address: exceptionsOf("D1351"), value: [{ type: "AgeLimitation", from: 15, through: 14 }] }],
      }),
    ),
  )
  expect(refusals).toEqual([{ _tag: "AgesReversed", address: exceptionsOf("D1351"), ages: { from: 15, through: 14 } }])
})

it("D21.17 a patient of another practice is not found", async () => {
  const elsewhere = { ...anns, practice: literal(PracticeId)("Elm Street Dental") }
  const refusals = await inPractice(refusalsOf(edits(paul, newMaximum, elsewhere)))
  expect(refusals).toEqual([{ _tag: "PatientNotFound" }])
})

it("D21.18 several reasons against an edit are given at once", async () => {
  const twice = [required("individual", "25.00"), required("individual", "25.00")]
  const refusals = await inPractice(refusalsOf(edits(paul, { limits: twice })))
  expect(tagsOf(refusals)).toEqual(["AddressEditedTwice", "NothingEdited"])
})

it("D21.19 a receipt id that named an edit of another patient's coverage is refused", async () => {
  const refusals = await inPractice(Effect.andThen(edits(paul, newMaximum), refusalsOf(edits(paul, newMaximum, cals))))
  expect(refusals).toEqual([{ _tag: "ReceiptIdTaken", receipt: "edit" }])
})

it("D21.20 ages of a single year are entered as they are", async () => {
  const { changes } = await inPractice(
    edits(paul, {
      exceptions: [{ address: exceptionsOf("D1351"), value: [{ type: "AgeLimitation", from: 14, through: 14 }] }],
    }),
  )
  expect(lines(changes)).toEqual(["D1351: nothing → from age 14 through age 14"])
})

const undoes = (caller: Caller, from: RevertReceipt["from"] = "review") =>
  revertReceipt({
    caller,
    reverts: receiptId("import"),
    policy: standardPolicy,
    receipt: receiptId("undo"),
    from,
  })

const imported = Effect.andThen(receive(answer([inNetwork])), imports(mia))

it("D22.1 until Close the importer may undo his own import with the import right alone", async () => {
  const [before, after] = await inPractice(
    Effect.gen(function* () {
      const first = yield* coverageFor(anns)
      yield* imported
      yield* undoes(mia)
      return [first, yield* coverageFor(anns)] as const
    }),
  )
  expect(after).toEqual(before)
})

it("D22.2 after Close the importer may not", async () => {
  const refusals = await inPractice(Effect.andThen(imported, refusalsOf(undoes(mia, "history"))))
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
})

it("D22.3 nobody else may undo an import with the import right alone", async () => {
  const refusals = await inPractice(Effect.andThen(imported, refusalsOf(undoes(leo))))
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
})

it("D22.4 the importer who has lost the import right may not", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* imported
      yield* enter(granted(mia, []))
      return yield* refusalsOf(undoes(mia))
    }),
  )
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
})

it("D22.5 the importer's edit by hand is not an import, and needs the right to edit plans", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* editCoverage({ caller: olga, target: anns, edits: newMaximum, receipt: receiptId("import") })
      yield* enter(granted(olga, ["Import Insurance Benefit Details"]))
      return yield* refusalsOf(undoes(olga))
    }),
  )
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
})

const inMarch = {
  _tag: "BenefitUsed",
  slot: { level: "individual", period: "annual", benefitYear: day("2026-03-15"), category: standard },
} as const

it("D21.24 a yearly amount entered under a day on which no benefit year begins is refused, with the day it belongs to", async () => {
  const counted = { amount: usd("20.00"), asOf: day("2026-11-24") }
  const refusals = await inPractice(refusalsOf(edits(olga, { counters: [{ address: inMarch, value: counted }] })))
  expect(refusals).toEqual([{ _tag: "NotABenefitYear", address: inMarch, begins: "2026-01-01" }])
})

it("D21.25 what stands under such a day can be taken away", async () => {
  const refusals = await inPractice(refusalsOf(edits(olga, { counters: [{ address: inMarch }] })))
  expect(tagsOf(refusals)).toEqual(["NothingEdited"])
})
