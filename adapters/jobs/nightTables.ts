import type { Sql } from "./Sql.ts"

/**
 * A schema's name in a statement.
 */
export const quoted = (schema: string): string => `"${schema.replaceAll('"', '""')}"`

// Every key leads with the practice. A message is patient data: it stands in one column, and is taken out as soon as the
// answer is in the book. What we do not write ourselves is JSON text, since PostgreSQL keeps no NUL otherwise.
const migrations = (schema: string): ReadonlyArray<ReadonlyArray<string>> => [
  [
    `CREATE TABLE ${schema}.deliveries (
      practice text NOT NULL,
      night text NOT NULL,
      id text NOT NULL,
      arrival bigint GENERATED ALWAYS AS IDENTITY,
      "order" json NOT NULL,
      delivery json NOT NULL,
      message text,
      state text NOT NULL DEFAULT 'Waiting' CHECK
        (state IN ('Waiting', 'Received', 'Imported', 'AlreadyImported', 'LeftForReview', 'SetAside')),
      plan text,
      outcome json,
      PRIMARY KEY (practice, night, id)
    )`,
    `CREATE INDEX deliveries_received ON ${schema}.deliveries (practice, plan, arrival) WHERE state = 'Received'`,
    `CREATE INDEX deliveries_of_night ON ${schema}.deliveries (night, practice, state, id)`,
  ],
]

const versionIn = (rows: ReadonlyArray<unknown>): number => {
  const [row] = rows
  return typeof row === "object" && row !== null && "version" in row && typeof row.version === "number"
    ? row.version
    : 0
}

/** Brings a schema up to date, in a transaction of its own; whoever comes at the same time waits. */
export const prepareNightTables = async (sql: Sql, name: string): Promise<void> => {
  const schema = quoted(name)
  await sql("SELECT pg_advisory_xact_lock(hashtext($1))", [`coverport nights ${name}`])
  await sql(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
  await sql(`CREATE TABLE IF NOT EXISTS ${schema}.migrations (version int PRIMARY KEY)`)
  const version = versionIn(await sql(`SELECT coalesce(max(version), 0)::int AS version FROM ${schema}.migrations`))
  const all = migrations(schema)
  for (const [i, statements] of all.entries()) {
    if (i < version) continue
    for (const statement of statements) await sql(statement)
    await sql(`INSERT INTO ${schema}.migrations (version) VALUES ($1)`, [i + 1])
  }
}
