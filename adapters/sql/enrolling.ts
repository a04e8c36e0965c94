import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import * as t from "io-ts"
import type { Enrolment, PracticeId, Subscription } from "../../src/index.ts"
import {
  comparableMemberId,
  CalendarDate,
  emptyCounterHolding,
  PatientId,
  PlanId,
  SubscriptionId,
} from "../../src/index.ts"
import { decoding } from "./answering.ts"
import type { Enrolled } from "./planTurns.ts"
import { turnsBetween } from "./planTurns.ts"
import { enrolledOf } from "./rows.ts"

const emptyCounters = JSON.stringify(emptyCounterHolding)

const planRow = decoding("enter", t.type({ plan: PlanId }))

const enrolledRow = decoding(
  "enter",
  t.intersection([
    t.type({ plan: PlanId, subscription: SubscriptionId, patient: PatientId }),
    t.exact(t.partial({ from: CalendarDate, through: CalendarDate })),
  ]),
)

const planOf = Effect.fnUntraced(function* (sql: SqlClient, practice: PracticeId, subscription: SubscriptionId) {
  const [row] = yield* sql`SELECT plan FROM subscriptions WHERE practice = ${practice} AND id = ${subscription}`
  return row === undefined ? undefined : (yield* planRow(row)).plan
})

/** Enters a subscription; one that moves to another plan takes its family along. */
export const enterSubscription = Effect.fnUntraced(function* (
  sql: SqlClient,
  practice: PracticeId,
  { id, plan, memberId, subscriber }: Subscription,
) {
  const before = yield* planOf(sql, practice, id)
  const [patient, firstName, lastName] =
    "patient" in subscriber ? [subscriber.patient, null, null] : [null, subscriber.firstName, subscriber.lastName]
  yield* sql`
    INSERT INTO subscriptions (practice, id, plan, member_id, member_key,
      subscriber, subscriber_first_name, subscriber_last_name, revision, body)
    VALUES (${practice}, ${id}, ${plan}, ${memberId}, ${comparableMemberId(memberId)},
      ${patient}, ${firstName}, ${lastName}, 0, ${emptyCounters})
    ON CONFLICT (practice, id) DO UPDATE SET
      plan = excluded.plan, member_id = excluded.member_id, member_key = excluded.member_key,
      subscriber = excluded.subscriber, subscriber_first_name = excluded.subscriber_first_name,
      subscriber_last_name = excluded.subscriber_last_name, revision = subscriptions.revision + 1`
  if (before === undefined || before === plan) return []
  const rows = yield* sql`
    SELECT plan, subscription, patient, from_day, through_day FROM enrolments
    WHERE practice = ${practice} AND plan IN (${before}, ${plan})
      AND patient IN (SELECT patient FROM enrolments WHERE practice = ${practice} AND subscription = ${id})`
  const there: ReadonlyArray<Enrolled> = yield* Effect.forEach(rows, (row) => enrolledRow(enrolledOf(row)))
  yield* sql`UPDATE enrolments SET plan = ${plan} WHERE practice = ${practice} AND subscription = ${id}`
  return turnsBetween(
    there,
    there.map((one) => (one.subscription === id ? { ...one, plan } : one)),
  )
})

/** Enters an enrolment and answers how it turns its plan's counts. */
export const enterEnrolment = Effect.fnUntraced(function* (sql: SqlClient, practice: PracticeId, enrolment: Enrolment) {
  const { subscription, patient, ordinal, relationship, from, through } = enrolment
  const plan = yield* planOf(sql, practice, subscription)
  const rows = yield* sql`
    SELECT plan, subscription, patient, from_day, through_day FROM enrolments
    WHERE practice = ${practice} AND subscription = ${subscription}
    UNION ALL
    SELECT plan, subscription, patient, from_day, through_day FROM enrolments
    WHERE practice = ${practice} AND patient = ${patient} AND plan = ${plan ?? null}
      AND subscription <> ${subscription}`
  const there: ReadonlyArray<Enrolled> = yield* Effect.forEach(rows, (row) => enrolledRow(enrolledOf(row)))
  // A patient or subscription that is not there fails here, by the foreign keys.
  yield* sql`
    INSERT INTO enrolments (practice, subscription, patient, plan, last_name, first_name,
      ordinal, relationship, from_day, through_day, revision, body)
    VALUES (${practice}, ${subscription}, ${patient}, ${plan ?? ""},
      COALESCE((SELECT last_name FROM patients WHERE practice = ${practice} AND id = ${patient}), ''),
      COALESCE((SELECT first_name FROM patients WHERE practice = ${practice} AND id = ${patient}), ''),
      ${ordinal}, ${relationship}, ${from ?? null}, ${through ?? null}, 0, ${emptyCounters})
    ON CONFLICT (practice, subscription, patient) DO UPDATE SET
      ordinal = excluded.ordinal, relationship = excluded.relationship,
      from_day = excluded.from_day, through_day = excluded.through_day, revision = enrolments.revision + 1`
  if (plan === undefined) return []
  const others = there.filter((one) => one.subscription !== subscription || one.patient !== patient)
  const entered: Enrolled = { plan, subscription, patient, ...daysOf(enrolment) }
  return turnsBetween(there, [...others, entered])
})

const daysOf = ({ from, through }: Enrolment) => ({
  ...(from === undefined ? {} : { from }),
  ...(through === undefined ? {} : { through }),
})
