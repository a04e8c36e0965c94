import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"

/**
 * A list of texts as a table `listed` of their `value`s, each once: one parameter, so that the statement stays one
 * statement. Join it first and crosswise, so that the other table is asked for each value and never walked.
 */
export const listed = (sql: SqlClient, texts: ReadonlyArray<string>): Fragment =>
  sql`json_each(${JSON.stringify([...new Set(texts)])}) AS listed`
