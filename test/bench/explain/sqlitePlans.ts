import { DatabaseSync } from "node:sqlite"
import { sqliteMigrations } from "../../../adapters/sql/sqliteSchema.ts"

/** How SQLite finds what a statement asks for; it needs no values, for its figures are part of the schema. */
export const sqlitePlan = (statement: string): ReadonlyArray<string> => {
  const database = new DatabaseSync(":memory:")
  sqliteMigrations.flat().forEach((migration) => database.exec(migration))
  const rows = database.prepare(`EXPLAIN QUERY PLAN ${statement}`).all()
  database.close()
  return rows.map(({ detail }) => String(detail))
}
