import * as Effect from "effect/Effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Semaphore from "effect/Semaphore"
import * as SqlClient from "effect/sql/SqlClient"
import * as Statement from "effect/sql/Statement"
import type { Trace } from "./Trace.ts"
import type { SqliteConnection } from "./sqliteConnection.ts"
import { openFile } from "./sqliteConnection.ts"

/**
 * A client over one SQLite file, and beside it ways to run one statement, and a whole transaction without giving way.
 * Every transaction of ours writes, so each takes the writer's place from its beginning.
 */
export const sqliteClient = Effect.fnUntraced(function* (file: string, trace: Trace) {
  const connection = yield* openFile(file, trace)
  const semaphore = yield* Semaphore.make(1)
  const sql = yield* SqlClient.make({
    ...SqlClient.makeSqliteAcquirers({
      connection: Effect.succeed(connection),
      semaphore,
      isTransaction: (open) => open.isTransaction(),
    }),
    compiler: Statement.makeCompilerSqlite(),
    driver: "node-sqlite",
    beginTransaction: "BEGIN IMMEDIATE",
    spanAttributes: [["db.system.name", "sqlite"]],
  })
  const atOnce: SqliteConnection["atOnce"] = (act) => semaphore.withPermit(connection.atOnce(act))
  const alone: SqliteConnection["alone"] = (statement, params) =>
    semaphore.withPermit(connection.alone(statement, params))
  return { sql, alone, atOnce }
}, Effect.provide(Reactivity.layer))
