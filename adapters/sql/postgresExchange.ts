import type { PgConnection, PgPool } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import type { SqlError } from "effect/sql/SqlError"
import { inDoubt, keepable, silence, troubleOf } from "./postgresTrouble.ts"
import type { Row } from "./rows.ts"
import { isRefusedByServer } from "./sqlState.ts"
import type { Trace } from "./Trace.ts"

/** A statement's text and its values. */
export type Said = readonly [sql: string, params: ReadonlyArray<unknown>]

type Heard = { readonly ok: true; readonly rows: ReadonlyArray<Row> } | { readonly ok: false; readonly error: SqlError }

const heard = (connection: PgConnection.PgConnection, [sql, params]: Said): Effect.Effect<Heard> =>
  Effect.match(connection.query(sql, params), {
    onSuccess: ({ rows }): Heard => ({ ok: true, rows }),
    onFailure: (error): Heard => ({ ok: false, error }),
  })

// All was sent, COMMIT with it. If the line broke, nobody here knows how far the server came; if the server refused one
// statement, it refused the COMMIT as well.
const failureOf = (answers: ReadonlyArray<Heard>, writes: boolean): SqlError | undefined => {
  const errors = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))
  const [first] = errors
  if (first === undefined || errors.some(isRefusedByServer)) return first
  return writes && answers.at(-1)?.ok === false ? inDoubt(first) : first
}

/**
 * A whole transaction in one round trip: its statements are sent together and answered in their order.
 *
 * The pool lends each connection to one fiber at a time, so that nobody's statement comes between. A fiber that is
 * interrupted, or has waited as many milliseconds as `patience` says, gives up its connection, since what it sent may
 * still be answered.
 */
export const exchange =
  (pool: PgPool.PgPool, trace: Trace, patience: number) =>
  (
    statements: ReadonlyArray<Said>,
    { writes }: { readonly writes: boolean },
  ): Effect.Effect<ReadonlyArray<ReadonlyArray<Row>>, SqlError> => {
    const said = (connection: PgConnection.PgConnection) =>
      Effect.suspend(() => {
        trace(statements.map(([sql]) => sql).join(";\n"))
        return Effect.forEach(statements, (statement) => heard(connection, statement), { concurrency: "unbounded" })
      }).pipe(
        Effect.onInterrupt(() => pool.invalidate(connection)),
        Effect.timeoutOrElse({
          duration: patience,
          orElse: () => Effect.fail(writes ? inDoubt(silence()) : silence()),
        }),
        Effect.flatMap((answers) => {
          const failure = failureOf(answers, writes)
          return failure === undefined
            ? Effect.succeed(answers.map((answer) => (answer.ok ? answer.rows : [])))
            : Effect.fail(failure)
        }),
      )
    return Effect.andThen(
      keepable(statements.flatMap(([, params]) => params)),
      Effect.mapError(pool.use(said), troubleOf),
    )
  }
