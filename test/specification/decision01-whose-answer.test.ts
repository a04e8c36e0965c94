import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { openReview, preview, receiveResponse, Register } from "../../src/effect.ts"
import { literal, PatientId, PracticeId } from "../../src/index.ts"
import type { NamedPatient } from "../../src/index.ts"
import { answer, inNetwork, namedAnn, namedBen } from "./answers.ts"
import {
  annsAnswer,
  callsOf,
  choosing,
  coverageFor,
  imports,
  lines,
  receive,
  refusalsOf,
  tagsOf,
  whileTakenAway,
} from "./desk.ts"
import { acme, adams, ann, anns, ben, cal, dee, enrolled, enter, eve, inPractice, leo, mia, ned } from "./practice.ts"

const twin = { ...ben, id: literal(PatientId)("Bea"), firstName: "Bea" }

const patientOf = (named: NamedPatient) =>
  Effect.map(receive(answer([inNetwork], { patient: named })), ({ patient }) => patient)

/** The payer's answer comes in for Ann, and names somebody a little different. */
const previewFor = (named: NamedPatient, confirmed = false) =>
  Effect.gen(function* () {
    yield* receive(answer([inNetwork], { patient: named }), { about: { patient: ann.id, plan: acme.id } })
    return yield* preview(mia, choosing(confirmed ? { answers: { patientConfirmed: true } } : {}))
  })

const withBensBirthDate = { ...namedAnn, birthDate: ben.birthDate }

it("D1.1 an answer goes to the patient whose member id, birth date and name it gives", async () => {
  expect(await inPractice(patientOf(namedBen))).toBe(ben.id)
})

it("D1.2 two of the three are enough, if exactly one enrolment agrees in two", async () => {
  expect(await inPractice(patientOf({ ...namedAnn, memberId: "unknown to us" }))).toBe(ann.id)
})

it("D1.3 one of the three is not enough", async () => {
  const refusals = await inPractice(refusalsOf(patientOf({ memberId: "W200" })))
  expect(refusals).toEqual([
    { _tag: "PatientNotMatched", candidates: [{ plan: acme.id, subscription: "Baker", patient: cal.id }] },
  ])
})

it("D1.4 twins under one member id are told apart by name", async () => {
  const patient = await inPractice(
    Effect.gen(function* () {
      yield* enter({ _tag: "Patient", patient: twin }, enrolled(adams, twin, 1, "child"))
      return yield* patientOf(namedBen)
    }),
  )
  expect(patient).toBe(ben.id)
})

it("D1.5 where several fit equally well it is refused, with the candidates listed", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* enter({ _tag: "Patient", patient: twin }, enrolled(adams, twin, 1, "child"))
      return yield* refusalsOf(patientOf({ ...namedBen, firstName: "B" }))
    }),
  )
  const candidates = refusals.flatMap((refusal) => (refusal._tag === "PatientNotMatched" ? refusal.candidates : []))
  expect(candidates.map(({ patient }) => patient)).toEqual(expect.arrayContaining([ben.id, twin.id]))
})

it("D1.6 where nobody fits it is refused, and nothing is kept", async () => {
  const [unmatched, unknown] = await inPractice(
    Effect.gen(function* () {
      const stranger = { firstName: "Zoe", lastName: "Zimmer" }
      return [yield* refusalsOf(patientOf(stranger)), yield* refusalsOf(openReview(mia, annsAnswer))] as const
    }),
  )
  expect(unmatched).toEqual([{ _tag: "PatientNotMatched", candidates: [] }])
  expect(unknown).toMatchObject([{ _tag: "ResponseNotFound" }])
})

it("D1.7 naming the patient and the plan settles it", async () => {
  const received = await inPractice(
    receive(answer([inNetwork], { patient: { memberId: "W200" } }), { about: { patient: cal.id, plan: acme.id } }),
  )
  expect(received.patient).toBe(cal.id)
})

it("D1.8 a patient who is not enrolled on the plan named is refused", async () => {
  const refusals = await inPractice(
    refusalsOf(receive(answer([inNetwork]), { about: { patient: literal(PatientId)("Finn"), plan: acme.id } })),
  )
  expect(refusals).toEqual([{ _tag: "PatientNotFound" }])
})

it("D1.9 an answer is never matched to a second coverage", async () => {
  const refusals = await inPractice(
    refusalsOf(patientOf({ firstName: "Dee", lastName: "Baker", memberId: "W200", relationship: "spouse" })),
  )
  expect(refusals).toMatchObject([{ _tag: "PatientNotMatched", candidates: [{ patient: cal.id }] }])
  expect(JSON.stringify(refusals)).not.toContain(dee.id)
})

it("D1.10 an answer is never matched to a patient of another practice", async () => {
  const elsewhere = literal(PracticeId)("Elm Street Dental")
  const refusals = await inPractice(
    Effect.gen(function* () {
      const register = yield* Register
      yield* register.enter(elsewhere, [])
      return yield* refusalsOf(
        receive(answer([inNetwork]), { from: { _tag: "Connection", practice: elsewhere, location: mia.location } }),
      )
    }),
  )
  expect(refusals).toEqual([{ _tag: "PatientNotMatched", candidates: [] }])
})

it("D1.11 a person without the import right who brings an answer in is refused, before anything is read", async () => {
  const calls = await inPractice(callsOf(receive(answer([inNetwork]), { from: { _tag: "Person", ...ned } })))
  expect(calls).toEqual([])
})

it("D1.12 a person with the right brings it in", async () => {
  const received = await inPractice(
    receiveResponse({
      from: { _tag: "Person", ...leo },
      id: annsAnswer,
      response: answer([inNetwork]),
      message: "EB*C*IND*35",
    }),
  )
  expect(received.patient).toBe(ann.id)
})

it.each([
  ["birth date", { ...namedAnn, birthDate: ben.birthDate }],
  ["first name", { ...namedAnn, firstName: "Anselm" }],
  ["relationship", { ...namedAnn, relationship: "child" as const }],
])(
  "D1.13 where the payer's patient has another %s, individual met and used amounts are withheld",
  async (_what, named) => {
    const shown = await inPractice(previewFor(named))
    expect(shown.withheld.map(({ _tag }) => _tag)).toEqual(["PatientDiffers"])
    expect(lines(shown.changes).join()).not.toMatch(/(met|used): individual/)
  },
)

it("D1.14 plan-level amounts, family amounts and exceptions go in all the same", async () => {
  const shown = await inPractice(previewFor(withBensBirthDate))
  expect(lines(shown.changes)).toContain("Benefit maximum: individual, annual: $1,200.00 → $1,500.00")
  expect(lines(shown.changes).join()).toMatch(/met: family/)
  expect(lines(shown.changes)).toContain("D9972: nothing → not covered")
})

it("D1.15 the patient's own amounts go in once the person confirms who is meant", async () => {
  const shown = await inPractice(previewFor(withBensBirthDate, true))
  expect(shown.withheld).toEqual([])
  expect(lines(shown.changes).join()).toMatch(/used: individual/)
})

it("D1.16 a middle name is no difference, and neither is what the payer leaves out", async () => {
  const { birthDate: _left, relationship: _out, ...named } = namedAnn
  const shown = await inPractice(previewFor({ ...named, firstName: "ANN M." }))
  expect(shown.withheld).toEqual([])
})

it("D1.17 an unconfirmed difference writes nothing to the patient's own amounts", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork], { patient: withBensBirthDate }), { about: { patient: ann.id, plan: acme.id } })
      yield* imports(mia)
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toHaveProperty(
    ["Benefit used: individual, annual, year from 2026-01-01"],
    "$100.00 as of 2026-03-01",
  )
})

it("D1.18 the same answer brought in twice is kept once, as it came first", async () => {
  const [first, second] = await inPractice(
    Effect.gen(function* () {
      return [
        yield* receive(answer([inNetwork])),
        yield* receive(answer([], { outcome: { _tag: "unknown" } })),
      ] as const
    }),
  )
  expect(second).toEqual(first)
})

it("D1.19 an answer is never matched to a coverage that has ended", async () => {
  const refusals = await inPractice(
    refusalsOf(patientOf({ firstName: "Eve", lastName: "Adams", birthDate: eve.birthDate, memberId: "W100" })),
  )
  expect(JSON.stringify(refusals)).not.toContain(eve.id)
})

it("D1.20 a relationship that the payer calls other is no difference from spouse or child", async () => {
  const shown = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork], { patient: { ...namedBen, relationship: "other" } }))
      return yield* preview(mia, choosing())
    }),
  )
  expect(shown.withheld).toEqual([])
})

it("D1.21 a relationship that the payer calls other is a difference from the subscriber", async () => {
  const shown = await inPractice(previewFor({ ...namedAnn, relationship: "other" }))
  expect(shown.withheld.map(({ _tag }) => _tag)).toEqual(["PatientDiffers"])
})

it("D1.22 the right is asked for again before the answer is kept: taken away in between, it is refused", async () => {
  const [refusals, unknown] = await inPractice(
    Effect.gen(function* () {
      const brought = receive(answer([inNetwork]), { from: { _tag: "Person", ...leo } })
      const refused = yield* refusalsOf(brought.pipe(whileTakenAway("Import Insurance Benefit Details")))
      return [refused, yield* refusalsOf(openReview(mia, annsAnswer))] as const
    }),
  )
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
  expect(tagsOf(unknown)).toEqual(["ResponseNotFound"])
})
