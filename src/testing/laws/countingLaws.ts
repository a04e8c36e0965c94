import * as Effect from "effect/Effect"
import type { Enrolment } from "../../domain/coverage/Records.ts"
import type { Members } from "../../domain/change/Receipt.ts"
import type { PlanId, SubscriptionId } from "../../domain/value/Ids.ts"
import { includes } from "../../domain/value/Interval.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { PracticeRecord } from "../../ports/Register.ts"
import { Register } from "../../ports/Register.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import * as id from "../world/ids.ts"
import { enrolment, enrolments, subscriptions, target } from "../world/records.ts"
import { opened } from "./steps.ts"

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

/** Counts of those enrolled in force on a day. */
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
]
