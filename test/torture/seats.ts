import type { Caller, Patient, PlanId, PracticeRecord, SubscriptionId, Target } from "../../src/index.ts"
import type { PatientId, PracticeId } from "../../src/index.ts"
import { mainStreet, mia, patientId, planId, practiceId, subscriptionId, today } from "../../src/testing/world/ids.ts"

// Every seat writes for patients of its own, so that no answer supersedes another's. Plans are shared by all seats of a
// practice and subscriptions by two, so that they meet there.

/** Where a hand sits: one practice has several, and each has two patients. */
export interface Seat {
  readonly practice: PracticeId
  readonly number: number
}

const seatsOfPractice = 4

/** The practice where every process has a seat. */
export const shared = practiceId("P1")

/** A practice where one process has the only hand; its id begins as the shared one's does. */
export const ownOf = (process: number): PracticeId => practiceId(`P1${process}`)

const plans: ReadonlyArray<PlanId> = [planId("F1"), planId("F10")]

const patientOf = (seat: number, plan: PlanId): PatientId => patientId(`${plan}.${seat}`)
const isSubscriber = (seat: number): boolean => seat % 2 === 0

const familyOf = (seat: number, plan: PlanId): SubscriptionId => {
  const first = isSubscriber(seat) ? seat : seat - 1
  return subscriptionId(`${plan}.${first}-${first + 1}`)
}

const targetOf = ({ practice, number }: Seat, plan: PlanId): Target => ({
  practice,
  plan,
  subscription: familyOf(number, plan),
  patient: patientOf(number, plan),
})

/** What a seat imports into: a patient on each plan. */
export const targetsOf = (seat: Seat): ReadonlyArray<Target> => plans.map((plan) => targetOf(seat, plan))

const seats = Array.from({ length: seatsOfPractice }, (_, number) => number)

/** Everything of a practice that is held. */
export const targetsIn = (practice: PracticeId): ReadonlyArray<Target> =>
  seats.flatMap((number) => targetsOf({ practice, number }))

/** A patient as the practice and the payer both know him. */
export const personOf = (patient: PatientId): Patient => ({
  id: patient,
  firstName: "Ann",
  lastName: "Adams",
  birthDate: today,
})

export const callerIn = (practice: PracticeId): Caller => ({ practice, location: mainStreet, user: mia })

/** A practice before anything is imported: in each family the first of two is the subscriber. */
export const recordsOf = (practice: PracticeId): ReadonlyArray<PracticeRecord> => {
  const targets = targetsIn(practice)
  const subscribers = seats.filter(isSubscriber).flatMap((number) => targetsOf({ practice, number }))
  const isOneOf = (patient: PatientId): boolean => subscribers.some((one) => one.patient === patient)
  return [
    ...targets.map(({ patient }): PracticeRecord => ({ _tag: "Patient", patient: personOf(patient) })),
    ...plans.map((id): PracticeRecord => ({
      _tag: "Plan",
      plan: { id, name: "Acme Dental PPO", carrier: "Delta", renewalMonth: 1 },
    })),
    ...subscribers.map(({ subscription, plan, patient }): PracticeRecord => ({
      _tag: "Subscription",
      subscription: { id: subscription, plan, memberId: subscription, subscriber: { patient } },
    })),
    ...targets.map(({ subscription, patient }): PracticeRecord => ({
      _tag: "Enrolment",
      enrolment: { subscription, patient, ordinal: 1, relationship: isOneOf(patient) ? "self" : "spouse" },
    })),
    {
      _tag: "Grant",
      user: mia,
      location: mainStreet,
      rights: ["Import Insurance Benefit Details", "Edit Insurance Plans"],
    },
  ]
}
