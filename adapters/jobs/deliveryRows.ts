import * as E from "fp-ts/lib/Either.js"
import * as t from "io-ts"
import type { Delivery, Order } from "../../src/effect.ts"
import { practiceOf } from "../../src/effect.ts"
import { decode, deliveryCodec, orderCodec } from "../../src/index.ts"
import { JobsUnavailable } from "./JobsUnavailable.ts"
import type { KeptOutcome } from "./KeptOutcome.ts"
import { quoted } from "./nightTables.ts"
import type { Sql } from "./Sql.ts"

/** Which delivery of which night. */
export interface DeliveryKey {
  readonly practice: string
  readonly night: string
  readonly id: string
}

/** A delivery that waits for one of its two steps. */
export interface DeliveryRow extends DeliveryKey {
  readonly order: Order
  readonly delivery: Delivery
}

const Row = t.type({
  practice: t.string,
  night: t.string,
  id: t.string,
  order: t.unknown,
  delivery: t.UnknownRecord,
  message: t.union([t.string, t.null]),
})

/** Rows of another shape are not ours; where, and never what. */
export const ours = <A>(operation: string, codec: t.Type<A>, row: unknown): A => {
  if (codec.is(row)) return row
  throw new JobsUnavailable({ operation, code: "NOT_OURS" })
}

const right = <A>(operation: string, decoded: E.Either<unknown, A>): A => {
  if (E.isRight(decoded)) return decoded.right
  throw new JobsUnavailable({ operation, code: "NOT_OURS" })
}

const rowFrom =
  (operation: string) =>
  (found: unknown): DeliveryRow => {
    const row = ours(operation, Row, found)
    const message: unknown = row.message === null ? "" : JSON.parse(row.message)
    return {
      practice: row.practice,
      night: row.night,
      id: row.id,
      order: right(operation, decode(orderCodec)(row.order)),
      delivery: right(operation, decode(deliveryCodec)({ ...row.delivery, message })),
    }
  }

const keys = (rows: ReadonlyArray<DeliveryKey>): ReadonlyArray<ReadonlyArray<string>> => [
  rows.map(({ practice }) => practice),
  rows.map(({ night }) => night),
  rows.map(({ id }) => id),
]

const named = "unnest($1::text[], $2::text[], $3::text[]) AS named (practice, night, id)"

const sameKey = "d.practice = named.practice AND d.night = named.night AND d.id = named.id"

const columns = 'd.practice, d.night, d.id, d."order", d.delivery, d.message'

/** Writes deliveries down; one that is there already stays as it is. */
export const insertDeliveries = async (
  sql: Sql,
  schema: string,
  night: string,
  order: Order,
  deliveries: ReadonlyArray<Delivery>,
): Promise<number> => {
  const rows = await sql(
    `INSERT INTO ${quoted(schema)}.deliveries (practice, night, id, "order", delivery, message)
      SELECT $1, $2, new.id, $3::json, new.delivery::json, new.message
        FROM unnest($4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS new (id, delivery, message, place)
        ORDER BY new.place
      ON CONFLICT DO NOTHING RETURNING id`,
    [
      practiceOf(order),
      night,
      JSON.stringify(orderCodec.encode(order)),
      deliveries.map(({ id }) => id),
      deliveries.map(({ message: _, ...delivery }) => JSON.stringify(delivery)),
      deliveries.map(({ message }) => JSON.stringify(message)),
    ],
  )
  return rows.length
}

const Unfinished = t.type({ practice: t.string, night: t.string, id: t.string, plan: t.union([t.string, t.null]) })

/** Which of some deliveries are not at their end: those that wait, and the plans of those that were received. */
export const unfinished = async (sql: Sql, schema: string, named_: ReadonlyArray<DeliveryKey>) => {
  const rows = await sql(
    `SELECT d.practice, d.night, d.id, d.plan FROM ${quoted(schema)}.deliveries d
      JOIN ${named} ON ${sameKey} WHERE d.state IN ('Waiting', 'Received') ORDER BY d.arrival`,
    keys(named_),
  )
  const found = rows.map((row) => ours("unfinished", Unfinished, row))
  return {
    waiting: found.flatMap(({ plan, ...key }) => (plan === null ? [key] : [])),
    plans: found.flatMap(({ practice, plan }) => (plan === null ? [] : [{ practice, plan }])),
  }
}

/** The deliveries among these that wait to be received. */
export const waitingRows = async (
  sql: Sql,
  schema: string,
  some: ReadonlyArray<DeliveryKey>,
): Promise<ReadonlyArray<DeliveryRow>> => {
  const rows = await sql(
    `SELECT ${columns} FROM ${quoted(schema)}.deliveries d
      JOIN ${named} ON ${sameKey} WHERE d.state = 'Waiting' ORDER BY d.arrival`,
    keys(some),
  )
  return rows.map(rowFrom("waiting"))
}

/** The next answers of a plan that wait to be imported, in the order in which they came. */
export const receivedRows = async (
  sql: Sql,
  schema: string,
  { practice, plan }: { readonly practice: string; readonly plan: string },
  most: number,
): Promise<ReadonlyArray<DeliveryRow>> => {
  const rows = await sql(
    `SELECT ${columns} FROM ${quoted(schema)}.deliveries d
      WHERE d.practice = $1 AND d.plan = $2 AND d.state = 'Received' ORDER BY d.arrival LIMIT $3`,
    [practice, plan, most],
  )
  return rows.map(rowFrom("received"))
}

/** Writes down under which plan answers were received; the book has the messages now. */
export const writeReceived = async (
  sql: Sql,
  schema: string,
  rows: ReadonlyArray<DeliveryKey & { readonly plan: string }>,
): Promise<void> => {
  if (rows.length === 0) return
  await sql(
    `UPDATE ${quoted(schema)}.deliveries d SET state = 'Received', plan = named.plan, message = NULL
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS named (practice, night, id, plan)
      WHERE ${sameKey} AND d.state = 'Waiting'`,
    [...keys(rows), rows.map(({ plan }) => plan)],
  )
}

/** Writes down what became of deliveries, each once. */
export const writeOutcomes = async (
  sql: Sql,
  schema: string,
  rows: ReadonlyArray<DeliveryKey & { readonly kept: KeptOutcome }>,
): Promise<void> => {
  if (rows.length === 0) return
  await sql(
    `UPDATE ${quoted(schema)}.deliveries d SET state = named.state, outcome = named.outcome::json
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS named (practice, night, id, state, outcome)
      WHERE ${sameKey} AND d.state IN ('Waiting', 'Received')`,
    [...keys(rows), rows.map(({ kept }) => kept.state), rows.map(({ kept }) => JSON.stringify(kept.outcome))],
  )
}
