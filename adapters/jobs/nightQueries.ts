import * as t from "io-ts"
import type { DeliveryOutcome } from "../../src/effect.ts"
import type { DeliveryKey } from "./deliveryRows.ts"
import { ours } from "./deliveryRows.ts"
import type { KeptProblem } from "./KeptOutcome.ts"
import { quoted } from "./nightTables.ts"
import type { Sql } from "./Sql.ts"

/** Where a delivery stands: it waits to be read, it waits to be imported, or it came to its end. @category models @since 0.2.0 */
export type DeliveryState = "Waiting" | "Received" | DeliveryOutcome["_tag"]

/** How many deliveries of a night stand where. It is over when none is `Waiting` or `Received`. @category models @since 0.2.0 */
export type NightProgress = Readonly<Record<DeliveryState, number>>

/** A delivery that was set aside, and why. @category models @since 0.2.0 */
export interface SetAsideDelivery {
  readonly practice: string
  readonly id: string
  readonly problem: KeptProblem
}

/** An answer that waits for a person in the book, with the kinds of reasons. @category models @since 0.2.0 */
export interface LeftDelivery {
  readonly practice: string
  readonly id: string
  readonly reasons: ReadonlyArray<string>
}

/** Which night, and of it one practice or all of them. @category models @since 0.2.0 */
export interface OfNight {
  readonly night: string
  /** Absent: every practice's. */
  readonly practice?: string
}

/** A part of a list: from where on (absent: from its beginning), and how many (absent: 100). @category models @since 0.2.0 */
export interface OfNightPage extends OfNight {
  readonly after?: { readonly practice: string; readonly id: string }
  readonly size?: number
}

const State: t.Type<DeliveryState> = t.keyof({
  Waiting: null,
  Received: null,
  Imported: null,
  AlreadyImported: null,
  LeftForReview: null,
  SetAside: null,
})

const none: NightProgress = {
  Waiting: 0,
  Received: 0,
  Imported: 0,
  AlreadyImported: 0,
  LeftForReview: 0,
  SetAside: 0,
}

const Counted = t.type({ state: State, n: t.number })

export const progressOf = async (sql: Sql, schema: string, { night, practice }: OfNight): Promise<NightProgress> => {
  const rows = await sql(
    `SELECT state, count(*)::int AS n FROM ${quoted(schema)}.deliveries
      WHERE night = $1 AND ($2::text IS NULL OR practice = $2) GROUP BY state`,
    [night, practice ?? null],
  )
  return rows
    .map((row) => ours("progress", Counted, row))
    .reduce((counts, { state, n }) => ({ ...counts, [state]: n }), none)
}

const page = (
  sql: Sql,
  schema: string,
  state: DeliveryState,
  { night, practice, after, size = 100 }: OfNightPage,
): Promise<ReadonlyArray<unknown>> =>
  sql(
    `SELECT practice, id, outcome FROM ${quoted(schema)}.deliveries
      WHERE night = $1 AND ($2::text IS NULL OR practice = $2) AND state = $3
        AND ($4::text IS NULL OR (practice, id) > ($4, $5::text))
      ORDER BY practice, id LIMIT $6`,
    [night, practice ?? null, state, after?.practice ?? null, after?.id ?? null, size],
  )

const Position = t.union([t.number, t.string])

const Problem = t.union([
  t.type({
    _tag: t.literal("Unreadable"),
    problems: t.readonlyArray(t.type({ reason: t.string, at: t.readonlyArray(Position) })),
  }),
  t.type({ _tag: t.literal("NotReceived"), refusals: t.readonlyArray(t.string) }),
  t.type({ _tag: t.literal("BookCorrupt"), operation: t.string, paths: t.readonlyArray(t.string) }),
  t.type({ _tag: t.literal("Fault"), error: t.string }),
])

const SetAside = t.type({ practice: t.string, id: t.string, outcome: t.type({ problem: Problem }) })

export const setAsideOf = async (sql: Sql, schema: string, of: OfNightPage): Promise<ReadonlyArray<SetAsideDelivery>> =>
  (await page(sql, schema, "SetAside", of)).map((row) => {
    const { practice, id, outcome } = ours("setAside", SetAside, row)
    return { practice, id, problem: outcome.problem }
  })

const Left = t.type({ practice: t.string, id: t.string, outcome: t.type({ reasons: t.readonlyArray(t.string) }) })

export const leftForReviewOf = async (
  sql: Sql,
  schema: string,
  of: OfNightPage,
): Promise<ReadonlyArray<LeftDelivery>> =>
  (await page(sql, schema, "LeftForReview", of)).map((row) => {
    const { practice, id, outcome } = ours("leftForReview", Left, row)
    return { practice, id, reasons: outcome.reasons }
  })

const Key = t.type({ practice: t.string, night: t.string, id: t.string })

/** Puts what was set aside back to its beginning. What had been received is received again, by the book's own copy. */
export const takeUpAgain = async (
  sql: Sql,
  schema: string,
  { night, practice }: OfNight,
): Promise<ReadonlyArray<DeliveryKey>> =>
  (
    await sql(
      `UPDATE ${quoted(schema)}.deliveries SET outcome = NULL,
          state = CASE WHEN plan IS NULL THEN 'Waiting' ELSE 'Received' END
        WHERE night = $1 AND ($2::text IS NULL OR practice = $2) AND state = 'SetAside'
        RETURNING practice, night, id`,
      [night, practice ?? null],
    )
  ).map((row) => ours("again", Key, row))

/** Takes out what came to its end, the messages that were set aside among it. */
export const takeOut = async (sql: Sql, schema: string, { night, practice }: OfNight): Promise<number> =>
  (
    await sql(
      `DELETE FROM ${quoted(schema)}.deliveries
        WHERE night = $1 AND ($2::text IS NULL OR practice = $2) AND state NOT IN ('Waiting', 'Received')
        RETURNING id`,
      [night, practice ?? null],
    )
  ).length
