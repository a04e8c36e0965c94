import { DatabaseSync } from "node:sqlite"
import type { Letter } from "../../../src/effect.ts"
import { responseOf, summaryOf } from "../../../src/index.ts"
import type { Bare } from "./Bare.ts"

/**
 * The bare statements of the same writes into a book's file: prepared once, no value looked at, nothing but JSON.stringify
 * between a value and its column.
 */
export const sqliteBare = (file: string): Bare => {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true })
  database.exec("PRAGMA synchronous = FULL")
  const begin = database.prepare("BEGIN IMMEDIATE")
  const end = database.prepare("COMMIT")
  const plans = database.prepare(
    "UPDATE plans SET body = ?, revision = revision + 1 WHERE practice = ? AND id = ? AND revision = ?",
  )
  const subscriptions = database.prepare(
    "UPDATE subscriptions SET body = ?, revision = revision + 1 WHERE practice = ? AND id = ? AND revision = ?",
  )
  const enrolments = database.prepare(
    "UPDATE enrolments SET body = ?, revision = revision + 1 WHERE practice = ? AND subscription = ? AND patient = ? AND revision = ?",
  )
  const receipts = database.prepare(
    `INSERT INTO receipts (practice, sequence, id, plan, subscription, patient, response,
       speaks_of_plan, speaks_of_subscription, speaks_of_enrolment, body)
     VALUES (?, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM receipts WHERE practice = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const letters = database.prepare(
    `INSERT INTO letters (practice, id, arrival, plan, subscription, patient, received_at, valid_through,
       outcome, states_something, body, message)
     VALUES (?, ?, (SELECT COALESCE(MAX(arrival), 0) + 1 FROM letters WHERE practice = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return {
    commit: ({ receipt, read, after, touched, speaksOf }) => {
      const { practice, plan, subscription, patient } = receipt.target
      begin.run()
      if (touched.has("plan")) plans.run(JSON.stringify(after.plan.holding), practice, plan, read.plan.revision)
      if (touched.has("subscription"))
        subscriptions.run(
          JSON.stringify(after.subscription.holding),
          practice,
          subscription,
          read.subscription.revision,
        )
      if (touched.has("enrolment"))
        enrolments.run(
          JSON.stringify(after.enrolment.holding),
          practice,
          subscription,
          patient,
          read.enrolment.revision,
        )
      receipts.run(
        practice,
        practice,
        receipt.id,
        plan,
        subscription,
        patient,
        responseOf(receipt) ?? null,
        speaksOf.has("plan") ? 1 : 0,
        speaksOf.has("subscription") ? 1 : 0,
        speaksOf.has("enrolment") ? 1 : 0,
        JSON.stringify(receipt),
      )
      end.run()
      return Promise.resolve()
    },
    put: ({ received, message }: Letter) => {
      const { id, practice, plan, subscription, patient, receivedAt, validThrough } = received
      const { outcome, statesSomething } = summaryOf(received)
      letters.run(
        practice,
        id,
        practice,
        plan,
        subscription,
        patient,
        receivedAt,
        validThrough,
        outcome,
        statesSomething ? 1 : 0,
        JSON.stringify(received),
        message,
      )
      return Promise.resolve()
    },
    close: () => {
      database.close()
      return Promise.resolve()
    },
  }
}
