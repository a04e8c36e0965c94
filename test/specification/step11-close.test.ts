import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { markAsDone, openReview, preview } from "../../src/effect.ts"
import type { Caller } from "../../src/index.ts"
import { answer, inNetwork, namedBen } from "./answers.ts"
import {
  annsAnswer,
  callsOf,
  choosing,
  coverageFor,
  iconFor,
  iconsFor,
  imports,
  receive,
  receipts,
  refusalsOf,
  responseId,
  tagsOf,
  whileTakenAway,
} from "./desk.ts"
import { ann, anns, ben, inPractice, mia, ned, on, receiptId } from "./practice.ts"

const marksAsDone = (caller: Caller = mia, receipt = "done") =>
  markAsDone({ caller, response: annsAnswer, receipt: receiptId(receipt) })

it("11.2 after an import the icon is a white E on green", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("Eligible")
})

it("11.3 after an import the icon is so on all of the patient's appointments", async () => {
  const icons = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return yield* iconsFor(mia, ann)
    }),
  )
  expect(icons).toEqual(["Eligible", "Eligible"])
})

it("11.4 an import of one section alone is enough for it", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing({ sections: ["ExceptionsAndLimitations"] }))
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("Eligible")
})

it("11.6 Mark as Done: the icon becomes a white E on green", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* marksAsDone()
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("Eligible")
})

it("11.7 Mark as Done changes no coverage", async () => {
  const [before, after] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const first = yield* coverageFor(anns)
      yield* marksAsDone()
      return [first, yield* coverageFor(anns)] as const
    }),
  )
  expect(after).toEqual(before)
})

it("11.8 Mark as Done leaves a receipt of who did it", async () => {
  const [newest] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* marksAsDone()
      return yield* receipts
    }),
  )
  expect(newest).toMatchObject({ _tag: "MarkedDone", by: { user: "Mia" }, response: annsAnswer })
})

it("11.9 marking one patient's answer does not mark a family member's", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* receive(answer([inNetwork], { patient: namedBen }), { id: responseId("Ben's answer") })
      yield* marksAsDone()
      return yield* iconFor(mia, ben)
    }),
  )
  expect(icon).toBe("ReadyToImport")
})

it("11.10 what is done already cannot be marked as done", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return yield* refusalsOf(marksAsDone())
    }),
  )
  expect(refusals).toEqual([{ _tag: "AlreadyDone", response: annsAnswer }])
})

it("11.11 the same Mark as Done sent twice is done once", async () => {
  const [first, second] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      return [yield* marksAsDone(), yield* marksAsDone()] as const
    }),
  )
  expect(second).toEqual(first)
})

it("11.12 an answer that a newer one replaced cannot be marked as done", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* receive(answer([inNetwork]), { id: responseId("Ann's newer answer") }).pipe(on("2026-11-25"))
      return yield* refusalsOf(marksAsDone())
    }),
  )
  expect(tagsOf(refusals)).toEqual(["Superseded"])
})

it("11.13 without the right nothing is marked as done, and nothing is read", async () => {
  const calls = await inPractice(Effect.andThen(receive(answer([inNetwork])), callsOf(marksAsDone(ned))))
  expect(calls).toEqual([])
})

it("11.14 the right is asked for again before Mark as Done is written", async () => {
  const [refusals, icon] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const refused = yield* refusalsOf(marksAsDone().pipe(whileTakenAway("Import Insurance Benefit Details")))
      return [refused, yield* iconFor(mia, ann)] as const
    }),
  )
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
  expect(icon).toBe("ReadyToImport")
})

it("11.15 Exit without Importing: the icon stays a green E with a red dot on white", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* openReview(mia, annsAnswer)
      yield* preview(mia, choosing())
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("ReadyToImport")
})

it("11.16 Exit without Importing and Cancel write nothing: opening and looking leave no receipt", async () => {
  const [before, after] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const first = yield* receipts
      yield* openReview(mia, annsAnswer)
      yield* preview(mia, choosing())
      return [first, yield* receipts] as const
    }),
  )
  expect(after).toEqual(before)
})

it("11.17 a receipt id that marked another answer as done marks nothing", async () => {
  const [refusals, icon] = await inPractice(
    Effect.gen(function* () {
      const bensAnswer = responseId("Ben's answer")
      yield* receive(answer([inNetwork]))
      yield* receive(answer([inNetwork], { patient: namedBen }), { id: bensAnswer })
      yield* marksAsDone()
      const refused = yield* refusalsOf(markAsDone({ caller: mia, response: bensAnswer, receipt: receiptId("done") }))
      return [refused, yield* iconFor(mia, ben)] as const
    }),
  )
  expect(refusals).toEqual([{ _tag: "ReceiptIdTaken", receipt: "done" }])
  expect(icon).toBe("ReadyToImport")
})
