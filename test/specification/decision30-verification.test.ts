import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { Failure, MarkEligibility, Refused } from "../../src/effect.ts"
import { importDetails, markEligibility, preview, Register, verificationsAhead } from "../../src/effect.ts"
import type {
  Caller,
  EligibilityResponse,
  Marking,
  Patient,
  Rejection,
  VerificationPolicy,
  VerificationStatus,
} from "../../src/index.ts"
import {
  dueForVerification,
  lastDayOf,
  leadThrough,
  literal,
  MarkId,
  PatientId,
  standardVerificationPolicy,
  verificationPolicyCodec,
} from "../../src/index.ts"
import { sayVerification } from "../../src/review.ts"
import { answer, inNetwork, namedBen } from "./answers.ts"
import {
  annsAnswer,
  callsOf,
  choosing,
  coverageFor,
  iconFor,
  imports,
  receipts,
  receive,
  refusalsOf,
  responseId,
  tagsOf,
  tilesFor,
  whileTakenAway,
} from "./desk.ts"
import type { Ports } from "./practice.ts"
import {
  acme,
  adams,
  ann,
  anns,
  appointment,
  ben,
  bright,
  cal,
  day,
  dee,
  enrolled,
  enter,
  eve,
  finn,
  hillRoad,
  inPractice,
  mia,
  miaAtHillRoad,
  mainStreet,
  on,
  olga,
  paul,
  practice,
  receiptId,
  rosa,
  today,
} from "./practice.ts"

type Act<A> = Effect.Effect<A, Failure | Refused, Ports>

const markId = literal(MarkId)

const eligible: Marking = { _tag: "Eligible", because: "Telephone" }
const ineligible: Marking = { _tag: "Ineligible", because: "PayerWebsite" }
const unable: Marking = { _tag: "UnableToVerify", because: "PayerNotReached" }
const takenBack: Marking = { _tag: "TakenBack" }

const marks = (marking: Marking, more: Partial<MarkEligibility> = {}) =>
  markEligibility({ caller: rosa, patient: ann.id, marking, mark: markId("a mark"), ...more })

const statusesOf = (patient: Patient, caller: Caller = rosa): Act<ReadonlyArray<VerificationStatus | undefined>> =>
  Effect.map(tilesFor(caller), (tiles) =>
    tiles.flatMap((tile) => (tile.appointment.patient.id === patient.id ? [tile.status] : [])),
  )

const statusOf = (patient: Patient): Act<VerificationStatus | undefined> =>
  Effect.map(statusesOf(patient), ([status]) => status)

const tagOf = (patient: Patient): Act<VerificationStatus["_tag"] | undefined> =>
  Effect.map(statusOf(patient), (status) => status?._tag)

// A status on another day, when there are other appointments: the look-ahead of a person of the practice.
const aheadOn = (date: string, policy: Partial<VerificationPolicy> = {}) =>
  Effect.map(
    verificationsAhead(rosa, { policy: { ...standardVerificationPolicy, ...policy } }),
    ({ patients }) => patients,
  ).pipe(on(date))

const annOn = (date: string): Act<VerificationStatus | undefined> =>
  Effect.andThen(
    enter(appointment(`Ann on ${date}`, ann, "09:00", { date: day(date) })),
    Effect.map(aheadOn(date), (patients) => patients.find(({ standing }) => standing.patient.id === ann.id)?.status),
  )

const tagOn = (date: string) => Effect.map(annOn(date), (status) => status?._tag)

const answers = answer([inNetwork])
const yesterday = on("2026-11-23")

const rejected = (...rejections: readonly [Rejection, ...ReadonlyArray<Rejection>]): EligibilityResponse =>
  answer([], { outcome: { _tag: "rejected", rejections } })

const notFound: Rejection = { reason: "75", followUp: "C", level: "subscriber", at: [4] }
const tooBusy: Rejection = { reason: "42", followUp: "R", level: "source", at: [4] }

it("D30.1 where no payer has answered and nobody has said anything, a patient is not verified", async () => {
  expect(await inPractice(statusOf(ann))).toEqual({ _tag: "NotVerified" })
})

it.each([
  ["eligible", "Eligible"],
  ["ineligible", "Ineligible"],
] as const)("D30.2 the payer's answer makes a patient eligible or ineligible: %s", async (outcome, status) => {
  const received = receive(answer([inNetwork], { outcome: { _tag: outcome } }))
  expect(await inPractice(Effect.andThen(received, statusOf(ann)))).toEqual({
    _tag: status,
    since: "2026-11-24T19:00:00.000Z",
    through: "2026-12-20",
    by: { _tag: "Payer", response: annsAnswer },
  })
})

it("D30.3 where the payer could not answer, the patient is unable to verify, with the payer's reasons in words", async () => {
  const status = await inPractice(Effect.andThen(receive(rejected(notFound, tooBusy)), statusOf(ann)))
  expect(status).toMatchObject({
    _tag: "UnableToVerify",
    because: { _tag: "Rejected", rejections: [notFound, tooBusy] },
  })
  expect(status && sayVerification(status)).toBe(
    "The subscriber is not found (reason 75, about the subscriber). Check the name, the birth date and the number on the " +
      "subscriber's card, and whether this is the payer. Correct it and ask again. The payer cannot answer at the moment " +
      "(reason 42, about the payer). Ask again later. Asking again is allowed",
  )
})

it("D30.4 where the answer does not say whether the coverage is active, he is unable to verify, and the status says so", async () => {
  const silent = answer([inNetwork], { outcome: { _tag: "unknown" } })
  const status = await inPractice(Effect.andThen(receive(silent), statusOf(ann)))
  expect(status).toMatchObject({ _tag: "UnableToVerify", because: { _tag: "PayerUnclear" } })
  expect(status && sayVerification(status)).toBe(
    "The payer does not say whether the coverage is active. Call the payer",
  )
})

it("D30.5 an answer counts through its last day, the thirtieth after the day it answers for", async () => {
  const received = receive(answer([inNetwork], { answersFor: today }))
  const lastDay = await inPractice(Effect.andThen(received, tagOn("2026-12-24")))
  const dayAfter = await inPractice(Effect.andThen(received, tagOn("2026-12-25")))
  expect([lastDay, dayAfter]).toEqual(["Eligible", "Expired"])
})

it("D30.6 from the day after he is expired, and the status says what he was and through when", async () => {
  const status = await inPractice(
    Effect.andThen(receive(answer([], { outcome: { _tag: "ineligible" } })), annOn("2026-12-21")),
  )
  expect(status).toEqual({
    _tag: "Expired",
    was: "Ineligible",
    lastDay: "2026-12-20",
    by: { _tag: "Payer", response: annsAnswer },
  })
  expect(status && sayVerification(status)).toBe("Was ineligible through 2026-12-20. The payer's answer")
})

it.each([
  ["2026-11-20", "2026-11-30"],
  ["2026-11-30", "2026-11-30"],
  ["2026-02-01", "2026-02-28"],
  ["2028-02-01", "2028-02-29"],
  ["2100-02-28", "2100-02-28"],
  ["2026-12-31", "2026-12-31"],
])(
  "D30.7 under the policy monthEnd an answer counts through the last day of its month, February 29 in a leap year: %s",
  async (answersFor, lastDay) => {
    const received = receive(answer([inNetwork], { answersFor: day(answersFor) }), { expiry: "monthEnd" })
    expect((await inPractice(received)).validThrough).toBe(lastDay)
    expect(lastDayOf("monthEnd", day(answersFor))).toBe(lastDay)
  },
)

it.each([{ days: 30 }, "monthEnd"] as const)(
  "D30.8 a last day that comes with an answer counts under either policy: %j",
  async (expiry) => {
    const received = await inPractice(receive(answers, { expiry, validThrough: day("2026-12-05") }))
    expect(received.validThrough).toBe("2026-12-05")
  },
)

it("D30.9 another policy changes nothing of what is kept already: its last day stays", async () => {
  const byMonth = receive(answers, { expiry: "monthEnd" })
  const status = Effect.andThen(
    enter(appointment("Ann on Tuesday", ann, "09:00", { date: day("2026-12-01") })),
    Effect.map(aheadOn("2026-12-01", { expiry: { days: 90 } }), ([first]) => first?.status),
  )
  expect(await inPractice(Effect.andThen(byMonth, status))).toMatchObject({ _tag: "Expired", lastDay: "2026-11-30" })
})

it("D30.10 all of a patient's appointments have the same status", async () => {
  const byAnswer = await inPractice(Effect.andThen(receive(answers), statusesOf(ann)))
  const byMark = await inPractice(Effect.andThen(marks(unable), statusesOf(ann)))
  expect(byAnswer.map((status) => status?._tag)).toEqual(["Eligible", "Eligible"])
  expect(byMark.map((status) => status?._tag)).toEqual(["UnableToVerify", "UnableToVerify"])
})

it("D30.11 a family member's status is his own: an answer or a word about one says nothing of another", async () => {
  const bens = await inPractice(Effect.andThen(Effect.andThen(receive(answers), marks(ineligible)), statusOf(ben)))
  const anns = await inPractice(
    Effect.andThen(
      Effect.andThen(receive(answer([inNetwork], { patient: namedBen })), marks(ineligible, { patient: ben.id })),
      statusOf(ann),
    ),
  )
  expect([bens?._tag, anns?._tag]).toEqual(["NotVerified", "NotVerified"])
})

it("D30.12 a coverage that is not primary, or no longer in force, counts as not verified, whatever came about it", async () => {
  const second = Effect.andThen(receive(answers), enter(enrolled(adams, ann, 2, "self")))
  const ended = Effect.andThen(receive(answers), enter(enrolled(adams, ann, 1, "self", { through: day("2026-11-23") })))
  const lastDay = Effect.andThen(receive(answers), enter(enrolled(adams, ann, 1, "self", { through: today })))
  expect(await inPractice(Effect.andThen(second, tagOf(ann)))).toBeUndefined()
  expect(await inPractice(Effect.andThen(ended, tagOf(ann)))).toBeUndefined()
  expect(await inPractice(Effect.andThen(lastDay, tagOf(ann)))).toBe("Eligible")
  expect(await inPractice(tagOf(eve))).toBeUndefined()
})

it.each([
  [eligible, "Eligible"],
  [ineligible, "Ineligible"],
  [unable, "UnableToVerify"],
] as const)(
  "D30.13 a person who holds the right Review Insurance marks a patient as eligible, ineligible or unable to verify: %j",
  async (marking, status) => {
    expect(await inPractice(Effect.andThen(marks(marking), tagOf(ann)))).toBe(status)
  },
)

it("D30.14 a mark says who gave it, on which day, and how he knows or why he does not: one of a list, and no text", async () => {
  const known = await inPractice(Effect.andThen(marks(ineligible), statusOf(ann)))
  const unknown = await inPractice(Effect.andThen(marks(unable), statusOf(ann)))
  expect(known).toMatchObject({
    by: { _tag: "Person", mark: "a mark", user: "Rosa", on: "2026-11-24", because: "PayerWebsite" },
  })
  expect(known && sayVerification(known)).toBe(
    "Marked on 2026-11-24 by Rosa, known by the payer's website. Counts through 2026-12-24",
  )
  expect(unknown && sayVerification(unknown)).toBe(
    "The payer could not be reached. Marked on 2026-11-24 by Rosa. Counts through 2026-12-24",
  )
})

it.each([mia, paul])(
  "D30.15 without the right nothing is marked, and nothing is read; neither the import right nor the right to edit plans is enough: %j",
  async (caller) => {
    const marked = marks(eligible, { caller })
    expect(await inPractice(refusalsOf(marked))).toEqual([{ _tag: "RightMissing", needs: "Review Insurance" }])
    expect(await inPractice(callsOf(marked))).toEqual([])
    expect(await inPractice(Effect.andThen(refusalsOf(marked), tagOf(ann)))).toBe("NotVerified")
  },
)

it("D30.16 the right is asked for again before the mark is written: taken away in between, it is refused", async () => {
  const marked = refusalsOf(whileTakenAway("Review Insurance")(marks(eligible)))
  const [refusals, status] = await inPractice(Effect.all([marked, tagOf(ann)]))
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Review Insurance" }])
  expect(status).toBe("NotVerified")
})

it("D30.17 the right held at another location does not count", async () => {
  const elsewhere = marks(eligible, { caller: { ...rosa, location: hillRoad } })
  expect(tagsOf(await inPractice(refusalsOf(elsewhere)))).toEqual(["RightMissing"])
})

it.each([
  [{ days: 30 }, "2026-12-24"],
  [{ days: 0 }, "2026-11-24"],
  ["monthEnd", "2026-11-30"],
] as const)(
  "D30.18 a mark without a last day counts for as long as an answer of that day would: %j",
  async (expiry, through) => {
    expect((await inPractice(marks(eligible, { expiry }))).said).toMatchObject({ through })
  },
)

it.each([
  ["2026-11-23", ["MarkOutOfReach"]],
  ["2026-11-24", []],
  ["2027-11-25", []],
  ["2027-11-26", ["MarkOutOfReach"]],
])(
  "D30.19 a last day that is past, or more than a year away, is refused; today itself is not: %s",
  async (through, refused) => {
    const marked = marks({ ...eligible, through: day(through) })
    const tags = marked.pipe(
      Effect.as<ReadonlyArray<string>>([]),
      Effect.catchTag("Refused", ({ refusals }) => Effect.succeed(tagsOf(refusals))),
    )
    expect(await inPractice(tags)).toEqual(refused)
  },
)

it("D30.20 a mark counts before the answers that came before it", async () => {
  const marked = Effect.andThen(receive(answers).pipe(yesterday), marks(ineligible))
  expect(await inPractice(Effect.andThen(marked, tagOf(ann)))).toBe("Ineligible")
})

it("D30.21 an answer that comes after a mark, or at the same moment, takes its place", async () => {
  const later = Effect.andThen(marks(ineligible).pipe(yesterday), receive(answers))
  const atOnce = Effect.andThen(marks(ineligible), receive(answers))
  expect(await inPractice(Effect.andThen(later, tagOf(ann)))).toBe("Eligible")
  expect(await inPractice(Effect.andThen(atOnce, tagOf(ann)))).toBe("Eligible")
})

it("D30.22 of two marks the later counts", async () => {
  const twice = Effect.andThen(marks(ineligible).pipe(yesterday), marks(unable, { mark: markId("a later one") }))
  expect(await inPractice(Effect.andThen(twice, tagOf(ann)))).toBe("UnableToVerify")
})

it("D30.53 a mark counts before everything that was said and answered until then, though another machine's clock was ahead", async () => {
  const tomorrow = on("2026-11-25")
  const afterAnswer = Effect.andThen(receive(answers).pipe(tomorrow), marks(ineligible))
  const afterMark = Effect.andThen(
    marks(eligible, { mark: markId("z") }).pipe(tomorrow),
    marks(unable, { mark: markId("a") }),
  )
  const atOnce = Effect.andThen(receive(answers), marks(ineligible))
  expect(await inPractice(Effect.andThen(afterAnswer, tagOf(ann)))).toBe("Ineligible")
  expect(await inPractice(Effect.andThen(afterMark, tagOf(ann)))).toBe("UnableToVerify")
  expect(await inPractice(Effect.andThen(atOnce, tagOf(ann)))).toBe("Ineligible")
})

it("D30.23 a mark that is over is expired: no older answer comes back in its place", async () => {
  const marked = Effect.andThen(receive(answers).pipe(yesterday), marks({ ...ineligible, through: day("2026-11-26") }))
  expect(await inPractice(Effect.andThen(marked, annOn("2026-11-26")))).toMatchObject({ _tag: "Ineligible" })
  expect(await inPractice(Effect.andThen(marked, annOn("2026-11-27")))).toMatchObject({
    _tag: "Expired",
    was: "Ineligible",
    lastDay: "2026-11-26",
  })
})

it("D30.24 a mark that is taken back gives way to the payer's last answer, and no older mark comes back", async () => {
  const twice = Effect.andThen(
    marks(ineligible).pipe(on("2026-11-22")),
    marks(unable, { mark: markId("another") }).pipe(yesterday),
  )
  const back = marks(takenBack, { mark: markId("taken back") })
  const answered = Effect.andThen(receive(answers).pipe(on("2026-11-21")), Effect.andThen(twice, back))
  expect(await inPractice(Effect.andThen(answered, tagOf(ann)))).toBe("Eligible")
  expect(await inPractice(Effect.andThen(Effect.andThen(twice, back), tagOf(ann)))).toBe("NotVerified")
})

it("D30.25 where nobody has marked a patient, and where it was taken back already, there is nothing to take back", async () => {
  const back = marks(takenBack)
  const again = Effect.andThen(
    Effect.andThen(marks(eligible, { mark: markId("first") }).pipe(on("2026-11-22")), back.pipe(yesterday)),
    marks(takenBack, { mark: markId("again") }),
  )
  const anothers = Effect.andThen(marks(eligible, { patient: ben.id, mark: markId("Ben's") }), back)
  for (const act of [Effect.andThen(receive(answers), back), again, anothers])
    expect(await inPractice(refusalsOf(act))).toEqual([{ _tag: "NothingMarked" }])
})

it("D30.26 the same mark sent twice is one; another word under its id is refused, and the first stays", async () => {
  const first = marks(eligible).pipe(yesterday)
  expect(await inPractice(Effect.andThen(first, marks(eligible)))).toMatchObject({ on: "2026-11-23" })
  const others = [
    marks(ineligible),
    marks({ ...eligible, because: "Patient" }),
    marks({ ...eligible, through: day("2026-12-01") }),
    marks(eligible, { patient: ben.id }),
    marks(eligible, { caller: olga }),
    marks(takenBack),
  ]
  for (const other of others) {
    const refusals = refusalsOf(other)
    expect(await inPractice(Effect.andThen(first, refusals))).toEqual([{ _tag: "MarkIdTaken", mark: "a mark" }])
    expect(await inPractice(Effect.andThen(first, Effect.andThen(refusals, tagOf(ann))))).toBe("Eligible")
  }
  const backTwice = Effect.andThen(marks(eligible, { mark: markId("before") }).pipe(yesterday), marks(takenBack))
  expect((await inPractice(Effect.andThen(backTwice, marks(takenBack)))).said).toEqual(takenBack)
  const atOnce = Effect.all([marks(eligible), marks(eligible)], { concurrency: "unbounded" })
  const [one, other] = await inPractice(atOnce)
  expect(one).toEqual(other)
})

it("D30.27 where the family moved to another plan, a mark on the former one says nothing of the new one", async () => {
  const moving = Effect.flatMap(Register, (register) =>
    register.enter(practice, [
      {
        _tag: "Subscription",
        subscription: { id: adams, plan: bright.id, memberId: "B1", subscriber: { patient: ann.id } },
      },
    ]),
  )
  const moved = Effect.andThen(marks(eligible), moving)
  expect(await inPractice(Effect.andThen(moved, tagOf(ann)))).toBe("NotVerified")
  const again = marks(unable, { mark: markId("of the new plan") })
  expect(await inPractice(Effect.andThen(Effect.andThen(moved, again), statusOf(ann)))).toMatchObject({
    _tag: "UnableToVerify",
  })
  expect(acme.id).not.toBe(bright.id)
})

it("D30.28 a patient's second coverage cannot be marked, nor one that has ended, nor a patient whom the practice does not have", async () => {
  const second = Effect.andThen(enter(enrolled(adams, ben, 2, "child")), marks(eligible, { patient: ben.id }))
  const ended = marks(eligible, { patient: eve.id })
  const stranger = marks(eligible, { patient: literal(PatientId)("nobody's") })
  expect(await inPractice(refusalsOf(second))).toEqual([{ _tag: "NotPrimary", ordinal: 2 }])
  expect(await inPractice(refusalsOf(ended))).toEqual([
    { _tag: "EnrolmentNotInForce", today: "2026-11-24", enrolled: { through: "2025-12-31" } },
  ])
  expect(await inPractice(refusalsOf(stranger))).toEqual([{ _tag: "PatientNotFound" }])
  const deesOwn = await inPractice(marks(eligible, { patient: dee.id }))
  expect(deesOwn.target).toMatchObject({ plan: bright.id, subscription: "Dee" })
})

it("D30.29 a mark changes no coverage and leaves no receipt", async () => {
  const before = await inPractice(Effect.all([coverageFor(anns), receipts]))
  const after = await inPractice(Effect.andThen(marks(ineligible), Effect.all([coverageFor(anns), receipts])))
  expect(after).toEqual(before)
})

it("D30.30 who is marked as eligible has a white E on green, with an answer or without one", async () => {
  const none = await inPractice(Effect.andThen(marks(eligible), iconFor(mia, ann)))
  const not = receive(answer([], { outcome: { _tag: "ineligible" } })).pipe(yesterday)
  const despite = await inPractice(Effect.andThen(Effect.andThen(not, marks(eligible)), iconFor(mia, ann)))
  expect([none, despite]).toEqual(["Eligible", "Eligible"])
})

it("D30.31 where there is something to import the red dot stays, though a person has said that the patient is eligible", async () => {
  const marked = Effect.andThen(receive(answers).pipe(yesterday), marks(eligible))
  expect(await inPractice(Effect.andThen(marked, iconFor(mia, ann)))).toBe("ReadyToImport")
  expect(await inPractice(Effect.andThen(marked, iconFor(rosa, ann)))).toBe("Eligible")
  expect(await inPractice(Effect.andThen(Effect.andThen(marked, imports(mia)), iconFor(mia, ann)))).toBe("Eligible")
})

it.each([
  [ineligible, "NotEligible"],
  [unable, "Unable"],
] as const)(
  "D30.32 who is marked as ineligible has a white E on red, and who is marked as unable to verify a white E on orange: %j",
  async (marking, icon) => {
    const marked = Effect.andThen(receive(answers).pipe(yesterday), marks(marking))
    expect(await inPractice(Effect.andThen(marked, iconFor(mia, ann)))).toBe(icon)
    expect(await inPractice(Effect.andThen(marks(marking), iconFor(mia, ann)))).toBe(icon)
  },
)

it("D30.33 when a mark is over or taken back the icon is the answer's again; without an answer there is none", async () => {
  const answered = receive(answers).pipe(on("2026-11-20"))
  const over = marks({ ...unable, through: day("2026-11-22") }).pipe(on("2026-11-22"))
  const back = Effect.andThen(marks(unable, { mark: markId("first") }).pipe(yesterday), marks(takenBack))
  const icons = await inPractice(
    Effect.andThen(Effect.andThen(answered, over), Effect.zip(iconFor(mia, ann), iconFor(mia, ben))),
  )
  expect(icons).toEqual(["ReadyToImport", "None"])
  expect(await inPractice(Effect.andThen(Effect.andThen(answered, back), iconFor(mia, ann)))).toBe("ReadyToImport")
  expect(await inPractice(Effect.andThen(over, iconFor(mia, ann)))).toBe("None")
  expect(await inPractice(Effect.andThen(back, iconFor(mia, ann)))).toBe("None")
})

it("D30.34 an answer that has expired keeps its icon", async () => {
  const old = receive(answer([inNetwork], { answersFor: day("2026-10-01") }))
  expect(await inPractice(Effect.andThen(old, tagOf(ann)))).toBe("Expired")
  expect(await inPractice(Effect.andThen(old, iconFor(mia, ann)))).toBe("ReadyToImport")
})

const lead = (leadDays: number, closed: ReadonlyArray<string>, from: string): string =>
  leadThrough({ leadDays, closedDays: closed.map((date) => day(date)) }, day(from))

it.each([
  ["2026-11-24", 4, "2026-11-30"],
  ["2026-11-23", 4, "2026-11-27"],
  ["2026-11-27", 1, "2026-11-30"],
  ["2026-11-28", 1, "2026-11-30"],
  ["2026-11-29", 4, "2026-12-03"],
  ["2026-11-24", 0, "2026-11-24"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2028-02-28", 2, "2028-03-01"],
])(
  "D30.35 the look-ahead goes through the fourth business day after today; Saturdays and Sundays between belong to it and are not counted: from %s, %i",
  (from, days, through) => {
    expect(lead(days, [], from)).toBe(through)
    expect(standardVerificationPolicy.leadDays).toBe(4)
  },
)

it("D30.36 days on which the practice is closed are not counted either, and however many they are it looks no more than ninety days ahead", () => {
  expect(lead(4, ["2026-11-26", "2026-11-27"], "2026-11-24")).toBe("2026-12-02")
  expect(lead(4, ["2026-11-28"], "2026-11-24")).toBe("2026-11-30")
  const all = Array.from({ length: 400 }, (_, i) => lastDayOf({ days: i }, today))
  expect(lead(4, all, "2026-11-24")).toBe("2027-02-22")
  expect(lead(10_000, [], "2026-11-24")).toBe("2027-02-22")
  expect(verificationPolicyCodec.is({ ...standardVerificationPolicy, leadDays: 31 })).toBe(false)
  expect(verificationPolicyCodec.is({ ...standardVerificationPolicy, leadDays: 30 })).toBe(true)
})

it("D30.37 each patient of the look-ahead is listed once, with all his visits, the next one first", async () => {
  const { from, through, patients } = await inPractice(verificationsAhead(rosa))
  expect([from, through]).toEqual(["2026-11-24", "2026-11-30"])
  expect(patients.map(({ standing, appointments }) => [standing.patient.id, appointments.map(({ id }) => id)])).toEqual(
    [
      ["Ann", ["Ann at nine", "Ann at two", "Ann tomorrow"]],
      ["Ben", ["Ben"]],
      ["Dee", ["Dee"]],
    ],
  )
})

const visitOn = (date: string, patient: Patient = cal) =>
  enter(appointment(`${patient.id} on ${date}`, patient, "09:00", { date: day(date) }))

const calsDue = (policy: Partial<VerificationPolicy> = {}) =>
  Effect.map(
    verificationsAhead(rosa, { policy: { ...standardVerificationPolicy, ...policy } }),
    ({ patients }) => patients.find(({ standing }) => standing.patient.id === cal.id)?.due,
  )

const markedCal = (marking: Marking) => marks(marking, { patient: cal.id })

it("D30.38 who is not verified or expired is due for verification", async () => {
  const never = Effect.andThen(visitOn("2026-11-26"), calsDue())
  const over = Effect.andThen(markedCal({ ...eligible, through: day("2026-11-23") }).pipe(yesterday), never)
  expect(await inPractice(never)).toEqual({ _tag: "NotVerified" })
  expect(await inPractice(over)).toEqual({ _tag: "Expired", lastDay: "2026-11-23" })
})

it.each([eligible, ineligible, unable])(
  "D30.39 whose status holds through his visit is not due, be it ineligible or a person's word: %j",
  async (marking) => {
    expect(await inPractice(Effect.andThen(markedCal(marking), Effect.andThen(visitOn("2026-11-30"), calsDue())))).toBe(
      undefined,
    )
    const answered = receive(answer([], { outcome: { _tag: "ineligible" } }))
    const ahead = Effect.andThen(answered, verificationsAhead(rosa))
    expect((await inPractice(ahead)).patients[0]?.due).toBeUndefined()
  },
)

it("D30.40 whose status ends before his visit is due; one that ends on the day of the visit holds", async () => {
  const marked = markedCal({ ...eligible, through: day("2026-11-26") })
  expect(await inPractice(Effect.andThen(marked, Effect.andThen(visitOn("2026-11-26"), calsDue())))).toBeUndefined()
  expect(await inPractice(Effect.andThen(marked, Effect.andThen(visitOn("2026-11-27"), calsDue())))).toEqual({
    _tag: "EndsBefore",
    lastDay: "2026-11-26",
    visit: "2026-11-27",
  })
  const both = Effect.andThen(visitOn("2026-11-25"), visitOn("2026-11-30"))
  expect(await inPractice(Effect.andThen(marked, Effect.andThen(both, calsDue())))).toMatchObject({
    visit: "2026-11-30",
  })
})

it("D30.41 he is not due where today's answer would end before the visit too", async () => {
  const marked = markedCal({ ...eligible, through: day("2026-11-30") })
  const late = (expiry: VerificationPolicy["expiry"]) =>
    Effect.andThen(marked, Effect.andThen(visitOn("2026-12-01"), calsDue({ expiry, leadDays: 5 })))
  expect(await inPractice(late("monthEnd"))).toBeUndefined()
  expect(await inPractice(late({ days: 6 }))).toBeUndefined()
  expect(await inPractice(late({ days: 7 }))).toMatchObject({ _tag: "EndsBefore" })
})

it("D30.42 a visit that is booked within the look-ahead makes its patient due at once; one beyond it does not, nor does one that is past", async () => {
  const due = (date: string) => inPractice(Effect.andThen(visitOn(date), calsDue()))
  expect(await due("2026-11-24")).toEqual({ _tag: "NotVerified" })
  expect(await due("2026-11-28")).toEqual({ _tag: "NotVerified" })
  expect(await due("2026-11-30")).toEqual({ _tag: "NotVerified" })
  expect(await due("2026-12-01")).toBeUndefined()
  const past = Effect.andThen(visitOn("2026-11-23"), verificationsAhead(rosa, { on: day("2026-11-23") }))
  const [cals] = (await inPractice(past)).patients
  expect([cals?.standing.patient.id, cals?.due]).toEqual(["Cal", undefined])
})

it("D30.43 a payer who could not answer at the moment is asked again; one who wants something corrected first is not", async () => {
  const due = async (...rejections: readonly [Rejection, ...ReadonlyArray<Rejection>]) => {
    const ahead = Effect.andThen(receive(rejected(...rejections)), verificationsAhead(rosa))
    return (await inPractice(ahead)).patients[0]?.due
  }
  const { followUp: _none, ...unsaid } = tooBusy
  expect(await due(tooBusy)).toEqual({ _tag: "AskAgain" })
  expect(await due(unsaid)).toEqual({ _tag: "AskAgain" })
  expect(await due({ ...unsaid, reason: "75" })).toBeUndefined()
  expect(await due({ ...tooBusy, followUp: "N" })).toBeUndefined()
  expect(await due(notFound)).toBeUndefined()
  expect(await due(tooBusy, notFound)).toBeUndefined()
})

it("D30.44 who has no primary coverage in force is not listed", async () => {
  const ids = Effect.map(verificationsAhead(rosa), ({ patients }) =>
    patients.map(({ standing }) => standing.patient.id),
  )
  expect(await inPractice(ids)).not.toContain("Eve")
  const second = enter(enrolled(adams, ben, 2, "child"))
  expect(await inPractice(Effect.andThen(second, ids))).not.toContain("Ben")
})

it("D30.45 the list of who is due has exactly those who are, each once", async () => {
  const { patients } = await inPractice(Effect.andThen(marks(eligible, { patient: ben.id }), verificationsAhead(rosa)))
  const mark = await inPractice(marks(eligible, { patient: ben.id }))
  const visits = patients.flatMap(({ appointments, standing }) =>
    appointments.map((one) => ({ appointment: one, standing, marks: [mark] })),
  )
  const due = dueForVerification(visits, standardVerificationPolicy, today)
  expect(patients.filter((one) => one.due !== undefined)).toMatchObject(due)
  expect(due.map((one) => [one.standing.patient.id, one.due._tag])).toEqual([
    ["Ann", "NotVerified"],
    ["Dee", "NotVerified"],
  ])
})

it("D30.46 another location's patients are not listed", async () => {
  const elsewhere = Effect.andThen(
    enter(appointment("Finn at Hill Road", finn, "09:00", { location: hillRoad })),
    Effect.zip(verificationsAhead(rosa), verificationsAhead(miaAtHillRoad)),
  )
  const [here, there] = await inPractice(elsewhere)
  expect(here.patients.map(({ standing }) => standing.patient.id)).not.toContain("Finn")
  expect(there.patients.map(({ standing }) => standing.patient.id)).toEqual(["Ann", "Finn"])
  expect(mainStreet).not.toBe(hillRoad)
})

it("D30.47 what day is looked from does not change how a patient stands today, nor whether he is due", async () => {
  const marked = markedCal({ ...eligible, through: day("2026-11-26") })
  const from = (date: string) =>
    Effect.map(
      Effect.andThen(Effect.andThen(marked, visitOn("2026-11-30")), verificationsAhead(rosa, { on: day(date) })),
      ({ patients }) => patients.find(({ standing }) => standing.patient.id === cal.id),
    )
  const today = await inPractice(from("2026-11-24"))
  expect(today).toMatchObject({ status: { _tag: "Eligible" }, due: { _tag: "EndsBefore" } })
  expect(await inPractice(from("2026-11-30"))).toEqual(today)
})

const newer = receive(answers, { id: responseId("a newer answer") })

it("D30.48 an answer that a newer one replaced is refused at the preview", async () => {
  const old = Effect.andThen(Effect.andThen(receive(answers), newer), refusalsOf(preview(mia, choosing())))
  expect(await inPractice(old)).toEqual([{ _tag: "Superseded", newest: "a newer answer" }])
})

it("D30.49 an answer that a newer one replaced is refused at the import, though it was previewed before", async () => {
  const late = Effect.gen(function* () {
    yield* receive(answers)
    const { choice, digest } = yield* preview(mia, choosing())
    yield* newer
    const refusals = yield* refusalsOf(importDetails({ caller: mia, choice, digest, receipt: receiptId("import") }))
    return [refusals, (yield* receipts).some(({ _tag }) => _tag === "Imported")] as const
  })
  expect(await inPractice(late)).toEqual([[{ _tag: "Superseded", newest: "a newer answer" }], false])
})
