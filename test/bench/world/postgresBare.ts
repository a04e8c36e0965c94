import pg from "pg"
import { responseOf, summaryOf } from "../../../src/index.ts"
import type { Bare, BareWay } from "./Bare.ts"

const statements = {
  begin: "BEGIN",
  end: "COMMIT",
  plans: "UPDATE plans SET body = $1, revision = revision + 1 WHERE practice = $2 AND id = $3 AND revision = $4",
  subscriptions:
    "UPDATE subscriptions SET body = $1, revision = revision + 1 WHERE practice = $2 AND id = $3 AND revision = $4",
  enrolments: `UPDATE enrolments SET body = $1, revision = revision + 1
    WHERE practice = $2 AND subscription = $3 AND patient = $4 AND revision = $5`,
  receipts: `INSERT INTO receipts (practice, sequence, id, plan, subscription, patient, response,
      speaks_of_plan, speaks_of_subscription, speaks_of_enrolment, body)
    VALUES ($1, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM receipts WHERE practice = $1), $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
  letters: `INSERT INTO letters (practice, id, arrival, plan, subscription, patient, received_at, valid_through,
      outcome, states_something, body, message)
    VALUES ($1, $2, (SELECT COALESCE(MAX(arrival), 0) + 1 FROM letters WHERE practice = $1), $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
} as const

/**
 * The bare statements of the same writes into a book's schema, by its owner and past row-level security, prepared.
 *
 * `blindly`: all of a transaction sent at once, COMMIT with it, which is the fastest way found to say them (`pg` in its
 * pipeline mode), and writes half of a commit where a holder has moved. `looking`: one after the other, as statements are
 * said where each must have written one row before the next may follow.
 */
export const postgresBare = async (url: string, schema: string, way: BareWay): Promise<Bare> => {
  const client = new pg.Client({
    connectionString: url,
    options: `-c search_path=${schema}`,
    pipeline: way === "blindly",
  })
  await client.connect()
  const say = (name: keyof typeof statements, values: ReadonlyArray<unknown> = []) =>
    client.query({ name, text: statements[name], values: [...values] })
  const writing = async (name: keyof typeof statements, values: ReadonlyArray<unknown>): Promise<void> => {
    const { rowCount } = await say(name, values)
    if (rowCount !== 1) throw new Error("a holder has moved")
  }
  const inOrder = async (said: ReadonlyArray<() => Promise<unknown>>): Promise<void> => {
    if (way === "blindly") await Promise.all(said.map((one) => one()))
    else for (const one of said) await one()
  }
  return {
    commit: async ({ receipt, read, after, touched, speaksOf }) => {
      const { practice, plan, subscription, patient } = receipt.target
      const said: Array<() => Promise<unknown>> = [() => say("begin")]
      if (touched.has("plan"))
        said.push(() => writing("plans", [JSON.stringify(after.plan.holding), practice, plan, read.plan.revision]))
      if (touched.has("subscription"))
        said.push(() =>
          writing("subscriptions", [
            JSON.stringify(after.subscription.holding),
            practice,
            subscription,
            read.subscription.revision,
          ]),
        )
      if (touched.has("enrolment"))
        said.push(() =>
          writing("enrolments", [
            JSON.stringify(after.enrolment.holding),
            practice,
            subscription,
            patient,
            read.enrolment.revision,
          ]),
        )
      said.push(() =>
        writing("receipts", [
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
        ]),
      )
      said.push(() => say("end"))
      await inOrder(said)
    },
    put: async ({ received, message }) => {
      const { id, practice, plan, subscription, patient, receivedAt, validThrough } = received
      const { outcome, statesSomething } = summaryOf(received)
      await say("letters", [
        practice,
        id,
        plan,
        subscription,
        patient,
        receivedAt,
        validThrough,
        outcome,
        statesSomething ? 1 : 0,
        JSON.stringify(received),
        JSON.stringify(message),
      ])
    },
    close: () => client.end(),
  }
}
