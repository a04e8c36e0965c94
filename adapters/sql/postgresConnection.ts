import type { PgConnection, PgPool } from "@effect/sql-pg"
import { PgClient } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import { ConnectionError, SqlError, UnknownError } from "effect/sql/SqlError"
import type { Trace } from "./Trace.ts"

const connectionOver = (connection: PgConnection.PgConnection, trace: Trace): Connection => {
  const said =
    (prepare: boolean) =>
    (sql: string, params: ReadonlyArray<unknown> = []) =>
      Effect.suspend(() => {
        trace(sql)
        return connection.query(sql, params, prepare)
      })
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

// A COMMIT whose answer never came may have been done.
const commit = (connection: Connection): Effect.Effect<void, SqlError> =>
  connection.executeRaw("COMMIT", []).pipe(
    Effect.mapError((error) =>
      error.reason._tag === "ConnectionError"
        ? new SqlError({ reason: new ConnectionError({ cause: error.reason.cause, operation: "COMMIT" }) })
        : error,
    ),
    Effect.filterOrFail(
      (result) => commandOf(result) !== "ROLLBACK",
      () =>
        new SqlError({
          reason: new UnknownError({ cause: new Error("the transaction was undone"), operation: "end" }),
        }),
    ),
    Effect.asVoid,
  )

/** A client whose statements go through a pool, and whose transactions each have a connection to themselves. */
export const postgresClient = (pool: PgPool.PgPool, trace: Trace) =>
  SqlClient.make({
    acquirer: Effect.map(pool.get, (connection) => connectionOver(connection, trace)),
    borrower: (use) => pool.use((connection) => use(connectionOver(connection, trace))),
    transactionAcquirer: Effect.map(pool.reserve, (connection) => connectionOver(connection, trace)),
    compiler: PgClient.makeCompiler(),
    commit,
    driver: "pg",
    prepareTransactionControls: true,
    spanAttributes: [["db.system.name", "postgresql"]],
  }).pipe(Effect.provide(Reactivity.layer))
