import * as Effect from "effect/Effect"
import * as Eq from "fp-ts/lib/Eq.js"
import { pipe } from "fp-ts/lib/function.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as t from "io-ts"
import type { LocationId, PracticeId } from "../../src/index.ts"
import {
  appointmentCodec,
  responseSummaryCodec,
  standingCodec,
  storedReceiptCodec,
  verificationMarkCodec,
} from "../../src/index.ts"
import type { CalendarQuery } from "../../src/effect.ts"
import { Calendar } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import type { Row } from "./rows.ts"
import { appointmentOf, parsed, present, standingOf, storedReceiptOf, summaryOfRow } from "./rows.ts"
import { standingColumns } from "./standings.ts"

const entryCodec = t.intersection([
  t.type({ appointment: appointmentCodec, receipts: t.array(storedReceiptCodec) }),
  t.exact(t.partial({ primary: standingCodec, newest: responseSummaryCodec, mark: verificationMarkCodec })),
])

// An appointment comes once for each receipt, and at least once.
const entryOf = (rows: RNEA.ReadonlyNonEmptyArray<Row>): Row => {
  const row = RNEA.head(rows)
  return present({
    appointment: appointmentOf(row),
    primary: row["subscription"] === null ? null : standingOf(row),
    newest: row["response"] === null ? null : summaryOfRow({ ...row, id: row["response"] }),
    mark: row["mark"] === null ? null : (parsed(row["mark"]) ?? "not JSON"),
    receipts: rows.filter(({ sequence }) => sequence !== null).map(storedReceiptOf),
  })
}

const eqAppointment = pipe(
  Eq.eqStrict,
  Eq.contramap((row: Row): unknown => row["id"]),
)

// A family that moved to another plan left its answers behind, and the newest of them hides none that is older.
// The plan stands as an expression, so that no index of it is taken for a way to the letter.
const ofThePlan =
  "LEFT JOIN letters n ON n.practice = visits.practice AND n.id = visits.newest AND n.plan || '' = e.plan"

// Which enrolment and which letter it is are found out first, one after the other and for this day alone: a database that
// joins by an id which it has yet to look up may walk the whole table for it.
const dayIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("calendar", entryCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, location: LocationId, { date, today }: CalendarQuery) {
    const rows = yield* ask(
      practice,
      sql`
      WITH covered AS MATERIALIZED (
        SELECT v.practice, v.id, v.location, v.date, v.time, v.chair, v.minutes, v.patient, (
          SELECT MIN(c.subscription) FROM enrolments c
          WHERE c.practice = v.practice AND c.patient = v.patient AND c.ordinal = 1
            AND (c.from_day IS NULL OR c.from_day <= ${today})
            AND (c.through_day IS NULL OR c.through_day >= ${today})) AS subscription
        FROM appointments v
        WHERE v.practice = ${practice} AND v.location = ${location} AND v.date = ${date}),
      visits AS MATERIALIZED (
        SELECT covered.*, (
          SELECT c.id FROM letters c
          WHERE c.practice = covered.practice AND c.patient = covered.patient AND c.subscription = covered.subscription
          ORDER BY c.received_at DESC, c.arrival DESC LIMIT 1) AS newest
        FROM covered)
      SELECT visits.practice, visits.patient, ${sql.literal(standingColumns)},
        visits.id, visits.location, visits.date, visits.time, visits.chair, visits.minutes,
        n.id AS response, n.received_at, n.valid_through, n.outcome, n.states_something,
        CASE WHEN n.outcome = 'rejected' THEN n.body END AS rejected, (
          SELECT k.body FROM marks k
          WHERE k.practice = visits.practice AND k.patient = visits.patient
            AND k.subscription = visits.subscription AND k.plan = e.plan
          ORDER BY k.at DESC, k.id DESC LIMIT 1) AS mark, r.sequence, r.body
      FROM visits
      JOIN patients p ON p.practice = visits.practice AND p.id = visits.patient
      LEFT JOIN enrolments e
        ON e.practice = visits.practice AND e.subscription = visits.subscription AND e.patient = visits.patient
      LEFT JOIN subscriptions s ON s.practice = visits.practice AND s.id = e.subscription
      LEFT JOIN plans l ON l.practice = visits.practice AND l.id = e.plan
      ${sql.literal(ofThePlan)}
      LEFT JOIN receipts r ON r.practice = visits.practice AND r.response = n.id
      ORDER BY visits.time, visits.chair, visits.id, r.sequence`,
    )
    return yield* Effect.forEach(RNEA.group(eqAppointment)(rows), (group) => decoded(entryOf(group)))
  }, answering("calendar"))
}

export const calendar = (engine: Engine): Calendar["Service"] => Calendar.of({ day: dayIn(engine) })
