import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import * as t from "io-ts"
import type { CalendarDate, PatientId, PracticeId, ReceivedResponse } from "../../src/index.ts"
import {
  decode,
  Instant,
  PlanId,
  receivedResponseCodec,
  ResponseId,
  responseSummaryCodec,
  summaryOf,
} from "../../src/index.ts"
import type { Letter, Page, PageRequest } from "../../src/effect.ts"
import { EligibilityInbox } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import type { LettersRead } from "./lettersRead.ts"
import { lettersRead } from "./lettersRead.ts"
import { pageOf, sizeOf } from "./pages.ts"
import { parsed, summaryOfRow } from "./rows.ts"

// That no later letter of the same enrolment is there.
const isNewest = `NOT EXISTS (
  SELECT 1 FROM letters n
  WHERE n.practice = l.practice AND n.patient = l.patient AND n.subscription = l.subscription
    AND (n.received_at, n.arrival) > (l.received_at, l.arrival))`

// What is there under the id is looked for first, for the writer's turn is taken: nobody puts it there in between. A text of
// this size is read back only where it is somebody else's.
const putInto = ({ sql, tell, text }: Engine, read: LettersRead) => {
  const decoded = decoding("put", receivedResponseCodec)
  return Effect.fnUntraced(function* ({ received, message }: Letter) {
    const { id, practice, plan, subscription, patient, receivedAt, validThrough } = received
    const { outcome, statesSomething } = summaryOf(received)
    const body = JSON.stringify(receivedResponseCodec.encode(received))
    const [[there] = []] = yield* tell(practice, [
      sql`SELECT body FROM letters WHERE practice = ${practice} AND id = ${id}`,
      sql`
        INSERT INTO letters (practice, id, arrival, plan, subscription, patient, received_at, valid_through,
          outcome, states_something, body, message)
        SELECT ${practice}, ${id}, (SELECT COALESCE(MAX(arrival), 0) + 1 FROM letters WHERE practice = ${practice}),
          ${plan}, ${subscription}, ${patient}, ${receivedAt}, ${validThrough},
          ${outcome}, ${statesSomething ? 1 : 0}, ${body}, ${text.kept(message)}
        WHERE NOT EXISTS (SELECT 1 FROM letters WHERE practice = ${practice} AND id = ${id})`,
    ])
    if (there !== undefined) return yield* decoded(parsed(there["body"]))
    read.keep(practice, plan, [received])
    return received
  }, answering("put"))
}

const findIn = ({ sql, ask, text }: Engine) => {
  const decoded = decoding("find", t.type({ received: receivedResponseCodec, message: t.string }))
  return Effect.fnUntraced(function* (practice: PracticeId, id: ResponseId) {
    const [row] = yield* ask(
      practice,
      sql`SELECT body, message FROM letters WHERE practice = ${practice} AND id = ${id}`,
    )
    return row === undefined
      ? O.none
      : O.some(yield* decoded({ received: parsed(row["body"]), message: text.read(row["message"]) }))
  }, answering("find"))
}

const newestIn = ({ sql, ask, listed }: Engine) => {
  const decoded = decoding("newest", responseSummaryCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, patients: ReadonlyArray<PatientId>) {
    const rows = yield* ask(
      practice,
      sql`
      SELECT l.id, patient, plan, subscription, received_at, valid_through, outcome, states_something,
        CASE WHEN outcome = 'rejected' THEN l.body END AS rejected
      FROM ${listed(patients)} CROSS JOIN letters l
      WHERE practice = ${practice} AND patient = listed.value AND ${sql.literal(isNewest)}
      ORDER BY received_at DESC, arrival DESC`,
    )
    return yield* Effect.forEach(rows, (row) => decoded(summaryOfRow(row)))
  }, answering("newest"))
}

// In the text of the statement: SQLite plans one anew each time it is run with a limit that is given as a value.
const mostOthers = "LIMIT 25"

const othersOnPlanIn = ({ sql, ask, listed }: Engine, read: LettersRead) => {
  const decoded = decoding("othersOnPlan", t.type({ id: ResponseId, body: t.union([receivedResponseCodec, t.null]) }))
  return Effect.fnUntraced(function* (practice: PracticeId, plan: PlanId, patient: PatientId, on: CalendarDate) {
    const known = read.of(practice, plan)
    const rows = yield* ask(
      practice,
      sql`
      SELECT l.id, CASE WHEN EXISTS (SELECT 1 FROM ${listed([...known.keys()])} WHERE listed.value = l.id)
        THEN NULL ELSE l.body END AS body
      FROM letters l
      WHERE practice = ${practice} AND plan = ${plan} AND patient <> ${patient} AND valid_through >= ${on}
        AND ${sql.literal(isNewest)}
      ORDER BY received_at DESC, arrival DESC ${sql.literal(mostOthers)}`,
    )
    const others = yield* Effect.forEach(rows, ({ id, body }) =>
      Effect.flatMap(decoded({ id, body: body === null ? null : parsed(body) }), (row) => {
        const letter = row.body ?? known.get(row.id)
        return letter === undefined ? Effect.die("a letter was left out that was not known") : Effect.succeed(letter)
      }),
    )
    read.keep(practice, plan, others)
    return others
  }, answering("othersOnPlan"))
}

// Where a page of letters ended; it names no patient.
const place = t.tuple([Instant, t.number])

const answersOnPlanIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("answersOnPlan", t.type({ arrival: t.number, received: receivedResponseCodec }))
  return Effect.fnUntraced(function* (practice: PracticeId, plan: PlanId, since: CalendarDate, page: PageRequest) {
    const none: Page<ReceivedResponse> = { items: [] }
    const after = page.after === undefined ? undefined : decode(place)(parsed(page.after))
    if (after !== undefined && E.isLeft(after)) return none
    const size = sizeOf(page)
    const rows = yield* ask(
      practice,
      sql`
      SELECT l.arrival, l.body FROM letters l
      WHERE practice = ${practice} AND plan = ${plan} AND received_at >= ${since}
        ${
          after === undefined
            ? sql.literal("")
            : sql`AND (l.received_at, l.arrival) < (${after.right[0]}, ${after.right[1]})`
        }
        AND ${sql.literal(isNewest)}
      ORDER BY received_at DESC, arrival DESC LIMIT ${size + 1}`,
    )
    const letters = yield* Effect.forEach(rows, ({ arrival, body }) => decoded({ arrival, received: parsed(body) }))
    const { items, ...next } = pageOf(letters, size, ({ arrival, received }) =>
      JSON.stringify([received.receivedAt, arrival]),
    )
    const answers: Page<ReceivedResponse> = { items: items.map(({ received }) => received), ...next }
    return answers
  }, answering("answersOnPlan"))
}

// Along the plans until a page is full: of each, one look at its first letter since the day, and on until one is another
// patient's. `IS NOT NULL`, since PostgreSQL then expects that most plans are answered, and stops where the page is full.
const plansAnsweredIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("plansAnswered", t.type({ id: PlanId }))
  return Effect.fnUntraced(function* (practice: PracticeId, since: CalendarDate, page: PageRequest) {
    const size = sizeOf(page)
    const rows = yield* ask(
      practice,
      sql`
      SELECT p.id FROM plans p
      WHERE p.practice = ${practice} AND p.id > ${page.after ?? ""} AND (
        SELECT 1 FROM letters l
        WHERE l.practice = ${practice} AND l.plan = p.id AND l.received_at >= ${since} AND l.patient <> (
          SELECT f.patient FROM letters f
          WHERE f.practice = ${practice} AND f.plan = p.id AND f.received_at >= ${since}
          ORDER BY f.received_at, f.arrival LIMIT 1)
        ORDER BY l.received_at, l.arrival LIMIT 1) IS NOT NULL
      ORDER BY p.id LIMIT ${size + 1}`,
    )
    const plans = yield* Effect.forEach(rows, decoded)
    return pageOf(
      plans.map(({ id }) => id),
      size,
      String,
    )
  }, answering("plansAnswered"))
}

export const eligibilityInbox = (engine: Engine): EligibilityInbox["Service"] => {
  const read = lettersRead()
  return EligibilityInbox.of({
    put: putInto(engine, read),
    find: findIn(engine),
    newest: newestIn(engine),
    othersOnPlan: othersOnPlanIn(engine, read),
    answersOnPlan: answersOnPlanIn(engine),
    plansAnswered: plansAnsweredIn(engine),
  })
}
