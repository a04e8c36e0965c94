import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import * as O from "fp-ts/lib/Option.js"
import * as t from "io-ts"
import type { CalendarDate, PatientId, PlanId, PracticeId, ResponseId } from "../../src/index.ts"
import { receivedResponseCodec, responseSummaryCodec, summaryOf } from "../../src/index.ts"
import type { Letter } from "../../src/effect.ts"
import { EligibilityInbox } from "../../src/effect.ts"
import { listed } from "./listed.ts"
import { answering, decoding } from "./answering.ts"
import { parsed, summaryOfRow } from "./rows.ts"

// That no later letter of the same enrolment is there.
const isNewest = `NOT EXISTS (
  SELECT 1 FROM letters n
  WHERE n.practice = l.practice AND n.patient = l.patient AND n.subscription = l.subscription
    AND (n.received_at, n.arrival) > (l.received_at, l.arrival))`

const putInto = (sql: SqlClient) => {
  const decoded = decoding("put", receivedResponseCodec)
  const kept = Effect.fnUntraced(function* ({ received, message }: Letter) {
    const { id, practice, plan, subscription, patient, receivedAt, validThrough } = received
    const [first] = yield* sql`SELECT body FROM letters WHERE practice = ${practice} AND id = ${id}`
    if (first !== undefined) return yield* decoded(parsed(first["body"]))
    const { outcome, statesSomething } = summaryOf(received)
    const body = JSON.stringify(receivedResponseCodec.encode(received))
    yield* sql`
      INSERT INTO letters (practice, id, arrival, plan, subscription, patient, received_at, valid_through,
        outcome, states_something, body, message)
      VALUES (${practice}, ${id}, (SELECT COALESCE(MAX(arrival), 0) + 1 FROM letters WHERE practice = ${practice}),
        ${plan}, ${subscription}, ${patient}, ${receivedAt}, ${validThrough},
        ${outcome}, ${statesSomething ? 1 : 0}, ${body}, ${message})`
    return received
  })
  return (letter: Letter) => answering("put")(sql.withTransaction(kept(letter)))
}

const findIn = (sql: SqlClient) => {
  const decoded = decoding("find", t.type({ received: receivedResponseCodec, message: t.string }))
  return Effect.fnUntraced(function* (practice: PracticeId, id: ResponseId) {
    const [row] = yield* sql`SELECT body, message FROM letters WHERE practice = ${practice} AND id = ${id}`
    return row === undefined
      ? O.none
      : O.some(yield* decoded({ received: parsed(row["body"]), message: row["message"] }))
  }, answering("find"))
}

const newestIn = (sql: SqlClient) => {
  const decoded = decoding("newest", responseSummaryCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, patients: ReadonlyArray<PatientId>) {
    const rows = yield* sql`
      SELECT l.id, patient, plan, subscription, received_at, valid_through, outcome, states_something
      FROM ${listed(sql, patients)} CROSS JOIN letters l
      WHERE practice = ${practice} AND patient = listed.value AND ${sql.literal(isNewest)}
      ORDER BY received_at DESC, arrival DESC`
    return yield* Effect.forEach(rows, (row) => decoded(summaryOfRow(row)))
  }, answering("newest"))
}

const mostOthers = 25

const othersOnPlanIn = (sql: SqlClient) => {
  const decoded = decoding("othersOnPlan", receivedResponseCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, plan: PlanId, patient: PatientId, on: CalendarDate) {
    const rows = yield* sql`
      SELECT body FROM letters l
      WHERE practice = ${practice} AND plan = ${plan} AND patient <> ${patient} AND valid_through >= ${on}
        AND ${sql.literal(isNewest)}
      ORDER BY received_at DESC, arrival DESC LIMIT ${mostOthers}`
    return yield* Effect.forEach(rows, (row) => decoded(parsed(row["body"])))
  }, answering("othersOnPlan"))
}

export const eligibilityInbox = (sql: SqlClient): EligibilityInbox["Service"] =>
  EligibilityInbox.of({
    put: putInto(sql),
    find: findIn(sql),
    newest: newestIn(sql),
    othersOnPlan: othersOnPlanIn(sql),
  })
