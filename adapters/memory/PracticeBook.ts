import type {
  Appointment,
  AppointmentId,
  CounterHolding,
  Enrolment,
  LocationId,
  LocationSettings,
  Patient,
  PatientId,
  Plan,
  PlanHolding,
  PlanId,
  Revised,
  Right,
  StoredReceipt,
  Subscription,
  SubscriptionId,
  UserId,
  VerificationMark,
} from "../../src/index.ts"
import type { Letter } from "../../src/effect.ts"

/** A record that holds values, and what it holds. */
export interface Holder<R, H> {
  readonly record: R
  readonly held: Revised<H>
}

/** Everything one practice keeps. Immutable: a change answers another book. */
export interface PracticeBook {
  readonly patients: ReadonlyMap<PatientId, Patient>
  readonly plans: ReadonlyMap<PlanId, Holder<Plan, PlanHolding>>
  readonly subscriptions: ReadonlyMap<SubscriptionId, Holder<Subscription, CounterHolding>>
  readonly enrolments: ReadonlyMap<string, Holder<Enrolment, CounterHolding>>
  readonly appointments: ReadonlyMap<AppointmentId, Appointment>
  readonly grants: ReadonlyMap<string, ReadonlyArray<Right>>
  readonly locations: ReadonlyMap<LocationId, LocationSettings>
  /** In the order of `put`. */
  readonly letters: ReadonlyArray<Letter>
  readonly marks: ReadonlyArray<VerificationMark>
  /** In the order of commits. */
  readonly receipts: ReadonlyArray<StoredReceipt>
}

export const emptyPracticeBook: PracticeBook = {
  patients: new Map(),
  plans: new Map(),
  subscriptions: new Map(),
  enrolments: new Map(),
  appointments: new Map(),
  grants: new Map(),
  locations: new Map(),
  letters: [],
  marks: [],
  receipts: [],
}

// Two ids as one text that no other two make, whatever characters they hold.
export const enrolmentKey = (subscription: SubscriptionId, patient: PatientId): string =>
  JSON.stringify([subscription, patient])

export const grantKey = (user: UserId, location: LocationId): string => JSON.stringify([user, location])
