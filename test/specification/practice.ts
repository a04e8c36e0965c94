import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { memoryBook } from "../../adapters/memory/index.ts"
import type { Failure, PracticeRecord, Refused } from "../../src/effect.ts"
import type {
  Calendar,
  CoverageStore,
  EligibilityInbox,
  Locations,
  Rights,
  Schedule,
  Verifications,
} from "../../src/effect.ts"
import { editCoverage, Register, Today, todayAt } from "../../src/effect.ts"
import type { Caller, Edits, Enrolment, Interval, Patient, Plan, Right, Target } from "../../src/index.ts"
import {
  AppointmentId,
  CalendarDate,
  Category,
  Instant,
  literal,
  LocationId,
  PatientId,
  PlanId,
  PracticeId,
  ReceiptId,
  rights,
  SubscriptionId,
  UserId,
} from "../../src/index.ts"
import { code, downgradeOf, frequency, maximum, met, required, used } from "./amounts.ts"

// A small practice, the same at the start of every test.
//
// Acme PPO     Adams family: Ann (subscriber), Ben (her child), Eve (her spouse, left at the end of 2025)
//              Baker family: Cal (subscriber), Dee (his spouse; Acme PPO is her second coverage)
// Bright DMO   Dee's own, and her first; Finn's own

export const day = literal(CalendarDate)

export const today = day("2026-11-24")
export const noon = literal(Instant)("2026-11-24T19:00:00.000Z")

export const practice = literal(PracticeId)("Maple Street Dental")
export const mainStreet = literal(LocationId)("Main Street")
export const hillRoad = literal(LocationId)("Hill Road")

const caller = (user: string, location: LocationId): Caller => ({ practice, location, user: literal(UserId)(user) })

/** May import at Main Street, and nothing else. */
export const mia = caller("Mia", mainStreet)
/** Mia at the location where she has no right. */
export const miaAtHillRoad = caller("Mia", hillRoad)
/** May import at Main Street, and nothing else: another such person. */
export const leo = caller("Leo", mainStreet)
/** Holds no right anywhere. */
export const ned = caller("Ned", mainStreet)
/** Holds every right at Main Street. */
export const olga = caller("Olga", mainStreet)
/** May say whether patients are eligible, and nothing else. */
export const rosa = caller("Rosa", mainStreet)
/** May edit insurance plans, and nothing else. */
export const paul = caller("Paul", mainStreet)

const person = (firstName: string, lastName: string, birthDate: string): Patient => ({
  id: literal(PatientId)(firstName),
  firstName,
  lastName,
  birthDate: day(birthDate),
})

export const ann = person("Ann", "Adams", "1985-02-03")
export const ben = person("Ben", "Adams", "2014-06-07")
export const eve = person("Eve", "Adams", "1984-05-06")
export const cal = person("Cal", "Baker", "1979-08-09")
export const dee = person("Dee", "Baker", "1980-01-02")
export const finn = person("Finn", "Cole", "1990-10-11")

export const acme: Plan = {
  id: literal(PlanId)("Acme PPO"),
  name: "Acme PPO",
  carrier: "Delta",
  groupNumber: "4471",
  renewalMonth: 1,
  tiers: { Endodontics: literal(Category)("Basic"), Periodontics: literal(Category)("Basic") },
}

export const bright: Plan = {
  id: literal(PlanId)("Bright DMO"),
  name: "Bright DMO",
  carrier: "Cigna",
  groupNumber: "9002",
  renewalMonth: 7,
}

export const adams = literal(SubscriptionId)("Adams")
export const baker = literal(SubscriptionId)("Baker")
export const deesOwn = literal(SubscriptionId)("Dee")
export const finnsOwn = literal(SubscriptionId)("Finn")

export const memberIds = { Adams: "W100", Baker: "W200", Dee: "B300", Finn: "B400" } as const

export const enrolled = (
  subscription: SubscriptionId,
  { id }: Patient,
  ordinal: number,
  relationship: Enrolment["relationship"],
  interval: Interval = {},
): PracticeRecord => ({
  _tag: "Enrolment",
  enrolment: { subscription, patient: id, ordinal, relationship, ...interval },
})

const subscription = (id: SubscriptionId, plan: Plan, memberId: string, subscriber: Patient): PracticeRecord => ({
  _tag: "Subscription",
  subscription: { id, plan: plan.id, memberId, subscriber: { patient: subscriber.id } },
})

export const appointment = (
  id: string,
  patient: Patient,
  time: string,
  at: { readonly location?: LocationId; readonly date?: CalendarDate } = {},
): PracticeRecord => ({
  _tag: "Appointment",
  appointment: {
    id: literal(AppointmentId)(id),
    patient,
    time,
    minutes: 30,
    column: "Chair 1",
    location: mainStreet,
    date: today,
    ...at,
  },
})

export const granted = ({ user, location }: Caller, held: ReadonlyArray<Right>): PracticeRecord => ({
  _tag: "Grant",
  user,
  location,
  rights: held,
})

const records: ReadonlyArray<PracticeRecord> = [
  ...[ann, ben, eve, cal, dee, finn].map((patient) => ({ _tag: "Patient", patient }) as const),
  { _tag: "Plan", plan: acme },
  { _tag: "Plan", plan: bright },
  subscription(adams, acme, memberIds.Adams, ann),
  subscription(baker, acme, memberIds.Baker, cal),
  subscription(deesOwn, bright, memberIds.Dee, dee),
  subscription(finnsOwn, bright, memberIds.Finn, finn),
  enrolled(adams, ann, 1, "self"),
  enrolled(adams, ben, 1, "child"),
  enrolled(adams, eve, 1, "spouse", { through: day("2025-12-31") }),
  enrolled(baker, cal, 1, "self"),
  enrolled(baker, dee, 2, "spouse"),
  enrolled(deesOwn, dee, 1, "self"),
  enrolled(finnsOwn, finn, 1, "self"),
  appointment("Ann at two", ann, "14:00"),
  appointment("Ann at nine", ann, "09:00"),
  appointment("Ben", ben, "10:00"),
  appointment("Dee", dee, "11:00"),
  appointment("Eve", eve, "12:00"),
  appointment("Ann at Hill Road", ann, "08:00", { location: hillRoad }),
  appointment("Ann tomorrow", ann, "09:00", { date: day("2026-11-25") }),
  granted(mia, ["Import Insurance Benefit Details"]),
  granted(leo, ["Import Insurance Benefit Details"]),
  granted(paul, ["Edit Insurance Plans"]),
  granted(rosa, ["Review Insurance"]),
  granted(
    olga,
    rights.map(({ name }) => name),
  ),
]

const targetOn = (plan: Plan, under: SubscriptionId, { id }: Patient): Target => ({
  practice,
  plan: plan.id,
  subscription: under,
  patient: id,
})

export const anns = targetOn(acme, adams, ann)
export const bens = targetOn(acme, adams, ben)
export const cals = targetOn(acme, baker, cal)
export const deesSecond = targetOn(acme, baker, dee)
export const finns = targetOn(bright, finnsOwn, finn)

/** Enters records, as the practice's own system would. */
export const enter = (...entered: ReadonlyArray<PracticeRecord>): Effect.Effect<void, Failure, Register> =>
  Effect.flatMap(Register, (register) => register.enter(practice, entered))

export const receiptId = literal(ReceiptId)

/** Olga changes coverage by hand. */
export const hold = (target: Target, edits: Edits, receipt: string): Effect.Effect<unknown, Failure | Refused, Ports> =>
  editCoverage({ caller: olga, target, edits, receipt: receiptId(receipt) })

// What is held before anything is imported.
const held = Effect.gen(function* () {
  yield* hold(
    anns,
    {
      limits: [required("individual", "25.00"), maximum("individual", "1200.00")],
      counters: [met("family", "10.00"), met("individual", "10.00"), used("individual", "100.00")],
      exceptions: [
        frequency("D1110", 1, { kind: "rolling", length: 6, unit: "month" }),
        frequency("D0274", 1, { kind: "calendarYear", years: 1 }),
      ],
      downgrades: [{ address: downgradeOf("D2391"), value: { paidAs: code("D2140") } }],
    },
    "held for Ann",
  )
  yield* hold(bens, { counters: [met("individual", "0.00"), used("individual", "200.00")] }, "held for Ben")
  yield* hold(
    cals,
    { counters: [met("family", "60.00"), met("individual", "25.00"), used("individual", "300.00")] },
    "held for Cal",
  )
  yield* hold(
    finns,
    {
      limits: [maximum("individual", "2000.00")],
      counters: [used("individual", "50.00", { benefitYear: day("2026-07-01") })],
    },
    "held for Finn",
  )
})

export type Ports =
  Calendar | CoverageStore | EligibilityInbox | Locations | Schedule | Rights | Register | Today | Verifications

/** Runs a test in a practice of its own, on 24 November 2026. */
export const inPractice = <A>(steps: Effect.Effect<A, Failure | Refused, Ports>): Promise<A> =>
  Effect.andThen(Effect.andThen(enter(...records), held), steps).pipe(
    Effect.provide(Layer.merge(memoryBook(), todayAt(today, noon))),
    Effect.runPromise,
  )

/** The same act on another day. */
export const on =
  (date: string) =>
  <A, E, R>(act: Effect.Effect<A, E, R>): Effect.Effect<A, E, Exclude<R, Today>> =>
    Effect.provideService(
      act,
      Today,
      Today.of({ at: () => Effect.succeed(day(date)), now: Effect.succeed(literal(Instant)(`${date}T19:00:00.000Z`)) }),
    )
