import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as t from "io-ts"
import type { Address, Held, Receipt, Scope } from "../../src/index.ts"
import {
  applyChanges,
  counterHoldingCodec,
  eqTarget,
  planHoldingCodec,
  receiptCodec,
  scopeOf,
  scopesTouched,
  storedReceiptCodec,
  targetOf,
} from "../../src/index.ts"
import { RevisionConflict } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import type { Row } from "./rows.ts"
import { storedReceiptOf } from "./rows.ts"

const confirmed = (receipt: Receipt): ReadonlyArray<Address> => (receipt._tag === "Imported" ? receipt.confirmed : [])

const json = <A>(codec: t.Type<A, unknown>, value: A): string => JSON.stringify(codec.encode(value))

// Writes one holder if it is still at the revision it was read at.
const written = (scope: Scope, update: Effect.Effect<ReadonlyArray<Row>, SqlError>) =>
  Effect.flatMap(update, (rows) => (rows.length === 1 ? Effect.void : Effect.fail(new RevisionConflict({ scope }))))

// Always in this order, so that two commits cannot wait for each other.
const writeHolders = Effect.fnUntraced(function* (sql: SqlClient, { target, changes }: Receipt, read: Held) {
  const touched = scopesTouched(changes)
  const after = applyChanges(read, changes)
  const { practice, plan, subscription, patient } = target
  if (touched.has("plan")) {
    const body = json(planHoldingCodec, after.plan.holding)
    yield* written(
      "plan",
      sql`
        UPDATE plans SET body = ${body}, revision = revision + 1
        WHERE practice = ${practice} AND id = ${plan} AND revision = ${read.plan.revision} RETURNING revision`,
    )
  }
  if (touched.has("subscription")) {
    const body = json(counterHoldingCodec, after.subscription.holding)
    yield* written(
      "subscription",
      sql`
        UPDATE subscriptions SET body = ${body}, revision = revision + 1
        WHERE practice = ${practice} AND id = ${subscription} AND revision = ${read.subscription.revision}
        RETURNING revision`,
    )
  }
  if (touched.has("enrolment")) {
    const body = json(counterHoldingCodec, after.enrolment.holding)
    yield* written(
      "enrolment",
      sql`
        UPDATE enrolments SET body = ${body}, revision = revision + 1
        WHERE practice = ${practice} AND subscription = ${subscription} AND patient = ${patient}
          AND revision = ${read.enrolment.revision}
        RETURNING revision`,
    )
  }
})

const sequenceRow = t.type({ sequence: t.number })

const writeReceipt = Effect.fnUntraced(function* (sql: SqlClient, receipt: Receipt) {
  const { practice, plan, subscription, patient } = receipt.target
  const scopes = new Set([...scopesTouched(receipt.changes), ...confirmed(receipt).map(scopeOf)])
  const speaksOf = (scope: Scope): number => (scopes.has(scope) ? 1 : 0)
  const response = receipt._tag === "Edited" ? undefined : receipt.response
  const [row] = yield* sql`
    INSERT INTO receipts (practice, sequence, id, plan, subscription, patient, response,
      speaks_of_plan, speaks_of_subscription, speaks_of_enrolment, body)
    VALUES (${practice}, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM receipts WHERE practice = ${practice}),
      ${receipt.id}, ${plan}, ${subscription}, ${patient}, ${response ?? null},
      ${speaksOf("plan")}, ${speaksOf("subscription")}, ${speaksOf("enrolment")}, ${json(receiptCodec, receipt)})
    RETURNING sequence`
  const { sequence } = yield* decoding("commit", sequenceRow)(row)
  return { sequence, receipt }
})

export const commitIn = (sql: SqlClient) =>
  Effect.fnUntraced(function* (receipt: Receipt, read: Held) {
    if (!eqTarget.equals(receipt.target, targetOf(read.standing)))
      return yield* Effect.die(new TypeError("a commit to what was not read"))
    const work = Effect.gen(function* () {
      const [first] = yield* sql`
        SELECT sequence, body FROM receipts WHERE practice = ${receipt.target.practice} AND id = ${receipt.id}`
      if (first !== undefined) return yield* decoding("commit", storedReceiptCodec)(storedReceiptOf(first))
      yield* writeHolders(sql, receipt, read)
      return yield* writeReceipt(sql, receipt)
    })
    return yield* sql.withTransaction(work)
  }, answering("commit"))
