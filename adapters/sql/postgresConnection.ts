import type { PgConnection, PgPool } from "@effect/sql-pg"
import { PgClient } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import { SqlError, UnknownError } from "effect/sql/SqlError"
import { inDoubt, keepable, silence, troubleOf } from "./postgresTrouble.ts"
import { isRefusedByServer } from "./sqlState.ts"
import type { Trace } from "./Trace.ts"

/** Who listens, and how many milliseconds a statement is waited for. */
export interface Manner {
  readonly trace: Trace
  /** Absent: for as long as it takes. */
  readonly patience?: number
}

const connectionOver = (
  connection: PgConnection.PgConnection,
  { trace, patience = Number.POSITIVE_INFINITY }: Manner,
): Connection => {
  const said =
    (prepare: boolean) =>
    (sql: string, params: ReadonlyArray<unknown> = []) =>
      Effect.suspend(() => {
        trace(sql)
        return Effect.andThen(keepable(params), connection.query(sql, params, prepare))
      }).pipe(
        Effect.timeoutOrElse({ duration: patience, orElse: () => Effect.fail(silence()) }),
        Effect.mapError(troubleOf),
      )
  const rows =
    (prepare: boolean): Connection["execute"] =>
    (sql, params, transform) =>
      Effect.map(said(prepare)(sql, params), (result) => transform?.(result.rows) ?? result.rows)
  return {
    execute: rows(true),
    executeUnprepared: rows(false),
    executeRaw: said(true),
    executeStream: (sql, params) => connection.stream(sql, params),
    executeValues: (sql, params) => connection.queryValues(sql, params),
    executeValuesUnprepared: (sql, params) => connection.queryValues(sql, params, false),
  }
}

const commandOf = (result: unknown): unknown =>
  typeof result === "object" && result !== null && "command" in result ? result.command : undefined

// A COMMIT that the server did not refuse may have been done.
const commit = (connection: Connection): Effect.Effect<void, SqlError> =>
  connection.executeRaw("COMMIT", []).pipe(
    Effect.mapError((error) => (isRefusedByServer(error) ? error : inDoubt(error))),
    Effect.filterOrFail(
      (result) => commandOf(result) !== "ROLLBACK",
      () =>
        new SqlError({
          reason: new UnknownError({ cause: new Error("the transaction was undone"), operation: "end" }),
        }),
    ),
    Effect.asVoid,
  )

// Where the line broke, the server has undone the transaction by itself: it would be a second failure to say so in vain.
const undoing = (pool: PgPool.PgPool, session: PgConnection.PgConnection, connection: Connection): Connection => ({
  ...connection,
  execute: (sql, params, transform) =>
    sql === "ROLLBACK"
      ? Effect.catch(connection.execute(sql, params, transform), () => Effect.as(pool.invalidate(session), []))
      : connection.execute(sql, params, transform),
})

/** A client whose statements go through a pool, and whose transactions each have a connection to themselves. */
export const postgresClient = (pool: PgPool.PgPool, manner: Manner) =>
  SqlClient.make({
    acquirer: Effect.mapBoth(pool.get, {
      onFailure: troubleOf,
      onSuccess: (connection) => connectionOver(connection, manner),
    }),
    borrower: (use) =>
      Effect.mapError(
        pool.use((connection) => use(connectionOver(connection, manner))),
        (error) => (error instanceof SqlError ? troubleOf(error) : error),
      ),
    transactionAcquirer: Effect.mapBoth(pool.reserve, {
      onFailure: troubleOf,
      onSuccess: (connection) => undoing(pool, connection, connectionOver(connection, manner)),
    }),
    compiler: PgClient.makeCompiler(),
    // Each statement sees what was committed before it, whatever the database was set to.
    beginTransaction: "BEGIN ISOLATION LEVEL READ COMMITTED",
    commit,
    driver: "pg",
    prepareTransactionControls: true,
    spanAttributes: [["db.system.name", "postgresql"]],
  }).pipe(Effect.provide(Reactivity.layer))
