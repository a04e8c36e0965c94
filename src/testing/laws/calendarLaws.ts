import * as Effect from "effect/Effect"
import { calendarFromPorts } from "../../app/calendarFromPorts.ts"
import { noChanges } from "../../domain/change/Change.ts"
import type { Receipt } from "../../domain/change/Receipt.ts"
import type { Target } from "../../domain/coverage/Records.ts"
import { summaryOf } from "../../domain/response/stating.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { PatientId, PracticeId } from "../../domain/value/Ids.ts"
import type { CalendarEntry } from "../../ports/Calendar.ts"
import { Calendar } from "../../ports/Calendar.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Letter } from "../../ports/EligibilityInbox.ts"
import { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import { Register } from "../../ports/Register.ts"
import { Verifications } from "../../ports/Verifications.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import { changesTo } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { letter } from "../world/letters.ts"
import { mark } from "../world/marks.ts"
import { edited, imported, markedDone, reverted } from "../world/receipts.ts"
import {
  appointment,
  appointments,
  enrolment,
  patient,
  patients,
  records,
  subscriptions,
  target,
  targetIn,
} from "../world/records.ts"
import { heldOf, opened } from "./steps.ts"

const ann = target(id.annsFamily, id.ann)
const annToo = target(id.dansFamily, id.ann)
const benToo = target(id.caisFamily, id.ben)
const cai = target(id.caisFamily, id.cai)
const dan = target(id.dansFamily, id.dan)

const here = { date: id.today, location: id.mainStreet }

const gus = patient(id.patientId("F1000"), "Baker", "Gus", id.day("1960-05-05"))

const visitOf = (of: PatientId, text: string) =>
  patients
    .filter(({ id }) => id === of)
    .map((one) => appointment(text, one, { ...here, time: "11:00", column: "Chair 1" }))

// One who left, one who is still to come, and one whom nobody covers.
const uncovered = [
  ...visitOf(id.eve, "F5"),
  ...visitOf(id.fay, "F6"),
  appointment("F7", gus, { ...here, time: "11:00", column: "Chair 1" }),
]

const put = Effect.fnUntraced(function* (...letters: ReadonlyArray<Letter>) {
  const inbox = yield* EligibilityInbox
  yield* Effect.forEach(letters, inbox.put, { discard: true })
})

const commit = Effect.fnUntraced(function* (about: Target, receipt: Receipt) {
  const store = yield* CoverageStore
  return yield* store.commit(receipt, yield* heldOf(about))
})

const shownIn = (practice: PracticeId, date: CalendarDate, today: CalendarDate) =>
  Effect.flatMap(Calendar, (calendar) => calendar.day(practice, id.mainStreet, { date, today }))

const shown = shownIn(id.home, id.today, id.today)

// What the day shows, as a few ids, and whether the other ports say the same.
const looking = Effect.fnUntraced(function* (
  what: string,
  expected: ReadonlyArray<unknown>,
  told: (entry: CalendarEntry) => unknown,
  { date = id.today, today = id.today }: { readonly date?: CalendarDate; readonly today?: CalendarDate } = {},
) {
  const day = shownIn(id.home, date, today)
  const entries = yield* day
  return every(
    expecting(what, entries.map(told), expected),
    expecting(`${what}, compared with the other ports`, entries, yield* Effect.provide(day, calendarFromPorts)),
  )
})

const covered = ({ appointment, primary }: CalendarEntry) => [appointment.id, primary?.subscription.id ?? null]
const answered = ({ appointment, newest }: CalendarEntry) => [appointment.id, newest?.id ?? null]
const done = ({ appointment, receipts }: CalendarEntry) => [
  appointment.id,
  ...receipts.map(({ receipt }) => receipt.id),
]

const said = ({ appointment, mark }: CalendarEntry) => [appointment.id, mark?.id ?? null]

const marks = (annsWord: string | null) => [
  ["F10", annsWord],
  ["F1", null],
  ["F11", null],
  ["F", null],
  ["F2", annsWord],
]

const noReceipts = [["F10"], ["F1"], ["F11"], ["F"], ["F2"]]

const covering = law(
  "a calendar's day is its appointments, each with the primary coverage in force on the day it is",
  Effect.gen(function* () {
    yield* opened
    const register = yield* Register
    yield* register.enter(id.home, [
      { _tag: "Patient", patient: gus },
      ...uncovered.map((one) => ({ _tag: "Appointment", appointment: one }) as const),
    ])
    const store = yield* CoverageStore
    const [primary] = yield* store.standings(id.home, [id.ann])
    const [first] = yield* shown
    const at = (annsCoverage: string, benCoverage: string | null, eve: string | null, fay: string | null) => [
      ["F10", annsCoverage],
      ["F1", benCoverage],
      ["F11", id.caisFamily],
      ["F", id.dansFamily],
      ["F2", annsCoverage],
      ["F5", eve],
      ["F6", fay],
      ["F7", null],
    ]
    const on = (day: string) => ({ today: id.day(day) })
    return every(
      expecting("the first appointment", first, { appointment: appointments[0], primary, receipts: [] }),
      yield* looking("today", at("F1", "F1", null, null), covered),
      yield* looking("the last day of one", at("F1", "F1", "F1", null), covered, on("2025-12-31")),
      yield* looking("the day after", at("F1", "F1", null, null), covered, on("2026-01-01")),
      yield* looking("the first day of another", at("F1", "F1", null, "F1"), covered, on("2027-01-01")),
      yield* looking("the day before", at("F1", "F1", null, null), covered, on("2026-12-31")),
      // His second coverage goes on, and does not become his first by that.
      yield* looking("once the child has left", at("F1", null, null, "F1"), covered, on("2027-07-01")),
      yield* looking("another day", [["F4", "F1"]], covered, { date: id.day("2026-11-25") }),
      yield* looking("a day off", [], covered, { date: id.day("2026-11-23") }),
    )
  }),
)

const twice = law(
  "of two primary coverages in force a calendar shows the one whose subscription's id comes first",
  Effect.gen(function* () {
    yield* opened
    const register = yield* Register
    yield* register.enter(id.home, [
      { _tag: "Enrolment", enrolment: enrolment(id.dansFamily, id.ann, 1, "spouse") },
      { _tag: "Enrolment", enrolment: enrolment(id.caisFamily, id.ben, 1, "child") },
    ])
    yield* put(letter("F1", ann, { hour: "09" }), letter("F", annToo, { hour: "08" }))
    return every(
      yield* looking(
        "the coverage",
        [
          ["F10", id.dansFamily],
          ["F1", id.annsFamily],
          ["F11", id.caisFamily],
          ["F", id.dansFamily],
          ["F2", id.dansFamily],
        ],
        covered,
      ),
      yield* looking(
        "the answers",
        [
          ["F10", "F"],
          ["F1", null],
          ["F11", null],
          ["F", null],
          ["F2", "F"],
        ],
        answered,
      ),
    )
  }),
)

const answering = law(
  "a calendar shows the newest answer about the primary enrolment, and of two at one moment the one put later",
  Effect.gen(function* () {
    yield* opened
    const newest = letter("F10", ann, { hour: "11", silent: true })
    yield* put(
      letter("F1", ann, { hour: "08" }),
      newest,
      letter("F11", ann, { hour: "10" }),
      letter("F2", annToo, { hour: "12" }),
      letter("F3", benToo, { hour: "12" }),
      letter("F6", cai, { hour: "09" }),
      letter("F4", cai, { hour: "09" }),
      letter("F5", cai, { hour: "08" }),
    )
    const [first] = yield* shown
    return every(
      expecting("the first answer", first?.newest, summaryOf(newest.received)),
      yield* looking(
        "the answers",
        [
          ["F10", "F10"],
          ["F1", null],
          ["F11", "F4"],
          ["F", null],
          ["F2", "F10"],
        ],
        answered,
      ),
    )
  }),
)

const moving = law(
  "a calendar shows no answer about a plan the family has left",
  Effect.gen(function* () {
    yield* opened
    const register = yield* Register
    const moved = subscriptions.filter(({ id: one }) => one === id.annsFamily)
    const onDivision = { ...ann, plan: id.acmeDivision }
    const annsShow = (response: string | null) => [
      ["F10", response],
      ["F1", null],
      ["F11", null],
      ["F", "F"],
      ["F2", response],
    ]
    yield* put(letter("F1", ann, { hour: "10" }), letter("F", dan, { hour: "08" }))
    const before = yield* looking("before", annsShow("F1"), answered)
    yield* register.enter(
      id.home,
      moved.map((one) => ({ _tag: "Subscription", subscription: { ...one, plan: id.acmeDivision } }) as const),
    )
    const afterwards = yield* looking("after the family moved", annsShow(null), answered)
    yield* put(letter("F2", onDivision, { hour: "09" }))
    const older = yield* looking("with an older answer about the new plan", annsShow(null), answered)
    yield* put(letter("F3", onDivision, { hour: "11" }))
    const newer = yield* looking("with a newer one", annsShow("F3"), answered)
    yield* register.enter(
      id.home,
      moved.map((one) => ({ _tag: "Subscription", subscription: one }) as const),
    )
    return every(before, afterwards, older, newer, yield* looking("after it moved back", annsShow(null), answered))
  }),
)

const receipts = law(
  "a calendar's receipts are those that name the answer it shows, reverts included, oldest first",
  Effect.gen(function* () {
    yield* opened
    yield* put(letter("F1", ann, { hour: "09" }), letter("F", ann, { hour: "08" }), letter("F10", cai, { hour: "09" }))
    const none = yield* looking("before anything was done", noReceipts, done)
    const changes = changesTo(yield* heldOf(ann), { enrolment: 1 })
    const first = yield* commit(ann, imported("F10", ann, changes, { response: "F1" }))
    // Of an older answer, of nobody's, by hand, and another patient's.
    yield* commit(ann, imported("F2", ann, noChanges, { response: "F" }))
    yield* commit(ann, markedDone("F3", ann, "F11"))
    yield* commit(ann, edited("F4", ann, changesTo(yield* heldOf(ann), { plan: 2 })))
    yield* commit(cai, markedDone("F5", cai, "F10"))
    const annsAre = (...ids: ReadonlyArray<string>) => [["F10", ...ids], ["F1"], ["F11", "F5"], ["F"], ["F2", ...ids]]
    const once = yield* looking("after an import", annsAre("F10"), done)
    const back = changesTo(yield* heldOf(ann), { enrolment: 3 })
    yield* commit(ann, reverted("F1", ann, back, { reverts: "F10", response: "F1" }))
    const again = changesTo(yield* heldOf(ann), { enrolment: 1 })
    yield* commit(ann, reverted("F0", ann, again, { reverts: "F1", response: "F1" }))
    yield* commit(ann, reverted("F6", ann, noChanges, { reverts: "F4" }))
    yield* commit(ann, markedDone("F", ann, "F1"))
    const all = yield* looking("after a revert of its revert", annsAre("F10", "F1", "F0", "F"), done)
    const [entry] = yield* shown
    yield* put(letter("F12", ann, { hour: "10" }))
    return every(
      none,
      once,
      all,
      expecting("the first receipt", entry?.receipts[0], first),
      yield* looking("after a newer answer", annsAre(), done),
    )
  }),
)

const marking = law(
  "a calendar shows the last word on the primary coverage's plan, of this patient and of nobody else",
  Effect.gen(function* () {
    yield* opened
    const verifications = yield* Verifications
    const register = yield* Register
    const onDivision = { ...ann, plan: id.acmeDivision }
    const last = mark("F10", ann, { hour: "10", said: { _tag: "TakenBack" } })
    const before = yield* looking("before anything was said", marks(null), said)
    yield* Effect.forEach(
      [
        mark("F1", ann, { hour: "08" }),
        last,
        mark("F2", ann, { hour: "09" }),
        mark("F3", onDivision, { hour: "11" }),
        mark("F4", annToo, { hour: "12" }),
        mark("F5", benToo, { hour: "12" }),
      ],
      verifications.put,
    )
    const [first] = yield* shown
    const all = yield* looking("after several", marks("F10"), said)
    yield* put(letter("F1", ann, { hour: "13" }))
    const answered = yield* looking("with an answer beside it", marks("F10"), said)
    yield* commit(ann, imported("F1", ann, noChanges, { response: "F1" }))
    yield* commit(ann, markedDone("F2", ann, "F1"))
    const twice = yield* looking("with receipts of it", marks("F10"), said)
    const moved = subscriptions.filter(({ id: one }) => one === id.annsFamily)
    yield* register.enter(
      id.home,
      moved.map((one) => ({ _tag: "Subscription", subscription: { ...one, plan: id.acmeDivision } }) as const),
    )
    return every(
      before,
      expecting("the last word", first?.mark, last),
      all,
      answered,
      twice,
      yield* looking("on another plan", marks("F3"), said),
    )
  }),
)

const neighbours = law(
  "a calendar shows nothing of another practice with the same ids",
  Effect.gen(function* () {
    yield* opened
    yield* put(letter("F1", ann, { hour: "08" }))
    yield* commit(ann, imported("F1", ann, noChanges, { response: "F1" }))
    const before = yield* shown
    const register = yield* Register
    const nothing = yield* Effect.forEach(id.neighbours, (practice) => shownIn(practice, id.today, id.today))
    const others = yield* Effect.forEach(
      id.neighbours,
      Effect.fnUntraced(function* (practice) {
        const of = targetIn(practice)
        yield* register.enter(practice, [
          ...records,
          { _tag: "Enrolment", enrolment: enrolment(id.dansFamily, id.ann, 1, "spouse") },
        ])
        yield* put(letter("F1", of(id.caisFamily, id.cai), { hour: "09" }))
        yield* put(letter("F10", of(id.dansFamily, id.ann), { hour: "09" }))
        yield* put(letter("F2", of(id.annsFamily, id.ann), { hour: "10" }))
        yield* commit(of(id.caisFamily, id.cai), markedDone("F1", of(id.caisFamily, id.cai), "F1"))
        return (yield* shownIn(practice, id.today, id.today)).map((entry) => [
          ...answered(entry),
          entry.primary?.practice === practice,
          ...entry.receipts.map(({ receipt }) => receipt.target.practice === practice),
        ])
      }),
    )
    const theirs = [
      ["F10", "F10", true],
      ["F1", null, true],
      ["F11", "F1", true, true],
      ["F", null, true],
      ["F2", "F10", true],
    ]
    return every(
      expecting(
        "what others find",
        nothing,
        id.neighbours.map(() => []),
      ),
      expecting(
        "the days of others",
        others,
        id.neighbours.map(() => theirs),
      ),
      expecting("the day afterwards", yield* shown, before),
      yield* looking(
        "the answers",
        [
          ["F10", "F1"],
          ["F1", null],
          ["F11", null],
          ["F", null],
          ["F2", "F1"],
        ],
        answered,
      ),
    )
  }),
)

/** What every `Calendar` owes. Run each law on a fresh book. @category laws @since 0.2.0 */
export const calendarLaws: ReadonlyArray<Law> = [covering, twice, answering, moving, receipts, marking, neighbours]
