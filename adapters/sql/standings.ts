import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import * as t from "io-ts"
import type { Held, PatientId, PracticeId, Revised, Target } from "../../src/index.ts"
import { comparableMemberId, heldCodec, standingCodec } from "../../src/index.ts"
import type { Likeness } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import type { HoldingsRead, TextsRead } from "./holdingsRead.ts"
import type { Row } from "./rows.ts"
import { heldOf, standingOf } from "./rows.ts"

/** What `standingOf` reads, but for the practice and the patient. */
export const standingColumns = `
  e.subscription, e.plan, e.ordinal, e.relationship, e.from_day, e.through_day,
  p.first_name, p.last_name, p.birth_date,
  l.name, l.carrier, l.group_number, l.renewal_month, l.from_day AS plan_from, l.through_day AS plan_through, l.tiers,
  s.member_id, s.subscriber, s.subscriber_first_name, s.subscriber_last_name`

const columns = `e.practice, e.patient, ${standingColumns}`

const values = `
  l.body AS plan_body, l.revision AS plan_revision,
  s.body AS subscription_body, s.revision AS subscription_revision,
  e.body AS enrolment_body, e.revision AS enrolment_revision`

const tables = `
  enrolments e
  JOIN subscriptions s ON s.practice = e.practice AND s.id = e.subscription
  JOIN plans l ON l.practice = e.practice AND l.id = e.plan
  JOIN patients p ON p.practice = e.practice AND p.id = e.patient`

// Nothing where any of it is not as it should be.
const knownIn = (holdings: HoldingsRead, row: Row): Omit<Held, "standing"> | undefined => {
  const plan = revisedOf(holdings.plan, row["plan_body"], row["plan_revision"])
  const subscription = revisedOf(holdings.counters, row["subscription_body"], row["subscription_revision"])
  const enrolment = revisedOf(holdings.counters, row["enrolment_body"], row["enrolment_revision"])
  return plan === undefined || subscription === undefined || enrolment === undefined
    ? undefined
    : { plan, subscription, enrolment }
}

const revisedOf = <H>(texts: TextsRead<H>, body: unknown, revision: unknown): Revised<H> | undefined => {
  const holding = texts.of(body)
  return holding !== undefined && typeof revision === "number" && Number.isInteger(revision) && revision >= 0
    ? { holding, revision }
    : undefined
}

export const heldIn = ({ sql, ask }: Engine, holdings: HoldingsRead) => {
  const decoded = decoding("held", heldCodec)
  const decodedStanding = decoding("held", t.type({ standing: standingCodec }))
  return Effect.fnUntraced(function* ({ practice, plan, subscription, patient }: Target) {
    const [row] = yield* ask(
      practice,
      sql`
      SELECT ${sql.literal(columns)}, ${sql.literal(values)} FROM ${sql.literal(tables)}
      WHERE e.practice = ${practice} AND e.subscription = ${subscription} AND e.patient = ${patient}
        AND e.plan = ${plan}`,
    )
    if (row === undefined) return O.none
    const known = knownIn(holdings, row)
    // What is wrong with a row, and where, the whole of it says.
    if (known === undefined) return O.some(yield* decoded(heldOf(row)))
    const { standing } = yield* decodedStanding({ standing: standingOf(row) })
    return O.some({ standing, ...known })
  }, answering("held"))
}

export const standingsIn = ({ sql, ask, listed }: Engine) => {
  const decoded = decoding("standings", standingCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, patients: ReadonlyArray<PatientId>) {
    const rows = yield* ask(
      practice,
      sql`
      SELECT ${sql.literal(columns)} FROM ${listed(patients)} CROSS JOIN ${sql.literal(tables)}
      WHERE e.practice = ${practice} AND e.patient = listed.value
      ORDER BY e.patient, e.ordinal, e.subscription`,
    )
    return yield* Effect.forEach(rows, (row) => decoded(standingOf(row)))
  }, answering("standings"))
}

// Crosswise joins are made in the order they are written: first those sought, then what belongs to them.
const belonging = `
  s.practice = e.practice AND s.id = e.subscription AND l.practice = e.practice AND l.id = e.plan
  AND p.practice = e.practice AND p.id = e.patient`

// In the text of the statement: SQLite plans one anew each time it is run with a limit that is given as a value.
const mostAlike = "LIMIT 100"

// Whose member id it is comes first, so that a common birthday cannot crowd him out. Equality with NULL finds nothing.
export const alikeIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("alike", standingCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, likeness: Likeness) {
    const key = comparableMemberId(likeness.memberId ?? "") || null
    const born = likeness.birthDate ?? null
    const rows = yield* ask(
      practice,
      sql`
      SELECT 0 AS place, ${sql.literal(columns)}
      FROM subscriptions s CROSS JOIN enrolments e CROSS JOIN plans l CROSS JOIN patients p
      WHERE s.practice = ${practice} AND s.member_key = ${key} AND ${sql.literal(belonging)}
      UNION ALL
      SELECT 1 AS place, ${sql.literal(columns)}
      FROM patients p CROSS JOIN enrolments e CROSS JOIN subscriptions s CROSS JOIN plans l
      WHERE p.practice = ${practice} AND p.birth_date = ${born} AND s.member_key IS DISTINCT FROM ${key}
        AND ${sql.literal(belonging)}
      ORDER BY place, patient, subscription ${sql.literal(mostAlike)}`,
    )
    return yield* Effect.forEach(rows, (row) => decoded(standingOf(row)))
  }, answering("alike"))
}
