import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"

/** A list of texts as the right side of an IN: one parameter, so that the statement stays one statement. */
export const among = (sql: SqlClient, texts: ReadonlyArray<string>): Fragment =>
  sql`(SELECT value FROM json_each(${JSON.stringify(texts)}))`
