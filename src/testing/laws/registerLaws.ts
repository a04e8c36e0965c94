import * as Effect from "effect/Effect"
import type { Held } from "../../domain/coverage/Holding.ts"
import type { PracticeRecord } from "../../ports/Register.ts"
import { Register } from "../../ports/Register.ts"
import { Schedule } from "../../ports/Schedule.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import { changesTo } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { observe } from "../world/observe.ts"
import { imported } from "../world/receipts.ts"
import { appointment, enrolment, enrolments, patient, plans, records, subscriptions, target } from "../world/records.ts"
import { committing, heldOf, opened, outcomeOf } from "./steps.ts"

const ann = target(id.annsFamily, id.ann)
const born = id.day("2000-01-01")

const newPatient: PracticeRecord = { _tag: "Patient", patient: patient(id.patientId("new"), "New", "Nel", born) }
const nobody = patient(id.patientId("nobody"), "No", "Body", born)

/** Records that name what is not there, one of each kind. */
const dangling: ReadonlyArray<PracticeRecord> = [
  {
    _tag: "Subscription",
    subscription: {
      id: id.subscriptionId("new"),
      plan: id.planId("nowhere"),
      memberId: "W",
      subscriber: { patient: id.ann },
    },
  },
  {
    _tag: "Subscription",
    subscription: { id: id.subscriptionId("new"), plan: id.acme, memberId: "W", subscriber: { patient: nobody.id } },
  },
  { _tag: "Enrolment", enrolment: enrolment(id.subscriptionId("nowhere"), id.ann, 1, "self") },
  { _tag: "Enrolment", enrolment: enrolment(id.annsFamily, nobody.id, 1, "self") },
  {
    _tag: "Appointment",
    appointment: appointment("new", nobody, { date: id.today, time: "08:00", column: "1", location: id.mainStreet }),
  },
]

const again = (revised: Held, moved: ReadonlyArray<"plan" | "subscription" | "enrolment">): Held => ({
  ...revised,
  plan: { ...revised.plan, revision: revised.plan.revision + (moved.includes("plan") ? 1 : 0) },
  subscription: {
    ...revised.subscription,
    revision: revised.subscription.revision + (moved.includes("subscription") ? 1 : 0),
  },
  enrolment: { ...revised.enrolment, revision: revised.enrolment.revision + (moved.includes("enrolment") ? 1 : 0) },
})

const acme = plans.filter((one) => one.id === id.acme)
const annsOwn = subscriptions.filter((one) => one.id === id.annsFamily)
const annsEnrolment = enrolments.filter((one) => one.patient === id.ann && one.subscription === id.annsFamily)

/** What every `Register` owes. Run each law on a fresh book. @category laws @since 0.1.0 */
export const registerLaws: ReadonlyArray<Law> = [
  law(
    "a list of records is entered whole or not at all",
    Effect.gen(function* () {
      yield* opened
      const register = yield* Register
      const before = yield* observe(id.home)
      const renamed: PracticeRecord = { _tag: "Patient", patient: patient(id.ann, "Other", "Ann", born) }
      const outcomes = yield* Effect.forEach(dangling, (one) =>
        outcomeOf(register.enter(id.home, [newPatient, renamed, one])),
      )
      const late = yield* outcomeOf(
        register.enter(id.home, [
          { _tag: "Enrolment", enrolment: enrolment(id.annsFamily, nobody.id, 1, "self") },
          { _tag: "Patient", patient: nobody },
        ]),
      )
      return every(
        expecting(
          "the outcomes",
          [...outcomes, late],
          [...dangling.map(() => "StoreUnavailable, nothing written"), "StoreUnavailable, nothing written"],
        ),
        expecting("the book afterwards", yield* observe(id.home), before),
      )
    }),
  ),
  law(
    "a holder that is entered again keeps what it holds, one revision on",
    Effect.gen(function* () {
      yield* opened
      const register = yield* Register
      yield* committing("F1", ann, { plan: 5000, subscription: 12_345, enrolment: 1 })
      const first = yield* heldOf(ann)
      yield* register.enter(id.home, [...acme.map((plan) => ({ _tag: "Plan", plan: { ...plan, name: "B" } }) as const)])
      const second = yield* heldOf(ann)
      yield* register.enter(id.home, [
        ...annsOwn.map((one) => ({ _tag: "Subscription", subscription: { ...one, memberId: "B" } }) as const),
      ])
      const third = yield* heldOf(ann)
      yield* register.enter(id.home, [
        ...annsEnrolment.map((one) => ({ _tag: "Enrolment", enrolment: { ...one, ordinal: 3 } }) as const),
      ])
      const fourth = yield* heldOf(ann)
      const values = ({ plan, subscription, enrolment }: Held) => ({ plan, subscription, enrolment })
      return every(
        expecting("after the plan", values(second), values(again(first, ["plan"]))),
        expecting("the plan", second.standing.plan.name, "B"),
        expecting("after the subscription", values(third), values(again(second, ["subscription"]))),
        expecting("the subscription", third.standing.subscription.memberId, "B"),
        expecting("after the enrolment", values(fourth), values(again(third, ["enrolment"]))),
        expecting("the enrolment", fourth.standing.enrolment.ordinal, 3),
      )
    }),
  ),
  law(
    "a record that is entered again replaces the first, absent keys included",
    Effect.gen(function* () {
      const store = yield* opened
      const register = yield* Register
      const bare = acme.map(({ id, name, carrier, renewalMonth }) => ({ id, name, carrier, renewalMonth }))
      const bareEnrolment = enrolment(id.annsFamily, id.ann, 1, "self")
      yield* register.enter(id.home, [
        ...bare.map((plan) => ({ _tag: "Plan", plan }) as const),
        { _tag: "Enrolment", enrolment: bareEnrolment },
        ...annsOwn.map(
          (one) =>
            ({
              _tag: "Subscription",
              subscription: { ...one, subscriber: { firstName: "Al", lastName: "Adams" } },
            }) as const,
        ),
      ])
      const { standing } = yield* heldOf(ann)
      const [first] = yield* store.standings(id.home, [id.ann])
      return every(
        expecting("the plan", [standing.plan], bare),
        expecting("the enrolment", standing.enrolment, bareEnrolment),
        expecting("the subscriber", standing.subscription.subscriber, { firstName: "Al", lastName: "Adams" }),
        expecting("the standing", first, standing),
      )
    }),
  ),
  law(
    "the same records entered again change nothing but revisions",
    Effect.gen(function* () {
      yield* opened
      const register = yield* Register
      const { held: _, ...before } = yield* observe(id.home)
      yield* register.enter(id.home, records)
      yield* register.enter(id.home, [])
      const { held: __, ...after } = yield* observe(id.home)
      return expecting("the book afterwards", after, before)
    }),
  ),
  law(
    "a commit over a holder that was entered again is a conflict",
    Effect.gen(function* () {
      const store = yield* opened
      const register = yield* Register
      const read = yield* heldOf(ann)
      yield* register.enter(id.home, [...acme.map((plan) => ({ _tag: "Plan", plan }) as const)])
      const outcome = yield* outcomeOf(store.commit(imported("F1", ann, changesTo(read, { plan: 1 })), read))
      return expecting("the commit", outcome, "RevisionConflict of plan")
    }),
  ),
  law(
    "the calendar and the lists show a patient as last entered",
    Effect.gen(function* () {
      yield* opened
      const register = yield* Register
      const schedule = yield* Schedule
      const store = yield* CoverageStore
      const renamed = patient(id.ben, "Zorn", "Ben", id.day("2015-06-02"))
      yield* register.enter(id.home, [{ _tag: "Patient", patient: renamed }])
      const day = yield* schedule.day(id.home, id.mainStreet, id.today)
      return every(
        expecting(
          "the calendar",
          day.filter((one) => one.patient.id === id.ben).map((one) => one.patient),
          [renamed],
        ),
        expecting("those born then", (yield* store.alike(id.home, { birthDate: id.day("2015-06-01") })).length, 0),
        expecting("those born later", (yield* store.alike(id.home, { birthDate: id.day("2015-06-02") })).length, 2),
      )
    }),
  ),
]
