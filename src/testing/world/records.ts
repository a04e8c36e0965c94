import { literal } from "../../domain/value/brand.ts"
import type { Appointment } from "../../domain/coverage/Appointment.ts"
import type { Enrolment, Patient, Plan, Subscription, Target } from "../../domain/coverage/Records.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { LocationId, PatientId, PlanId, PracticeId, SubscriptionId } from "../../domain/value/Ids.ts"
import { AppointmentId } from "../../domain/value/Ids.ts"
import type { Interval } from "../../domain/value/Interval.ts"
import { Category } from "../../domain/procedure/Category.ts"
import type { PracticeRecord } from "../../ports/Register.ts"
import * as id from "./ids.ts"

export const patient = (of: PatientId, lastName: string, firstName: string, birthDate: CalendarDate): Patient => ({
  id: of,
  firstName,
  lastName,
  birthDate,
})

const annsRecord = patient(id.ann, "Adams", "Ann", id.day("1980-02-29"))
const bensRecord = patient(id.ben, "Adams", "Ben", id.day("2015-06-01"))
const caisRecord = patient(id.cai, "Baker", "Cai", id.day("1979-01-01"))
const dansRecord = patient(id.dan, "Adams", "Ann", id.day("1980-02-29"))
const evesRecord = patient(id.eve, "O'Neil", "Eve", id.day("1999-12-31"))
const faysRecord = patient(id.fay, "Ærø", "Fáy", id.day("2026-11-01"))

/** Everyone in the practice; two of them share name and birth date. */
export const patients: ReadonlyArray<Patient> = [annsRecord, bensRecord, caisRecord, dansRecord, evesRecord, faysRecord]

export const plans: ReadonlyArray<Plan> = [
  {
    id: id.acme,
    name: "Acme Dental PPO",
    carrier: "Delta",
    groupNumber: "4471",
    renewalMonth: 1,
    from: id.day("2020-01-01"),
    tiers: { Endodontics: literal(Category)("Basic") },
  },
  { id: id.acmeDivision, name: "Acme Dental PPO", carrier: "Delta", renewalMonth: 7, through: id.day("2030-06-30") },
]

const subscription = (
  of: SubscriptionId,
  plan: PlanId,
  memberId: string,
  subscriber: Subscription["subscriber"],
): Subscription => ({ id: of, plan, memberId, subscriber })

/** Two families on one plan and one on another; the second family's subscriber is nobody's patient. */
export const subscriptions: ReadonlyArray<Subscription> = [
  subscription(id.annsFamily, id.acme, "W123", { patient: id.ann }),
  subscription(id.caisFamily, id.acme, "W1234", { firstName: "Cleo", lastName: "Baker" }),
  subscription(id.dansFamily, id.acmeDivision, " w123 ", { patient: id.dan }),
]

export const enrolment = (
  under: SubscriptionId,
  of: PatientId,
  ordinal: number,
  relationship: Enrolment["relationship"],
  interval: Interval = {},
): Enrolment => ({ subscription: under, patient: of, ordinal, relationship, ...interval })

/** A child under both parents' subscriptions, someone who left, someone still to come, a plan that is someone's second. */
export const enrolments: ReadonlyArray<Enrolment> = [
  enrolment(id.annsFamily, id.ann, 1, "self", { from: id.day("2024-01-01") }),
  enrolment(id.annsFamily, id.ben, 1, "child", { from: id.day("2024-01-01"), through: id.day("2027-06-30") }),
  enrolment(id.annsFamily, id.eve, 1, "spouse", { from: id.day("2020-01-01"), through: id.day("2025-12-31") }),
  enrolment(id.annsFamily, id.fay, 1, "child", { from: id.day("2027-01-01") }),
  enrolment(id.caisFamily, id.cai, 1, "other"),
  enrolment(id.caisFamily, id.ben, 2, "child", { from: id.day("2026-01-01"), through: id.day("2028-12-31") }),
  enrolment(id.dansFamily, id.dan, 1, "self"),
  enrolment(id.dansFamily, id.ann, 2, "spouse", { through: id.day("2026-11-24") }),
]

export const appointment = (
  text: string,
  of: Patient,
  at: { readonly date: CalendarDate; readonly time: string; readonly column: string; readonly location: LocationId },
): Appointment => ({ id: literal(AppointmentId)(text), patient: of, minutes: 30, ...at })

const here = { date: id.today, location: id.mainStreet }

/** A day at one location in the order a calendar shows it, then what does not belong to that day and location. */
export const appointments: ReadonlyArray<Appointment> = [
  appointment("F10", annsRecord, { ...here, time: "08:30", column: "Chair 1" }),
  appointment("F1", bensRecord, { ...here, time: "09:00", column: "Chair 1" }),
  appointment("F11", caisRecord, { ...here, time: "09:00", column: "Chair 1" }),
  appointment("F", dansRecord, { ...here, time: "09:00", column: "Chair 2" }),
  appointment("F2", annsRecord, { ...here, time: "10:00", column: "Chair 1" }),
  appointment("F3", annsRecord, { ...here, time: "08:00", column: "Chair 1", location: id.mainStreetAnnex }),
  appointment("F4", annsRecord, { ...here, time: "08:00", column: "Chair 1", date: id.day("2026-11-25") }),
]

/** Every record of the world, each after those it names; appointments last and in no order. */
export const records: ReadonlyArray<PracticeRecord> = [
  ...patients.map((one) => ({ _tag: "Patient", patient: one }) as const),
  ...plans.map((one) => ({ _tag: "Plan", plan: one }) as const),
  ...subscriptions.map((one) => ({ _tag: "Subscription", subscription: one }) as const),
  ...enrolments.map((one) => ({ _tag: "Enrolment", enrolment: one }) as const),
  ...appointments.toReversed().map((one) => ({ _tag: "Appointment", appointment: one }) as const),
  {
    _tag: "Grant",
    user: id.mia,
    location: id.mainStreet,
    rights: ["Import Insurance Benefit Details", "Edit Insurance Plans"],
  },
  { _tag: "Location", location: id.mainStreet, edition: "Pro", contracted: [{ carrier: "Delta", network: "PPO" }] },
  { _tag: "AutomaticImport", location: id.mainStreet, on: true },
]

export const targetIn =
  (practice: PracticeId) =>
  (under: SubscriptionId, of: PatientId): Target => ({
    practice,
    plan: under === id.dansFamily ? id.acmeDivision : id.acme,
    subscription: under,
    patient: of,
  })

export const target = targetIn(id.home)
