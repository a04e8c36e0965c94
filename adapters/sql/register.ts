import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Appointment, Patient, Plan, PracticeId } from "../../src/index.ts"
import { emptyPlanHolding, unknownLocation } from "../../src/index.ts"
import type { PracticeRecord, StoreCorrupt } from "../../src/effect.ts"
import { Register } from "../../src/effect.ts"
import { answering } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import { enterEnrolment, enterSubscription } from "./enrolling.ts"
import type { Turn } from "./planTurns.ts"
import { summed } from "./planTurns.ts"

const emptyPlan = JSON.stringify(emptyPlanHolding)

const enterPatient = Effect.fnUntraced(function* (sql: SqlClient, practice: PracticeId, patient: Patient) {
  const { id, firstName, lastName, birthDate } = patient
  yield* sql`
    INSERT INTO patients (practice, id, first_name, last_name, birth_date)
    VALUES (${practice}, ${id}, ${firstName}, ${lastName}, ${birthDate})
    ON CONFLICT (practice, id) DO UPDATE SET
      first_name = excluded.first_name, last_name = excluded.last_name, birth_date = excluded.birth_date`
  yield* sql`
    UPDATE enrolments SET first_name = ${firstName}, last_name = ${lastName}
    WHERE practice = ${practice} AND patient = ${id}`
})

const enterPlan = (sql: SqlClient, practice: PracticeId, plan: Plan) => sql`
  INSERT INTO plans (practice, id, name, carrier, group_number, renewal_month, from_day, through_day, tiers,
    revision, body)
  VALUES (${practice}, ${plan.id}, ${plan.name}, ${plan.carrier}, ${plan.groupNumber ?? null}, ${plan.renewalMonth},
    ${plan.from ?? null}, ${plan.through ?? null}, ${plan.tiers === undefined ? null : JSON.stringify(plan.tiers)},
    0, ${emptyPlan})
  ON CONFLICT (practice, id) DO UPDATE SET
    name = excluded.name, carrier = excluded.carrier, group_number = excluded.group_number,
    renewal_month = excluded.renewal_month, from_day = excluded.from_day, through_day = excluded.through_day,
    tiers = excluded.tiers, revision = plans.revision + 1`

const enterAppointment = (sql: SqlClient, practice: PracticeId, appointment: Appointment) => {
  const { id, location, date, time, column, minutes, patient } = appointment
  return sql`
    INSERT INTO appointments (practice, id, location, date, time, chair, minutes, patient)
    VALUES (${practice}, ${id}, ${location}, ${date}, ${time}, ${column}, ${minutes}, ${patient.id})
    ON CONFLICT (practice, id) DO UPDATE SET
      location = excluded.location, date = excluded.date, time = excluded.time, chair = excluded.chair,
      minutes = excluded.minutes, patient = excluded.patient`
}

const asNumber = (on: boolean): 0 | 1 => (on ? 1 : 0)

const enterGrant = (sql: SqlClient, practice: PracticeId, grant: Extract<PracticeRecord, { _tag: "Grant" }>) => sql`
  INSERT INTO grants (practice, "user", location, rights)
  VALUES (${practice}, ${grant.user}, ${grant.location}, ${JSON.stringify(grant.rights)})
  ON CONFLICT (practice, "user", location) DO UPDATE SET rights = excluded.rights`

const enterLocation = (
  sql: SqlClient,
  practice: PracticeId,
  record: Extract<PracticeRecord, { _tag: "Location" }>,
) => sql`
  INSERT INTO locations (practice, location, edition, automatic_import, contracted)
  VALUES (${practice}, ${record.location}, ${record.edition}, ${asNumber(unknownLocation.automaticImport)},
    ${JSON.stringify(record.contracted)})
  ON CONFLICT (practice, location) DO UPDATE SET edition = excluded.edition, contracted = excluded.contracted`

const enterSwitch = (
  sql: SqlClient,
  practice: PracticeId,
  { location, on }: Extract<PracticeRecord, { _tag: "AutomaticImport" }>,
) => sql`
  INSERT INTO locations (practice, location, edition, automatic_import, contracted)
  VALUES (${practice}, ${location}, ${unknownLocation.edition}, ${asNumber(on)},
    ${JSON.stringify(unknownLocation.contracted)})
  ON CONFLICT (practice, location) DO UPDATE SET automatic_import = excluded.automatic_import`

const noTurns: ReadonlyArray<Turn> = []

// How a record turns the counts of plans is answered, not written: a list of records writes each day's turn once.
const enterRecord = (
  sql: SqlClient,
  practice: PracticeId,
  record: PracticeRecord,
): Effect.Effect<ReadonlyArray<Turn>, SqlError | StoreCorrupt> => {
  switch (record._tag) {
    case "Patient":
      return Effect.as(enterPatient(sql, practice, record.patient), noTurns)
    case "Plan":
      return Effect.as(enterPlan(sql, practice, record.plan), noTurns)
    case "Subscription":
      return enterSubscription(sql, practice, record.subscription)
    case "Enrolment":
      return enterEnrolment(sql, practice, record.enrolment)
    case "Appointment":
      return Effect.as(enterAppointment(sql, practice, record.appointment), noTurns)
    case "Grant":
      return Effect.as(enterGrant(sql, practice, record), noTurns)
    case "Location":
      return Effect.as(enterLocation(sql, practice, record), noTurns)
    case "AutomaticImport":
      return Effect.as(enterSwitch(sql, practice, record), noTurns)
  }
}

const writeTurn = (sql: SqlClient, practice: PracticeId, { plan, day, families, patients }: Turn) => sql`
  INSERT INTO plan_turns (practice, plan, day, families, patients)
  VALUES (${practice}, ${plan}, ${day}, ${families}, ${patients})
  ON CONFLICT (practice, plan, day) DO UPDATE SET
    families = plan_turns.families + excluded.families, patients = plan_turns.patients + excluded.patients`

const enterInto = ({ sql, together }: Engine) => {
  const entered = Effect.fnUntraced(function* (practice: PracticeId, records: ReadonlyArray<PracticeRecord>) {
    const turns = yield* Effect.forEach(records, (record) => enterRecord(sql, practice, record))
    yield* Effect.forEach(summed(turns.flat()), (turn) => writeTurn(sql, practice, turn), { discard: true })
  })
  return (practice: PracticeId, records: ReadonlyArray<PracticeRecord>) =>
    answering("enter")(together(practice, entered(practice, records)))
}

export const register = (engine: Engine): Register["Service"] => Register.of({ enter: enterInto(engine) })
