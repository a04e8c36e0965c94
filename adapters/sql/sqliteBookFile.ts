import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { BookTooNew, NotABook } from "./refused.ts"
import { sqliteMigrations } from "./sqliteSchema.ts"

// "CvPt", which names our files in their header.
const applicationId = 0x43_76_50_74

const numbersFrom = (rows: ReadonlyArray<object>): ReadonlyArray<unknown> => Object.values(rows[0] ?? {})

// The version a file is at; 0 is a file that nobody has used yet.
const versionOf = Effect.fnUntraced(function* (sql: SqlClient) {
  // One statement is one look: between two, another process may have made the file a book.
  const [owner, version, tables] = numbersFrom(
    yield* sql.unsafe(
      `SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) AS tables
       FROM pragma_application_id, pragma_user_version`,
    ),
  )
  if (owner === applicationId && typeof version === "number") {
    const library = sqliteMigrations.length
    return version > library ? yield* new BookTooNew({ book: version, library }) : version
  }
  return owner === 0 && version === 0 && tables === 0 ? 0 : yield* new NotABook({})
})

const notADatabase = 26

const isNotADatabase = (error: { readonly reason?: { readonly cause: unknown } }): boolean => {
  const cause = error.reason?.cause
  return typeof cause === "object" && cause !== null && "errno" in cause && cause.errno === notADatabase
}

// Asked again inside the transaction, for another process may have been faster.
const migrate = (sql: SqlClient) =>
  sql.withTransaction(
    Effect.gen(function* () {
      const version = yield* versionOf(sql)
      const missing = sqliteMigrations.slice(version).flat()
      yield* Effect.forEach(missing, (statement) => sql.unsafe(statement), { discard: true })
      yield* sql.unsafe(`PRAGMA application_id = ${applicationId}`)
      yield* sql.unsafe(`PRAGMA user_version = ${sqliteMigrations.length}`)
    }),
  )

const isLocked = (error: { readonly _tag: string; readonly reason?: { readonly _tag: string } }): boolean =>
  error._tag === "SqlError" && error.reason?._tag === "LockTimeoutError"

// Changing the journal does not wait for another process that is just doing it.
const useWriteAheadLog = (sql: SqlClient): Effect.Effect<unknown, SqlError> =>
  Effect.retry(sql.unsafe("PRAGMA journal_mode = WAL"), {
    schedule: Schedule.spaced("20 millis"),
    times: 250,
    while: isLocked,
  })

// Whoever migrates already may rewrite gigabytes, and each try waits for a few seconds.
const migrateInTurn = (sql: SqlClient) =>
  Effect.retry(migrate(sql), { schedule: Schedule.spaced("100 millis"), times: 60, while: isLocked })

/** Makes an opened file a book of the newest version, or refuses it before anything in it is touched. */
export const prepareBookFile = Effect.fnUntraced(
  function* (sql: SqlClient) {
    const version = yield* versionOf(sql)
    yield* useWriteAheadLog(sql)
    // An acknowledged receipt survives a power cut.
    yield* sql.unsafe("PRAGMA synchronous = FULL")
    if (version < sqliteMigrations.length) yield* migrateInTurn(sql)
  },
  Effect.catchIf(
    (error) => error._tag === "SqlError" && isNotADatabase(error),
    () => Effect.fail(new NotABook({})),
  ),
)
