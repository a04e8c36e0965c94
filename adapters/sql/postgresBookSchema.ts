import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { quoted, quotedText } from "./quoted.ts"
import { BookNotMigrated, BookTooNew, NotABook } from "./refused.ts"
import type { Row } from "./rows.ts"
import { postgresMigrations } from "./postgresSchema.ts"

/** Where a book lies, and under which role it is worked with. */
export interface Place {
  readonly schema: string
  readonly role: string
}

const numberIn = (row: Row | undefined, column: string): number => {
  const value = row?.[column]
  return typeof value === "number" ? value : 0
}

// The version a schema is at; 0 where there is none, or nothing in it yet.
const versionOf = Effect.fnUntraced(function* (sql: SqlClient, { schema, role }: Place) {
  const [found] = yield* sql<Row>`
    SELECT CAST(COUNT(*) AS INTEGER) AS tables, CAST(COUNT(*) FILTER (WHERE c.relname = 'book') AS INTEGER) AS books
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ${schema} AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')`
  if (numberIn(found, "books") === 0) return numberIn(found, "tables") === 0 ? 0 : yield* new NotABook({ schema })
  const [book] = yield* sql.unsafe<Row>(`SELECT version FROM ${quoted(schema)}.book`)
  const version = numberIn(book, "version")
  const library = postgresMigrations(role).length
  return version > library ? yield* new BookTooNew({ book: version, library }) : version
})

// Roles belong to the whole server, and two books may be made at once.
const roleThere = ({ role }: Place): string => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${quotedText(role)}) THEN
      CREATE ROLE ${quoted(role)} NOLOGIN;
    END IF;
    IF NOT pg_has_role(current_user, ${quotedText(role)}, 'SET') THEN
      GRANT ${quoted(role)} TO CURRENT_USER;
    END IF;
  END $$`

// One process at a time; the others find it done.
const oneAtATime = "SELECT pg_advisory_xact_lock(hashtext('coverport migrations'))"

const migrate = (sql: SqlClient, place: Place) =>
  sql.withTransaction(
    Effect.gen(function* () {
      const say = (statement: string): Effect.Effect<unknown, SqlError> => sql.unsafe(statement)
      yield* say(oneAtATime)
      const version = yield* versionOf(sql, place)
      const migrations = postgresMigrations(quoted(place.role))
      if (version === migrations.length) return
      yield* say(`CREATE SCHEMA IF NOT EXISTS ${quoted(place.schema)}`)
      yield* say(roleThere(place))
      yield* say(`GRANT USAGE ON SCHEMA ${quoted(place.schema)} TO ${quoted(place.role)}`)
      yield* say(`SET LOCAL search_path TO ${quoted(place.schema)}`)
      if (version === 0) {
        yield* say("CREATE TABLE book (version INTEGER NOT NULL)")
        yield* say("INSERT INTO book VALUES (0)")
        yield* say(`GRANT SELECT ON book TO ${quoted(place.role)}`)
      }
      yield* Effect.forEach(migrations.slice(version).flat(), say, { discard: true })
      yield* sql`UPDATE book SET version = ${migrations.length}`
    }),
  )

/** Makes a schema a book of the newest version, or refuses it before anything in it is touched. */
export const prepareBookSchema = Effect.fnUntraced(function* (sql: SqlClient, place: Place) {
  const version = yield* versionOf(sql, place)
  const library = postgresMigrations(place.role).length
  if (version === library) return
  yield* Effect.catchIf(
    migrate(sql, place),
    (error) => error._tag === "SqlError" && error.reason._tag === "AuthorizationError",
    () => Effect.fail(new BookNotMigrated({ book: version, library })),
  )
})
