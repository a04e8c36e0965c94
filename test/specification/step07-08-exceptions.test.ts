import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import { expect, it } from "vitest"
import { openReview, preview } from "../../src/effect.ts"
import { Category, coverageExceptionCodec, decode, literal } from "../../src/index.ts"
import { exceptionTypeNames } from "../../src/review.ts"
import { code, times } from "./amounts.ts"
import { answer, inNetwork, networkPlan, says } from "./answers.ts"
import { read } from "./message.ts"
import { annsAnswer, choosing, coverageFor, imports, lines, receive } from "./desk.ts"
import { anns, inPractice, mia } from "./practice.ts"

const calendarYear = { kind: "calendarYear", years: 1 } as const

const twoByAge = networkPlan("Acme PPO network", "in-network", {
  exceptions: [
    says("D1206", times(2, calendarYear, { through: 26 })),
    says("D1206", times(1, calendarYear, { from: 27 })),
  ],
})

it("7.1 the review shows the exceptions per procedure, before and after", async () => {
  const shown = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing({ sections: ["ExceptionsAndLimitations"] }))),
  )
  expect(lines(shown.changes)).toEqual([
    "D0274: 1 per calendar year → nothing",
    "D1110: 1 per 6 months → 2 per calendar year",
    "D1351: nothing → through age 14",
    "D9972: nothing → not covered",
  ])
})

it('7.2 an exception\'s type is one of "Frequency," "Age Limitation," or "Not Covered"', () => {
  expect(Object.values(exceptionTypeNames)).toEqual(["Frequency", "Age Limitation", "Not Covered"])
})

it("7.3 another type is not an exception", () => {
  expect(E.isLeft(decode(coverageExceptionCodec)({ type: "WaitingPeriod", months: 12 }))).toBe(true)
})

it("7.4 the number of exceptions is known for each procedure", async () => {
  const shown = await inPractice(Effect.andThen(receive(answer([twoByAge])), preview(mia, choosing())))
  const counts = shown.changes.exceptions.map(({ address, step }) => [
    address.procedure,
    step._tag === "Remove" ? 0 : step.after.length,
  ])
  expect(counts).toContainEqual([{ code: "D1206" }, 2])
})

it("7.6 the payer's own words are kept as an exception's description", async () => {
  const { received } = await inPractice(Effect.andThen(receive(answer([inNetwork])), openReview(mia, annsAnswer)))
  expect(received.response.networkPlans[0]?.exceptions[0]?.words).toEqual(["2 PER CALENDAR YEAR"])
})

it("7.7 one procedure may hold several exceptions of one type", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([twoByAge]))
      yield* imports(mia)
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage["D1206"]).toBe("1 per calendar year, from age 27; 2 per calendar year, through age 26")
})

it("7.8 a range of procedures stays a range, and a category in the payer's words stays one", async () => {
  const wide = networkPlan("Acme PPO network", "in-network", {
    exceptions: [
      says({ from: code("D2910"), through: code("D2920") }, { type: "NotCovered" }),
      says({ category: literal(Category)("FLUORIDE") }, { type: "AgeLimitation", through: 18 }),
    ],
  })
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([wide]))
      yield* imports(mia)
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toMatchObject({ "D2910–D2920": "not covered", FLUORIDE: "through age 18" })
})

it("7.10 what the payer says in words beside the exceptions, of a procedure or of the whole plan, is kept with the answer and never imported", async () => {
  const about = { words: ["NO WAITING PERIOD"], evidence: { rule: "noWaitingPeriod", at: [1] } }
  const note = { kind: "WaitingPeriod", waiting: { kind: "none" } } as const
  const notes = [
    { ...about, procedure: { code: code("D1110") }, note },
    { ...about, procedure: { category: literal(Category)("Standard") }, note },
  ]
  const imported = (plan: typeof inNetwork) =>
    inPractice(
      Effect.gen(function* () {
        yield* receive(answer([plan]))
        const { received } = yield* openReview(mia, annsAnswer)
        yield* imports(mia)
        return { kept: received.response.networkPlans[0]?.notes, coverage: yield* coverageFor(anns) }
      }),
    )
  const noted = await imported({ ...inNetwork, notes })
  expect(noted.kept).toEqual(notes)
  expect(noted.coverage).toEqual((await imported(inNetwork)).coverage)
})

it("7.11 where a negation or a condition could turn a sentence around, nothing is read from it but its words", () => {
  const notesOf = (words: string) =>
    read("EB*F************AD:D6010", `MSG*${words}`).networkPlans[0]?.notes?.map(({ note, words: said }) => [
      note,
      said,
    ])
  const missingTooth = (applies: boolean, words: string) => [[{ kind: "MissingTooth", applies }, [words]]]
  const justWords = (words: string) => [[{ kind: "Words" }, [words]]]
  const clause = "MISSING TOOTH CLAUSE"
  expect(notesOf(`${clause} APPLIES`)).toEqual(missingTooth(true, `${clause} APPLIES`))
  expect(notesOf(`NO ${clause} EXISTS`)).toEqual(missingTooth(false, `NO ${clause} EXISTS`))
  for (const words of [`${clause} APPLIES UNLESS INSURED BEFORE`, `IF NOT INSURED BEFORE, ${clause} APPLIES`])
    expect(notesOf(words)).toEqual(justWords(words))
})

it("8.1 with the checkbox selected, exceptions and limitations are imported", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing({ sections: ["ExceptionsAndLimitations"] }))
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toMatchObject({ D1110: "2 per calendar year", D1351: "through age 14", D9972: "not covered" })
})

it("8.2 with the checkbox cleared, no exception changes", async () => {
  const shown = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing({ sections: ["DeductiblesAndBenefits"] }))),
  )
  expect(shown.changes.exceptions).toEqual([])
})

it("8.3 with the checkbox cleared, no exception is removed either", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing({ sections: ["DeductiblesAndBenefits"] }))
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toMatchObject({ D1110: "1 per 6 months", D0274: "1 per calendar year" })
})
