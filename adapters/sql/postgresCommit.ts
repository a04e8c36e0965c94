import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import * as t from "io-ts"
import type { Receipt, Scope } from "../../src/index.ts"
import { storedReceiptCodec } from "../../src/index.ts"
import { RevisionConflict } from "../../src/effect.ts"
import { decoding } from "./answering.ts"
import type { HoldersWritten, Written } from "./receiptRow.ts"
import { receiptRow } from "./receiptRow.ts"
import type { Row } from "./rows.ts"
import { storedReceiptOf } from "./rows.ts"

/**
 * A whole commit as one statement, for a round trip costs more than all it does. The practice's turn is taken in the
 * statement before, so that this one sees everything that was committed, and nobody commits beside it.
 */
export const postgresCommit = (sql: SqlClient, receipt: Receipt, holders: HoldersWritten) => {
  const { practice, plan, subscription, patient } = receipt.target
  const { response, speaksOf, body } = receiptRow(receipt)

  const isPlan = ({ revision }: Written) => sql`practice = ${practice} AND id = ${plan} AND revision = ${revision}`
  const isSubscription = ({ revision }: Written) =>
    sql`practice = ${practice} AND id = ${subscription} AND revision = ${revision}`
  const isEnrolment = ({ revision }: Written) =>
    sql`practice = ${practice} AND subscription = ${subscription} AND patient = ${patient} AND revision = ${revision}`

  const stands = (table: string, written: Written | undefined, is: (written: Written) => Fragment): Fragment =>
    written === undefined ? sql`TRUE` : sql`EXISTS (SELECT 1 FROM ${sql.literal(table)} WHERE ${is(written)})`
  const update = (table: string, written: Written | undefined, is: (written: Written) => Fragment): Fragment =>
    written === undefined
      ? sql``
      : sql`, ${sql.literal(`${table}_written`)} AS (
          UPDATE ${sql.literal(table)} SET body = ${written.body}, revision = revision + 1
          WHERE ${is(written)} AND EXISTS (SELECT 1 FROM due))`

  return sql<Row>`
    WITH first AS (
      SELECT sequence, body FROM receipts WHERE practice = ${practice} AND id = ${receipt.id}
    ), standing AS (
      SELECT ${stands("plans", holders.plan, isPlan)} AS plan,
        ${stands("subscriptions", holders.subscription, isSubscription)} AS subscription,
        ${stands("enrolments", holders.enrolment, isEnrolment)} AS enrolment
    ), due AS (
      SELECT (SELECT COALESCE(MAX(sequence), 0) + 1 FROM receipts WHERE practice = ${practice}) AS sequence
      FROM standing WHERE plan AND subscription AND enrolment AND NOT EXISTS (SELECT 1 FROM first)
    )
    ${update("plans", holders.plan, isPlan)}
    ${update("subscriptions", holders.subscription, isSubscription)}
    ${update("enrolments", holders.enrolment, isEnrolment)}
    , written AS (
      INSERT INTO receipts (practice, sequence, id, plan, subscription, patient, response,
        speaks_of_plan, speaks_of_subscription, speaks_of_enrolment, body)
      SELECT ${practice}, sequence, ${receipt.id}, ${plan}, ${subscription}, ${patient}, ${response},
        ${speaksOf.plan}, ${speaksOf.subscription}, ${speaksOf.enrolment}, ${body}
      FROM due RETURNING sequence
    )
    SELECT standing.plan, standing.subscription, standing.enrolment, written.sequence,
      first.sequence AS first_sequence, first.body AS first_body
    FROM standing LEFT JOIN written ON TRUE LEFT JOIN first ON TRUE`
}

const outcome = decoding(
  "commit",
  t.type({
    plan: t.boolean,
    subscription: t.boolean,
    enrolment: t.boolean,
    sequence: t.union([t.number, t.null]),
    first_sequence: t.union([t.number, t.null]),
  }),
)

const storedReceipt = decoding("commit", storedReceiptCodec)

const inOrder: ReadonlyArray<Scope> = ["plan", "subscription", "enrolment"]

/** What the statement's one row says of the commit. */
export const postgresCommitted = Effect.fnUntraced(function* (receipt: Receipt, row: Row | undefined) {
  const { sequence, first_sequence, ...standing } = yield* outcome(row)
  if (first_sequence !== null)
    return yield* storedReceipt(storedReceiptOf({ sequence: first_sequence, body: row?.["first_body"] }))
  if (sequence !== null) return { sequence, receipt }
  const moved = inOrder.find((scope) => !standing[scope]) ?? "plan"
  return yield* new RevisionConflict({ scope: moved })
})
