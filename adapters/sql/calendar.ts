import * as Effect from "effect/Effect"
import * as Eq from "fp-ts/lib/Eq.js"
import { pipe } from "fp-ts/lib/function.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as t from "io-ts"
import type { LocationId, PracticeId } from "../../src/index.ts"
import { appointmentCodec, responseSummaryCodec, standingCodec, storedReceiptCodec } from "../../src/index.ts"
import type { CalendarQuery } from "../../src/effect.ts"
import { Calendar } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import type { Row } from "./rows.ts"
import { appointmentOf, present, standingOf, storedReceiptOf, summaryOfRow } from "./rows.ts"
import { standingColumns } from "./standings.ts"

const entryCodec = t.intersection([
  t.type({ appointment: appointmentCodec, receipts: t.array(storedReceiptCodec) }),
  t.exact(t.partial({ primary: standingCodec, newest: responseSummaryCodec })),
])

// An appointment comes once for each receipt, and at least once.
const entryOf = (rows: RNEA.ReadonlyNonEmptyArray<Row>): Row => {
  const row = RNEA.head(rows)
  return present({
    appointment: appointmentOf(row),
    primary: row["subscription"] === null ? null : standingOf(row),
    newest: row["response"] === null ? null : summaryOfRow({ ...row, id: row["response"] }),
    receipts: rows.filter(({ sequence }) => sequence !== null).map(storedReceiptOf),
  })
}

const eqAppointment = pipe(
  Eq.eqStrict,
  Eq.contramap((row: Row): unknown => row["id"]),
)

const answers = `
  a.practice, a.patient, ${standingColumns}, a.id, a.location, a.date, a.time, a.chair, a.minutes,
  n.id AS response, n.received_at, n.valid_through, n.outcome, n.states_something, r.sequence, r.body`

// The newest of all the enrolment's letters is looked for first, and only then whether it is about the plan: a family
// that moved to another left its answers behind.
const newestAndItsReceipts = `
  LEFT JOIN letters n ON n.practice = a.practice AND n.plan = e.plan AND n.id = (
    SELECT c.id FROM letters c
    WHERE c.practice = a.practice AND c.patient = a.patient AND c.subscription = e.subscription
    ORDER BY c.received_at DESC, c.arrival DESC LIMIT 1)
  LEFT JOIN receipts r ON r.practice = a.practice AND r.response = n.id`

// Each join asks one index for one row of the one before it, so that a day costs what is on it and not what the practice
// holds.
const dayIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("calendar", entryCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, location: LocationId, { date, today }: CalendarQuery) {
    const rows = yield* ask(
      practice,
      sql`
      SELECT ${sql.literal(answers)}
      FROM appointments a
      JOIN patients p ON p.practice = a.practice AND p.id = a.patient
      LEFT JOIN enrolments e ON e.practice = a.practice AND e.patient = a.patient AND e.subscription = (
        SELECT MIN(c.subscription) FROM enrolments c
        WHERE c.practice = a.practice AND c.patient = a.patient AND c.ordinal = 1
          AND (c.from_day IS NULL OR c.from_day <= ${today}) AND (c.through_day IS NULL OR c.through_day >= ${today}))
      LEFT JOIN subscriptions s ON s.practice = a.practice AND s.id = e.subscription
      LEFT JOIN plans l ON l.practice = a.practice AND l.id = e.plan
      ${sql.literal(newestAndItsReceipts)}
      WHERE a.practice = ${practice} AND a.location = ${location} AND a.date = ${date}
      ORDER BY a.time, a.chair, a.id, r.sequence`,
    )
    return yield* Effect.forEach(RNEA.group(eqAppointment)(rows), (group) => decoded(entryOf(group)))
  }, answering("calendar"))
}

export const calendar = (engine: Engine): Calendar["Service"] => Calendar.of({ day: dayIn(engine) })
