import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { markAsDone, openReview, Register } from "../../src/effect.ts"
import { literal, PracticeId, rights } from "../../src/index.ts"
import { iconNames } from "../../src/review.ts"
import { answer, inNetwork, namedAnn, networkPlan, onlyAmounts, onlyExceptions, outOfNetwork } from "./answers.ts"
import { annsAnswer, callsOf, iconFor, iconsFor, receive, refusalsOf, responseId, tagsOf, tilesFor } from "./desk.ts"
import {
  acme,
  adams,
  ann,
  ben,
  bright,
  day,
  dee,
  enrolled,
  enter,
  eve,
  finnsOwn,
  granted,
  inPractice,
  mia,
  miaAtHillRoad,
  ned,
  on,
  receiptId,
} from "./practice.ts"

const newer = responseId("Ann's newer answer")

it("2.1 the icon is a green E with a red dot on white where deductibles and benefits are available for importing", async () => {
  const icon = await inPractice(Effect.andThen(receive(answer([onlyAmounts])), iconFor(mia, ann)))
  expect(icon).toBe("ReadyToImport")
  expect(iconNames.ReadyToImport.looks).toBe("green E with a red dot on white")
})

it("2.2 coverage exceptions alone are enough for the red dot", async () => {
  const icon = await inPractice(Effect.andThen(receive(answer([onlyExceptions])), iconFor(mia, ann)))
  expect(icon).toBe("ReadyToImport")
})

it("2.3 a user without the right Import Insurance Benefit Details does not see the red dot, but a white E on green", async () => {
  const icon = await inPractice(Effect.andThen(receive(answer([inNetwork])), iconFor(ned, ann)))
  expect(icon).toBe("Eligible")
  expect(iconNames.Eligible.looks).toBe("white E on green")
})

it("2.4 the right is in the category Insurance", () => {
  expect(rights.find(({ name }) => name === "Import Insurance Benefit Details")?.category).toBe("Insurance")
})

it("2.5 the right held at another location does not count", async () => {
  const icon = await inPractice(Effect.andThen(receive(answer([inNetwork])), iconFor(miaAtHillRoad, ann)))
  expect(icon).toBe("Eligible")
})

it("2.6 where the payer states no value there is nothing to import: a white E on green", async () => {
  const silent = networkPlan("Acme PPO network", "in-network", {})
  const icon = await inPractice(Effect.andThen(receive(answer([silent])), iconFor(mia, ann)))
  expect(icon).toBe("Eligible")
})

it("2.7 where the payer says that the patient is not eligible the icon is a white E on red", async () => {
  const icon = await inPractice(
    Effect.andThen(receive(answer([], { outcome: { _tag: "ineligible" } })), iconFor(mia, ann)),
  )
  expect(icon).toBe("NotEligible")
  expect(iconNames.NotEligible.looks).toBe("white E on red")
})

it("2.8 where the payer could not answer it is a white E on orange", async () => {
  const rejection = { reason: "42", level: "source", at: [3] } as const
  const icon = await inPractice(
    Effect.andThen(receive(answer([], { outcome: { _tag: "rejected", rejections: [rejection] } })), iconFor(mia, ann)),
  )
  expect(icon).toBe("Unable")
  expect(iconNames.Unable.looks).toBe("white E on orange")
})

it("2.9 where the answer does not say whether the coverage is active it is a white E on orange", async () => {
  const icon = await inPractice(
    Effect.andThen(receive(answer([inNetwork], { outcome: { _tag: "unknown" } })), iconFor(mia, ann)),
  )
  expect(icon).toBe("Unable")
})

it("2.10 where no answer was received there is no icon", async () => {
  const icon = await inPractice(iconFor(mia, ann))
  expect(icon).toBe("None")
})

it("2.11 an answer about a second coverage gives no icon", async () => {
  const icon = await inPractice(
    Effect.andThen(receive(answer([inNetwork]), { about: { patient: dee.id, plan: acme.id } }), iconFor(mia, dee)),
  )
  expect(icon).toBe("None")
})

it("2.12 a patient whose coverage has ended has no icon", async () => {
  const icon = await inPractice(
    Effect.andThen(receive(answer([inNetwork]), { about: { patient: eve.id, plan: acme.id } }), iconFor(mia, eve)),
  )
  expect(icon).toBe("None")
})

it("2.13 all of a patient's appointments show the same icon", async () => {
  const icons = await inPractice(Effect.andThen(receive(answer([inNetwork])), iconsFor(mia, ann)))
  expect(icons).toEqual(["ReadyToImport", "ReadyToImport"])
})

it("2.14 a family member's appointments do not show the icon", async () => {
  const icon = await inPractice(Effect.andThen(receive(answer([inNetwork])), iconFor(mia, ben)))
  expect(icon).toBe("None")
})

it("2.15 a newer answer makes the red dot appear again", async () => {
  const icons = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* markAsDone({ caller: mia, response: annsAnswer, receipt: receiptId("done") })
      const before = yield* iconFor(mia, ann)
      yield* receive(answer([inNetwork]), { id: newer })
      return [before, yield* iconFor(mia, ann)]
    }),
  )
  expect(icons).toEqual(["Eligible", "ReadyToImport"])
})

it("2.16 clicking the icon opens the page on the answer that the icon speaks of", async () => {
  const { response, opened } = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const [tile] = yield* tilesFor(mia)
      return { response: tile?.response, opened: yield* openReview(mia, tile?.response ?? newer) }
    }),
  )
  expect(response).toBe(annsAnswer)
  expect(opened.received.id).toBe(annsAnswer)
})

it("2.18 the payer's patient details are shown beside the practice's own", async () => {
  const { received, standing } = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), openReview(mia, annsAnswer)),
  )
  expect(received.response.patient).toEqual(namedAnn)
  expect(standing.patient).toEqual(ann)
})

it("2.19 without the right the page does not open", async () => {
  const refusals = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), refusalsOf(openReview(ned, annsAnswer))),
  )
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Import Insurance Benefit Details" }])
})

it("2.20 without the right nothing is read, not even whether the answer exists", async () => {
  const calls = await inPractice(Effect.andThen(receive(answer([inNetwork])), callsOf(openReview(ned, annsAnswer))))
  expect(calls).toEqual([])
})

it("2.21 an older answer of the same coverage is superseded and does not open", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* receive(answer([inNetwork]), { id: newer }).pipe(on("2026-11-25"))
      return yield* refusalsOf(openReview(mia, annsAnswer))
    }),
  )
  expect(refusals).toEqual([{ _tag: "Superseded", newest: newer }])
})

it("2.22 an answer that came late does not supersede a newer one", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]), { id: newer }).pipe(on("2026-11-25"))
      yield* receive(answer([inNetwork]))
      yield* openReview(mia, newer)
      return yield* refusalsOf(openReview(mia, annsAnswer))
    }),
  )
  expect(tagsOf(refusals)).toEqual(["Superseded"])
})

it("2.23 an answer that says the patient is not eligible does not open", async () => {
  const refusals = await inPractice(
    Effect.andThen(
      receive(answer([inNetwork], { outcome: { _tag: "ineligible" } })),
      refusalsOf(openReview(mia, annsAnswer)),
    ),
  )
  expect(refusals).toEqual([{ _tag: "NotEligible", outcome: "ineligible" }])
})

it("2.24 an answer about a patient who has left the plan does not open", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* enter(enrolled(adams, ann, 1, "self", { through: day("2026-11-23") }))
      return yield* refusalsOf(openReview(mia, annsAnswer))
    }),
  )
  expect(refusals).toEqual([{ _tag: "EnrolmentNotInForce", today: "2026-11-24", enrolled: { through: "2026-11-23" } }])
})

it("2.25 the last day of a coverage still counts", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* enter(enrolled(adams, ann, 1, "self", { through: day("2026-11-24") }))
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("ReadyToImport")
})

it("2.26 an answer about a plan that is no longer in force does not open", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* enter({ _tag: "Plan", plan: { ...acme, through: day("2026-10-31") } })
      return yield* refusalsOf(openReview(mia, annsAnswer))
    }),
  )
  expect(refusals).toEqual([{ _tag: "PlanNotInForce", today: "2026-11-24", plan: { through: "2026-10-31" } }])
})

it("2.27 every reason is given at once", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([], { outcome: { _tag: "ineligible" } }))
      yield* receive(answer([outOfNetwork]), { id: newer }).pipe(on("2026-11-25"))
      return yield* refusalsOf(openReview(mia, annsAnswer))
    }),
  )
  expect(tagsOf(refusals)).toEqual(["NotEligible", "NothingStated", "Superseded"])
})

it("2.28 an answer of another practice is not found", async () => {
  const elsewhere = { ...mia, practice: literal(PracticeId)("Elm Street Dental") }
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const register = yield* Register
      yield* register.enter(elsewhere.practice, [granted(mia, ["Import Insurance Benefit Details"])])
      return yield* refusalsOf(openReview(elsewhere, annsAnswer))
    }),
  )
  expect(refusals).toEqual([{ _tag: "ResponseNotFound", response: annsAnswer }])
})

it("2.29 the first day of a coverage counts already", async () => {
  const icon = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* enter(enrolled(adams, ann, 1, "self", { from: day("2026-11-24") }))
      return yield* iconFor(mia, ann)
    }),
  )
  expect(icon).toBe("ReadyToImport")
})

it("2.30 a newer answer about another coverage of the patient does not supersede this one", async () => {
  const opened = await inPractice(
    Effect.gen(function* () {
      yield* enter(enrolled(finnsOwn, ann, 2, "other"))
      yield* receive(answer([inNetwork]))
      yield* receive(answer([inNetwork]), { id: newer, about: { patient: ann.id, plan: bright.id } }).pipe(
        on("2026-11-25"),
      )
      return yield* openReview(mia, annsAnswer)
    }),
  )
  expect(opened.standing.plan).toEqual(acme)
})
