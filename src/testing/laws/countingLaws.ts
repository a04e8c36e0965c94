import * as Effect from "effect/Effect"
import type { Enrolment, Patient } from "../../domain/coverage/Records.ts"
import type { Members } from "../../domain/change/Receipt.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { PlanId, SubscriptionId } from "../../domain/value/Ids.ts"
import { includes } from "../../domain/value/Interval.ts"
import type { Member } from "../../ports/CoverageStore.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { PracticeRecord } from "../../ports/Register.ts"
import { Register } from "../../ports/Register.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import * as id from "../world/ids.ts"
import { enrolment, enrolments, patient, patients, subscriptions, target } from "../world/records.ts"
import { committing, opened } from "./steps.ts"

/** The days on which, and the day before and after which, somebody's enrolment begins or ends. */
const days = [
  "0000-01-01",
  "2019-12-31",
  "2020-01-01",
  "2023-12-31",
  "2024-01-01",
  "2025-12-31",
  "2026-01-01",
  "2026-11-24",
  "2026-11-25",
  "2027-01-01",
  "2027-06-30",
  "2027-07-01",
  "2028-12-31",
  "2029-01-01",
  "9999-12-31",
].map((text) => id.day(text))

const counted = (inForce: ReadonlyArray<Enrolment>): Members => ({
  families: new Set(inForce.map(({ subscription }) => subscription)).size,
  patients: new Set(inForce.map(({ patient }) => patient)).size,
})

interface Roll {
  readonly enrolments: ReadonlyArray<Enrolment>
  readonly planOf: (subscription: SubscriptionId) => PlanId
}

const asEntered: Roll = {
  enrolments,
  planOf: (of) => subscriptions.find(({ id: one }) => one === of)?.plan ?? id.acme,
}

const agreesWith = Effect.fnUntraced(function* ({ enrolments, planOf }: Roll) {
  const store = yield* CoverageStore
  const results = yield* Effect.forEach(
    days.flatMap((on) => subscriptions.map((of) => ({ on, of: of.id }))),
    ({ on, of }) => {
      const inForce = enrolments.filter((one) => includes(one, on) && planOf(one.subscription) === planOf(of))
      const asked = { ...target(of, id.ann), plan: planOf(of) }
      return Effect.map(store.affected(asked, on), (came) =>
        expecting(`who is affected on ${on}`, came, {
          plan: counted(inForce),
          subscription: counted(inForce.filter(({ subscription }) => subscription === of)),
        }),
      )
    },
  )
  return every(...results)
})

const reEntered = (changed: ReadonlyArray<Enrolment>): ReadonlyArray<Enrolment> => [
  ...enrolments.filter(
    (one) => !changed.some((other) => other.patient === one.patient && other.subscription === one.subscription),
  ),
  ...changed,
]

const asRecords = (changed: ReadonlyArray<Enrolment>): ReadonlyArray<PracticeRecord> =>
  changed.map((one) => ({ _tag: "Enrolment", enrolment: one }) as const)

const everyPage = Effect.fnUntraced(function* (plan: PlanId, on: CalendarDate, size: number) {
  const store = yield* CoverageStore
  const pages: Array<ReadonlyArray<Member>> = []
  let page = yield* store.members(id.home, plan, on, { size })
  pages.push(page.items)
  while (page.next !== undefined && pages.length < 50) {
    page = yield* store.members(id.home, plan, on, { size, after: page.next })
    pages.push(page.items)
  }
  return pages
})

const member = (of: Patient | undefined, subscription: SubscriptionId) => ({
  patient: of?.id,
  firstName: of?.firstName,
  lastName: of?.lastName,
  subscription,
})

const named = (of: string) => patients.find((one) => one.id === of)

/** Counts and lists of those enrolled in force on a day. */
export const countingLaws: ReadonlyArray<Law> = [
  law(
    "those affected are those enrolled in force on the day, each patient once",
    Effect.gen(function* () {
      yield* opened
      return yield* agreesWith(asEntered)
    }),
  ),
  law(
    "those affected follow enrolments that are entered again",
    Effect.gen(function* () {
      yield* opened
      const register = yield* Register
      const changed = [
        enrolment(id.annsFamily, id.ann, 1, "self", { from: id.day("2024-01-01"), through: id.day("2025-12-31") }),
        enrolment(id.annsFamily, id.eve, 1, "spouse", { from: id.day("2026-11-24") }),
        enrolment(id.caisFamily, id.ben, 2, "child", { from: id.day("2029-01-01"), through: id.day("2028-12-31") }),
        enrolment(id.dansFamily, id.ann, 1, "spouse", {}),
        enrolment(id.caisFamily, id.fay, 1, "child", { through: id.day("9999-12-31") }),
      ]
      yield* register.enter(id.home, asRecords(changed))
      return yield* agreesWith({ ...asEntered, enrolments: reEntered(changed) })
    }),
  ),
  law(
    "those affected follow a subscription to another plan",
    Effect.gen(function* () {
      yield* opened
      const register = yield* Register
      const moved = subscriptions
        .filter((one) => one.id === id.caisFamily)
        .map((one) => ({ _tag: "Subscription", subscription: { ...one, plan: id.acmeDivision } }) as const)
      yield* register.enter(id.home, moved)
      return yield* agreesWith({
        enrolments,
        planOf: (of) => (of === id.annsFamily ? id.acme : id.acmeDivision),
      })
    }),
  ),
  law(
    "members are those in force on the day, by name, and pages cover them exactly once",
    Effect.gen(function* () {
      yield* opened
      const expected = [
        member(named(id.ann), id.annsFamily),
        member(named(id.ben), id.annsFamily),
        member(named(id.ben), id.caisFamily),
        member(named(id.cai), id.caisFamily),
      ]
      const sizes = [1, 2, 3, 4, 5, 1000]
      const read = yield* Effect.forEach(sizes, (size) => everyPage(id.acme, id.today, size))
      return every(
        expecting(
          "the pages together",
          read.map((pages) => pages.flat()),
          sizes.map(() => expected),
        ),
        expecting(
          "how many pages there are",
          read.map((pages) => pages.length),
          sizes.map((size) => Math.max(1, Math.ceil(expected.length / size))),
        ),
      )
    }),
  ),
  law(
    "members go by the name a patient has now",
    Effect.gen(function* () {
      const store = yield* opened
      const register = yield* Register
      yield* register.enter(id.home, [
        { _tag: "Patient", patient: patient(id.cai, "Aaron", "Cai", id.day("1979-01-01")) },
      ])
      const { items } = yield* store.members(id.home, id.acme, id.today, { size: 10 })
      return expecting(
        "the members",
        items.map((one) => [one.lastName, one.patient]),
        [
          ["Aaron", id.cai],
          ["Adams", id.ann],
          ["Adams", id.ben],
          ["Adams", id.ben],
        ],
      )
    }),
  ),
  law(
    "a place that no page named begins nowhere",
    Effect.gen(function* () {
      const store = yield* opened
      yield* committing("F1", target(id.annsFamily, id.ann), { plan: 1 })
      yield* committing("F10", target(id.annsFamily, id.ann), { plan: 2 })
      const everyone = (yield* store.members(id.home, id.acme, id.today, { size: 500 })).items
      const places = [
        "",
        "0",
        "-1",
        "null",
        "{}",
        "[]",
        '["a"]',
        "'",
        "%",
        "1e999",
        "NaN",
        "\u0000",
        "x".repeat(10_000),
      ]
      const pages = yield* Effect.forEach(places, (after) =>
        store.members(id.home, id.acme, id.today, { size: 500, after }),
      )
      const histories = yield* Effect.forEach(places, (after) => store.history(id.home, {}, { size: 500, after }))
      return every(
        expecting(
          "that pages are the first or empty",
          pages.map(({ items }) => items.length === 0 || items.length === everyone.length),
          places.map(() => true),
        ),
        expecting(
          "that pages of the history are too",
          histories.map(({ items }) => items.length === 0 || items.length === 2),
          places.map(() => true),
        ),
      )
    }),
  ),
]
