import type { PgPool } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Statement } from "effect/sql/Statement"
import type { PracticeId } from "../../src/index.ts"
import type { Engine } from "./Engine.ts"
import { insistently, patiently } from "./patiently.ts"
import { quoted } from "./quoted.ts"
import { askingTogether } from "./postgresAsking.ts"
import { postgresCommit, postgresCommitted } from "./postgresCommit.ts"
import type { Said } from "./postgresExchange.ts"
import { exchange } from "./postgresExchange.ts"
import type { Row } from "./rows.ts"
import { parsed } from "./rows.ts"
import type { Trace } from "./Trace.ts"

/** Under which name and for how long a transaction works. */
export interface Working {
  readonly role: string
  readonly schema: string
  /** Milliseconds that one statement may take. */
  readonly statementTimeout: number
  /** Milliseconds to wait for whoever writes for the same practice. */
  readonly lockTimeout: number
}

// Every statement of ours asks an index for few rows. Statistics are not to talk the planner into walking a practice:
// what a statement costs is to stay as it is while a book grows. And so it need be planned but once.
const settings = `SELECT set_config('role', $1, TRUE), set_config('search_path', $2, TRUE),
  set_config('statement_timeout', $3, TRUE), set_config('lock_timeout', $4, TRUE),
  set_config('coverport.practice', $5, TRUE), set_config('enable_seqscan', 'off', TRUE),
  set_config('enable_hashjoin', 'off', TRUE), set_config('enable_mergejoin', 'off', TRUE),
  set_config('plan_cache_mode', 'force_generic_plan', TRUE)`

// For this transaction alone, so that a connection may be anybody's afterwards, also behind a pooler of transactions.
export const workingFor = (
  { role, schema, statementTimeout, lockTimeout }: Working,
  practice: PracticeId | "",
): Said => [settings, [role, quoted(schema), String(statementTimeout), String(lockTimeout), practice]]

// One writer a practice; what is said next sees all that the one before has committed.
const turnOf = (practice: PracticeId): ReadonlyArray<Said> => [
  ["SELECT 1 AS turn FROM practices WHERE practice = $1 FOR UPDATE", [practice]],
]

// The same where the practice may be a new one. Who commits has entered records before. A row that is there is locked before
// the condition is asked, and the one column is the key, so that it is the lock of `FOR UPDATE`.
const firstTurnOf = (practice: PracticeId): ReadonlyArray<Said> => [
  [
    `INSERT INTO practices (practice) VALUES ($1)
       ON CONFLICT (practice) DO UPDATE SET practice = excluded.practice WHERE FALSE`,
    [practice],
  ],
]

// As the server reads an array. Of an array it knows, or guesses well, how long it is, and so asks an index for each; of a
// list in JSON it takes a hundred to be in it and would read a whole practice instead.
const arrayOf = (texts: ReadonlyArray<string>): string =>
  `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, (one) => `\\${one}`)}"`).join(",")}}`

/** How long an answer is waited for, by those who told the server how long it may take: a little longer. */
export const patienceOf = ({ statementTimeout, lockTimeout }: Working): number =>
  statementTimeout + 2 * lockTimeout + 1_000

/** PostgreSQL is elsewhere: what can be is sent in one round trip, and what did not arrive is sent again. */
export const postgresEngine = (sql: SqlClient, pool: PgPool.PgPool, working: Working, trace: Trace): Engine => {
  const exchanged = exchange(pool, trace, patienceOf(working))

  const asked = askingTogether((practice, statements) =>
    Effect.map(
      insistently(
        exchanged(
          [
            ["BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY", []],
            workingFor(working, practice),
            ...statements,
            ["COMMIT", []],
          ],
          { writes: false },
        ),
      ),
      (rows) => rows.slice(2, -1),
    ),
  )

  const ask: Engine["ask"] = (practice, statement) => Effect.suspend(() => asked(practice, statement.compile()))

  const inTurn = (
    practice: PracticeId,
    turn: ReadonlyArray<Said>,
    statements: ReadonlyArray<Statement<Row>>,
  ): Effect.Effect<ReadonlyArray<ReadonlyArray<Row>>, SqlError> =>
    Effect.suspend(() => {
      const said: ReadonlyArray<Said> = [
        ["BEGIN ISOLATION LEVEL READ COMMITTED", []],
        workingFor(working, practice),
        ...turn,
        ...statements.map((statement) => statement.compile()),
        ["COMMIT", []],
      ]
      return Effect.map(insistently(exchanged(said, { writes: true })), (rows) =>
        rows.slice(-1 - statements.length, -1),
      )
    })

  const saying = ([text, params]: Said) => sql.unsafe(text, [...params])

  return {
    sql,
    listed: (texts) => sql`unnest(${arrayOf([...new Set(texts)])}::text[]) AS listed(value)`,
    text: { kept: JSON.stringify, read: parsed },
    ask,
    tell: (practice, statements) => inTurn(practice, firstTurnOf(practice), statements),
    together: (practice, program) =>
      patiently(
        sql.withTransaction(
          Effect.andThen(
            Effect.forEach([workingFor(working, practice), ...firstTurnOf(practice)], saying, { discard: true }),
            program,
          ),
        ),
      ),
    commit: (receipt, written) => {
      const { practice } = receipt.target
      return Effect.flatMap(inTurn(practice, turnOf(practice), [postgresCommit(sql, receipt, written)]), ([rows]) =>
        postgresCommitted(receipt, rows?.[0]),
      )
    },
  }
}
