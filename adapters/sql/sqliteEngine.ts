import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Engine } from "./Engine.ts"
import { sqliteCommit } from "./sqliteCommit.ts"
import type { SqliteConnection } from "./sqliteConnection.ts"

/** SQLite keeps one file and one writer: whatever practice it is, a statement is just said. */
export const sqliteEngine = (
  sql: SqlClient,
  { alone, atOnce }: Pick<SqliteConnection, "alone" | "atOnce">,
): Engine => ({
  sql,
  // Join it first and crosswise, so that the other table is asked for each value and never walked.
  listed: (texts) => sql`json_each(${JSON.stringify([...new Set(texts)])}) AS listed`,
  text: { kept: (text) => text, read: (column) => column },
  ask: (_practice, statement) => Effect.suspend(() => alone(...statement.compile())),
  tell: (_practice, statements) =>
    atOnce((say) => ({ stands: true, value: statements.map((statement) => say(...statement.compile())) })),
  together: (_practice, program) => sql.withTransaction(program),
  commit: sqliteCommit(atOnce),
})
