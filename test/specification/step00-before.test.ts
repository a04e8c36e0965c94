import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { openReview, preview } from "../../src/effect.ts"
import { answer, inNetwork, namedBen } from "./answers.ts"
import { annsAnswer, choosing, imports, receive, refusalsOf, responseId } from "./desk.ts"
import { acme, baker, dee, deesOwn, enrolled, enter, inPractice, mia } from "./practice.ts"

const bensAnswer = responseId("Ben's answer")

it("0.1 deductibles and benefits alone, exceptions alone, or both can be imported", async () => {
  const sections = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const amounts = yield* imports(mia, choosing({ sections: ["DeductiblesAndBenefits"] }), "amounts")
      const exceptions = yield* imports(mia, choosing({ sections: ["ExceptionsAndLimitations"] }), "exceptions")
      yield* receive(answer([inNetwork], { patient: namedBen }), { id: bensAnswer })
      const both = yield* imports(mia, choosing({ response: bensAnswer }), "both")
      return [amounts, exceptions, both].map(({ receipt }) => receipt.sections)
    }),
  )
  expect(sections).toEqual([
    ["DeductiblesAndBenefits"],
    ["ExceptionsAndLimitations"],
    ["DeductiblesAndBenefits", "ExceptionsAndLimitations"],
  ])
})

it("0.2 an answer about a patient's second coverage is refused when the page is opened", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]), { about: { patient: dee.id, plan: acme.id } })
      return yield* refusalsOf(openReview(mia, annsAnswer))
    }),
  )
  expect(refusals).toEqual([{ _tag: "NotPrimary", ordinal: 2 }])
})

it("0.3 an answer about a patient's second coverage is refused when it would be imported", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]), { about: { patient: dee.id, plan: acme.id } })
      return yield* refusalsOf(preview(mia, choosing()))
    }),
  )
  expect(refusals).toEqual([{ _tag: "NotPrimary", ordinal: 2 }])
})

it("0.4 the same answer is accepted once the coverage is the patient's primary", async () => {
  const opened = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]), { about: { patient: dee.id, plan: acme.id } })
      yield* enter(enrolled(deesOwn, dee, 2, "self"), enrolled(baker, dee, 1, "spouse"))
      return yield* openReview(mia, annsAnswer)
    }),
  )
  expect(opened.standing.plan.name).toBe(acme.name)
})
