import * as fc from "fast-check"
import type {
  CalendarDate,
  Category,
  Enrolment,
  Interval,
  Month,
  Patient,
  Plan,
  Relationship,
  Subscription,
  Target,
} from "../../src/index.ts"
import { addDays, includes } from "../../src/index.ts"
import type { PracticeRecord } from "../../src/effect.ts"
import { day, home, mainStreet, mia, patientId, planId, subscriptionId } from "./ids.ts"
import { basic, major } from "./values.ts"

/** A practice as its records say it is, on one day. */
export interface World {
  readonly today: CalendarDate
  readonly plans: ReadonlyArray<Plan>
  readonly patients: ReadonlyArray<Patient>
  readonly subscriptions: ReadonlyArray<Subscription>
  readonly enrolments: ReadonlyArray<Enrolment>
}

// Ids that begin alike and that are the same from one kind of record to another.
const patientIds = ["F1", "F10", "F100", "F", "P1", "P10"].map((text) => patientId(text))
const planIds = ["F1", "F10", "P1"].map((text) => planId(text))
const subscriptionIds = ["F1", "F10", "F100", "P1"].map((text) => subscriptionId(text))

// First and last days of years that begin in January, March, July and December.
const today: fc.Arbitrary<CalendarDate> = fc
  .constantFrom("2026-12-31", "2027-01-01", "2026-06-30", "2026-07-01", "2028-02-29", "2026-11-24")
  .map(day)

type Stay = "always" | "ended" | "fromToday" | "throughToday" | "toCome"

const stay: fc.Arbitrary<Stay> = fc.oneof(
  { arbitrary: fc.constant("always" as const), weight: 5 },
  fc.constantFrom("fromToday", "throughToday", "ended", "toCome"),
)

const interval = (of: Stay, on: CalendarDate): Interval => {
  switch (of) {
    case "always":
      return {}
    case "fromToday":
      return { from: on }
    case "throughToday":
      return { from: addDays(on, -400), through: on }
    case "ended":
      return { through: addDays(on, -1) }
    case "toCome":
      return { from: addDays(on, 1) }
  }
}

const tiers: fc.Arbitrary<Readonly<Record<string, Category>>> = fc.constantFrom(
  {},
  { Basic: basic, Endodontics: basic },
  { Basic: basic, Major: major, Endodontics: major },
)

const planSeed = fc.record({
  renewalMonth: fc.constantFrom<Month>(1, 3, 7, 12),
  tiers,
  groupNumber: fc.constantFrom("4471", "004471", undefined),
  stay: fc.oneof({ arbitrary: fc.constant("always" as const), weight: 9 }, stay),
})

const subscriptionSeed = fc.record({
  plan: fc.nat(),
  memberId: fc.constantFrom("W1", "W10", " w1 "),
  subscriber: fc.option(fc.constantFrom(...patientIds), { nil: undefined, freq: 3 }),
})

const membershipSeed = fc.record({
  subscription: fc.nat(),
  patient: fc.constantFrom(...patientIds),
  relationship: fc.constantFrom<Relationship>("self", "spouse", "child", "child", "other"),
  stay,
})

const patientSeed = fc.record({
  firstName: fc.constantFrom("Ann", "Ann Marie", "Ben"),
  birthDate: fc.constantFrom("1980-02-29", "2015-06-01").map(day),
})

const at = <A>(list: ReadonlyArray<A>, index: number): A => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error("nothing to choose from")
  return found
}

/** Worlds of two or three plans, in which somebody can always be imported for. */
export const world: fc.Arbitrary<World> = fc
  .record({
    today,
    plans: fc.array(planSeed, { minLength: 2, maxLength: planIds.length }),
    patients: fc.tuple(...patientIds.map(() => patientSeed)),
    subscriptions: fc.array(subscriptionSeed, { minLength: 2, maxLength: subscriptionIds.length }),
    memberships: fc.array(membershipSeed, { minLength: 4, maxLength: 12 }),
  })
  .map((seed): World => {
    const plans = seed.plans.map(({ stay: of, groupNumber, ...plan }, i): Plan => ({
      id: at(planIds, i),
      name: "Dental PPO",
      carrier: "Delta",
      ...plan,
      ...(groupNumber === undefined ? {} : { groupNumber }),
      // Somebody's plan is in force.
      ...interval(i === 0 ? "always" : of, seed.today),
    }))
    const subscriptions = seed.subscriptions.map(({ plan, memberId, subscriber }, i): Subscription => ({
      id: at(subscriptionIds, i),
      plan: at(plans, i === 0 ? 0 : plan).id,
      memberId,
      subscriber: subscriber === undefined ? { firstName: "Cleo", lastName: "Adams" } : { patient: subscriber },
    }))
    const memberships = seed.memberships
      .map((one, i) => ({
        ...one,
        under: at(subscriptions, i === 0 ? 0 : one.subscription).id,
        stay: i === 0 ? ("always" as const) : one.stay,
      }))
      .filter((one, i, all) => all.findIndex((o) => o.under === one.under && o.patient === one.patient) === i)
    return {
      today: seed.today,
      plans,
      patients: seed.patients.map((patient, i) => ({ id: at(patientIds, i), lastName: "Adams", ...patient })),
      subscriptions,
      // What a patient joined first is his primary coverage.
      enrolments: memberships.map(({ under, patient, relationship, stay: of }, i, all) => ({
        subscription: under,
        patient,
        relationship,
        ordinal: all.slice(0, i).filter((other) => other.patient === patient).length + 1,
        ...interval(of, seed.today),
      })),
    }
  })

const named = <A extends { readonly id: string }>(all: ReadonlyArray<A>, id: string): A => {
  const found = all.find((one) => one.id === id)
  if (found === undefined) throw new Error("a record names another that is not there")
  return found
}

export const subscriptionOf = (world: World, { subscription }: Pick<Enrolment, "subscription">): Subscription =>
  named(world.subscriptions, subscription)

export const planOf = (world: World, enrolment: Pick<Enrolment, "subscription">): Plan =>
  named(world.plans, subscriptionOf(world, enrolment).plan)

export const patientOf = (world: World, { patient }: Pick<Enrolment, "patient">): Patient =>
  named(world.patients, patient)

export const targetIn = (world: World, enrolment: Enrolment, practice = home): Target => ({
  practice,
  plan: planOf(world, enrolment).id,
  subscription: enrolment.subscription,
  patient: enrolment.patient,
})

/** Those whose answers may be imported today. A patient's answer goes to the first of his enrolments on a plan. */
export const importableIn = (world: World): ReadonlyArray<Enrolment> =>
  world.enrolments.filter(
    (enrolment) =>
      enrolment.ordinal === 1 && includes(enrolment, world.today) && includes(planOf(world, enrolment), world.today),
  )

/** The record that a number stands for, so that what is generated apart from a world fits every world. */
export const chosen = at

export const recordsOf = (world: World): ReadonlyArray<PracticeRecord> => [
  ...world.patients.map((patient) => ({ _tag: "Patient", patient }) as const),
  ...world.plans.map((plan) => ({ _tag: "Plan", plan }) as const),
  ...world.subscriptions.map((subscription) => ({ _tag: "Subscription", subscription }) as const),
  ...world.enrolments.map((enrolment) => ({ _tag: "Enrolment", enrolment }) as const),
  { _tag: "Location", location: mainStreet, edition: "Pro", contracted: [] },
  {
    _tag: "Grant",
    user: mia,
    location: mainStreet,
    rights: [
      "Import Insurance Benefit Details",
      "Edit Insurance Plans",
      "Edit Ins. Plan for Patient",
      "Edit Ins. Benefits for Patient",
    ],
  },
]
