import * as Effect from "effect/Effect"
import type { Patient } from "../../domain/coverage/Records.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { PlanId, SubscriptionId } from "../../domain/value/Ids.ts"
import type { Member } from "../../ports/CoverageStore.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import { Register } from "../../ports/Register.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import * as id from "../world/ids.ts"
import { patient, patients, target } from "../world/records.ts"
import { committing, opened } from "./steps.ts"

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

/** Lists of those enrolled in force on a day. */
export const memberLaws: ReadonlyArray<Law> = [
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
