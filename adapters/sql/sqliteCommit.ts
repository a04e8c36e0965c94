import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as t from "io-ts"
import type { Held, Receipt, Scope } from "../../src/index.ts"
import { storedReceiptCodec } from "../../src/index.ts"
import { RevisionConflict } from "../../src/effect.ts"
import { decoding } from "./answering.ts"
import { holdersWritten, receiptRow } from "./receiptRow.ts"
import type { Row } from "./rows.ts"
import { storedReceiptOf } from "./rows.ts"

// Writes one holder if it is still at the revision it was read at.
const written = (scope: Scope, update: Effect.Effect<ReadonlyArray<Row>, SqlError>) =>
  Effect.flatMap(update, (rows) => (rows.length === 1 ? Effect.void : Effect.fail(new RevisionConflict({ scope }))))

const writeHolders = Effect.fnUntraced(function* (sql: SqlClient, receipt: Receipt, read: Held) {
  const { practice, plan: planId, subscription: subscriptionId, patient } = receipt.target
  const { plan, subscription, enrolment } = holdersWritten(receipt, read)
  if (plan !== undefined)
    yield* written(
      "plan",
      sql`
        UPDATE plans SET body = ${plan.body}, revision = revision + 1
        WHERE practice = ${practice} AND id = ${planId} AND revision = ${plan.revision} RETURNING revision`,
    )
  if (subscription !== undefined)
    yield* written(
      "subscription",
      sql`
        UPDATE subscriptions SET body = ${subscription.body}, revision = revision + 1
        WHERE practice = ${practice} AND id = ${subscriptionId} AND revision = ${subscription.revision}
        RETURNING revision`,
    )
  if (enrolment !== undefined)
    yield* written(
      "enrolment",
      sql`
        UPDATE enrolments SET body = ${enrolment.body}, revision = revision + 1
        WHERE practice = ${practice} AND subscription = ${subscriptionId} AND patient = ${patient}
          AND revision = ${enrolment.revision}
        RETURNING revision`,
    )
})

const sequenceRow = decoding("commit", t.type({ sequence: t.number }))

const writeReceipt = Effect.fnUntraced(function* (sql: SqlClient, receipt: Receipt) {
  const { practice, plan, subscription, patient } = receipt.target
  const { response, speaksOf, body } = receiptRow(receipt)
  const [row] = yield* sql`
    INSERT INTO receipts (practice, sequence, id, plan, subscription, patient, response,
      speaks_of_plan, speaks_of_subscription, speaks_of_enrolment, body)
    VALUES (${practice}, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM receipts WHERE practice = ${practice}),
      ${receipt.id}, ${plan}, ${subscription}, ${patient}, ${response},
      ${speaksOf.plan}, ${speaksOf.subscription}, ${speaksOf.enrolment}, ${body})
    RETURNING sequence`
  const { sequence } = yield* sequenceRow(row)
  return { sequence, receipt }
})

const storedReceipt = decoding("commit", storedReceiptCodec)

/** Commits statement by statement: to a file in the same process nothing is gained by sending them together. */
export const sqliteCommit = (sql: SqlClient) => (receipt: Receipt, read: Held) =>
  sql.withTransaction(
    Effect.gen(function* () {
      const [first] = yield* sql`
        SELECT sequence, body FROM receipts WHERE practice = ${receipt.target.practice} AND id = ${receipt.id}`
      if (first !== undefined) return yield* storedReceipt(storedReceiptOf(first))
      yield* writeHolders(sql, receipt, read)
      return yield* writeReceipt(sql, receipt)
    }),
  )
