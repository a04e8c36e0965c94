import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { StoreUnavailable } from "../../src/effect.ts"
import {
  Calendar,
  CoverageStore,
  EligibilityInbox,
  Locations,
  Register,
  Rights,
  Schedule,
  Verifications,
} from "../../src/effect.ts"
import { answering } from "./answering.ts"
import { calendar } from "./calendar.ts"
import { coverageStore } from "./coverageStore.ts"
import { eligibilityInbox } from "./eligibilityInbox.ts"
import type { Engine } from "./Engine.ts"
import type { BookNotMigrated, BookTooNew, NotABook } from "./refused.ts"
import { locations } from "./locations.ts"
import { register } from "./register.ts"
import { rights } from "./rights.ts"
import { schedule } from "./schedule.ts"
import { prepareBookFile } from "./sqliteBookFile.ts"
import { sqliteClient } from "./sqliteClient.ts"
import { sqliteEngine } from "./sqliteEngine.ts"
import { verifications } from "./verifications.ts"

export { BookNotMigrated, BookTooNew, NotABook } from "./refused.ts"

/** Which file, and who listens to what it is told. @category layers @since 0.1.0 */
export interface SqliteBookOptions {
  /** The book's file; it is created where there is none, and beside it SQLite keeps two more while it is open. */
  readonly file: string
  /** Called with the text of every statement, never with its values. */
  readonly onStatement?: (statement: string) => void
}

const portsOver = (
  engine: Engine,
): Context.Context<
  Calendar | CoverageStore | EligibilityInbox | Schedule | Rights | Locations | Register | Verifications
> =>
  Context.make(CoverageStore, coverageStore(engine)).pipe(
    Context.add(EligibilityInbox, eligibilityInbox(engine)),
    Context.add(Schedule, schedule(engine)),
    Context.add(Calendar, calendar(engine)),
    Context.add(Rights, rights(engine)),
    Context.add(Locations, locations(engine)),
    Context.add(Register, register(engine)),
    Context.add(Verifications, verifications(engine)),
  )

const nobodyListens = (): void => undefined

/**
 * A book in one SQLite file: every store port over it.
 *
 * Several processes may have it open at once; one writes at a time and the others wait for up to five seconds. What was
 * acknowledged is on the disk. A new file becomes a book and an older book is brought up to date when it is opened; a
 * file that holds something else, or a book of a newer library, is refused and left as it is.
 *
 * @category layers
 * @since 0.1.0
 */
export const sqliteBook = (
  options: SqliteBookOptions,
): Layer.Layer<
  Calendar | CoverageStore | EligibilityInbox | Schedule | Rights | Locations | Register | Verifications,
  StoreUnavailable | NotABook | BookTooNew
> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const { sql, ...connection } = yield* sqliteClient(options.file, options.onStatement ?? nobodyListens)
      yield* prepareBookFile(sql)
      return portsOver(sqliteEngine(sql, connection))
    }).pipe(answering("open")),
  )

/** Where a PostgreSQL book lies and how it is worked with. @category layers @since 0.2.0 */
export interface PostgresBookOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string
  /** The schema that is the book; absent: `coverport`. */
  readonly schema?: string
  /** The role it is worked with, which owns nothing; it is made where there is none. Absent: `coverport_desk`. */
  readonly role?: string
  /** Absent: 10. */
  readonly maxConnections?: number
  /** Milliseconds a statement may take; absent: 10,000. */
  readonly statementTimeout?: number
  /** Milliseconds to wait for whoever writes for the same practice; absent: 5,000. */
  readonly lockTimeout?: number
  /** Called with the text of every statement, never with its values; what is sent in one round trip comes in one call. */
  readonly onStatement?: (statement: string) => void
}

/**
 * A book in one schema of a PostgreSQL database, 15 or newer: every store port over it.
 *
 * It needs the package `@effect/sql-pg`. An empty schema becomes a book and an older book is brought up to date when it is
 * opened, by a login that may; work is done under a role that owns nothing, sees only the practice it was asked about,
 * and can neither change nor take out what is append-only. One writer a practice at a time. What fails in passing is
 * tried again for about two seconds; a commit whose answer was lost is asked for by its receipt's id.
 *
 * @category layers
 * @since 0.2.0
 */
export const postgresBook = ({
  url,
  schema = "coverport",
  role = "coverport_desk",
  maxConnections = 10,
  statementTimeout = 10_000,
  lockTimeout = 5_000,
  onStatement = nobodyListens,
}: PostgresBookOptions): Layer.Layer<
  Calendar | CoverageStore | EligibilityInbox | Schedule | Rights | Locations | Register | Verifications,
  StoreUnavailable | NotABook | BookTooNew | BookNotMigrated
> =>
  Layer.effectContext(
    Effect.gen(function* () {
      // Who keeps a file needs no driver of PostgreSQL.
      const { openPostgres } = yield* Effect.promise(() => import("./openPostgres.ts"))
      const working = { schema, role, statementTimeout, lockTimeout }
      return portsOver(yield* openPostgres({ url, maxConnections, trace: onStatement, ...working }))
    }).pipe(answering("open")),
  )
