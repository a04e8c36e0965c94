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

// What a schema holds, and how much of it is a book's: others have tables named `book` too.
const holding = (sql: SqlClient, schema: string) => sql<Row>`
  SELECT CAST(COUNT(*) AS INTEGER) AS tables,
    CAST(COUNT(*) FILTER (WHERE c.relname IN ('letters', 'receipts') OR c.relname = 'book' AND EXISTS (
      SELECT FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attname = 'version' AND a.atttypid = 'integer'::regtype)) AS INTEGER) AS ours
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ${schema} AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')`

// The version a schema is at; 0 where there is none, or nothing in it yet.
const versionOf = Effect.fnUntraced(function* (sql: SqlClient, { schema, role }: Place) {
  const [found] = yield* holding(sql, schema)
  if (numberIn(found, "tables") === 0) return 0
  if (numberIn(found, "ours") !== 3) return yield* new NotABook({ schema })
  const [book] = yield* sql.unsafe<Row>(`SELECT version FROM ${quoted(schema)}.book`)
  const version = numberIn(book, "version")
  const library = postgresMigrations(role).length
  if (version < 1) return yield* new NotABook({ schema })
  return version > library ? yield* new BookTooNew({ book: version, library }) : version
})

// Who was lent the role may have been lent nothing else.
const versionAsRole = (sql: SqlClient, place: Place) =>
  sql.withTransaction(Effect.andThen(sql`SELECT set_config('role', ${place.role}, TRUE)`, versionOf(sql, place)))

// Roles belong to the whole server, and two books may be made at once, in two databases as well. Who may take a role was
// not told apart from who is its member before PostgreSQL 16.
const roleThere = ({ role }: Place): string =>
  `DO ${quotedText(`BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${quotedText(role)}) THEN
      BEGIN
        CREATE ROLE ${quoted(role)} NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    IF NOT pg_has_role(current_user, ${quotedText(role)},
      CASE WHEN current_setting('server_version_num')::INTEGER < 160000 THEN 'MEMBER' ELSE 'SET' END)
    THEN
      BEGIN
        GRANT ${quoted(role)} TO CURRENT_USER;
      EXCEPTION WHEN unique_violation THEN NULL;
      END;
    END IF;
  END`)}`

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

const isNotAllowed = (error: { readonly _tag: string; readonly reason?: { readonly _tag: string } }): boolean =>
  error._tag === "SqlError" && error.reason?._tag === "AuthorizationError"

/** Makes a schema a book of the newest version, or refuses it before anything in it is touched. */
export const prepareBookSchema = Effect.fnUntraced(function* (sql: SqlClient, place: Place) {
  const version = yield* Effect.catchIf(versionOf(sql, place), isNotAllowed, () => versionAsRole(sql, place))
  const library = postgresMigrations(place.role).length
  if (version === library) return
  yield* Effect.catchIf(migrate(sql, place), isNotAllowed, () =>
    Effect.fail(new BookNotMigrated({ book: version, library })),
  )
})
