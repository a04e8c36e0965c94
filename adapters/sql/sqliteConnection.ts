import { closeSync, openSync } from "node:fs"
import * as Effect from "effect/Effect"
import type { Connection } from "effect/sql/SqlConnection"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import * as Stream from "effect/Stream"
import type { SQLInputValue, StatementSync } from "node:sqlite"
import { DatabaseSync } from "node:sqlite"
import type { Row } from "./rows.ts"
import type { Trace } from "./Trace.ts"

const named = (cause: unknown, key: "errcode" | "errstr"): unknown =>
  typeof cause === "object" && cause !== null ? Object.entries(cause).find(([name]) => name === key)?.[1] : undefined

// What SQLite says of an error may be a trigger's words, and those may quote a row: its code is kept, and what it calls that.
const told = (cause: unknown): { readonly message: string; readonly errno?: number } => {
  const [errno, name] = [named(cause, "errcode"), named(cause, "errstr")]
  if (typeof errno === "number") return { message: `SQLite ${String(errno)}: ${String(name)}`, errno }
  return { message: cause instanceof Error ? cause.message : "the statement failed" }
}

// effect/sql looks for the number under the name other drivers give it.
const asSqlError = (cause: unknown, operation: string): SqlError => {
  const { message, errno } = told(cause)
  const numbered = Object.assign(new Error(message), { errno })
  return new SqlError({ reason: classifySqliteError(numbered, { message, operation }) })
}

// SQLite keeps UTF-8, in which half a surrogate pair is nothing: two such ids would become one.
const isText = (value: string): boolean => value.isWellFormed()

const asInput = (value: unknown): SQLInputValue => {
  if (value === undefined || value === null) return null
  if (typeof value === "number" || (typeof value === "string" && isText(value))) return value
  throw new TypeError("a value that SQLite cannot keep")
}

const mostPrepared = 200

const preparing = (database: DatabaseSync): ((sql: string) => StatementSync) => {
  const prepared = new Map<string, StatementSync>()
  return (sql) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    if (prepared.size >= mostPrepared) prepared.clear()
    const statement = database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
}

/** Says one statement and answers its rows; it throws where SQLite refuses. */
export type Say = (sql: string, params: ReadonlyArray<unknown>) => ReadonlyArray<Row>

/** What came of a transaction, and whether it is to stand. */
export interface Outcome<A> {
  readonly stands: boolean
  readonly value: A
}

/** A connection that says whether a transaction is open on it, and can run a whole one without giving way. */
export interface SqliteConnection extends Connection {
  readonly isTransaction: () => boolean
  readonly alone: (sql: string, params: ReadonlyArray<unknown>) => Effect.Effect<ReadonlyArray<Row>, SqlError>
  readonly atOnce: <A>(act: (say: Say) => Outcome<A>) => Effect.Effect<A, SqlError>
}

const connectionTo = (database: DatabaseSync, trace: Trace): SqliteConnection => {
  const prepare = preparing(database)
  const say: Say = (sql, params) => {
    trace(sql)
    return prepare(sql).all(...params.map(asInput))
  }
  const running = (operation: string) => (sql: string, params: ReadonlyArray<unknown>) =>
    Effect.try({ try: () => say(sql, params), catch: (cause) => asSqlError(cause, operation) })
  const execute = running("execute")
  const atOnce = <A>(act: (say: Say) => Outcome<A>): Effect.Effect<A, SqlError> =>
    Effect.suspend(() => {
      let now = "BEGIN IMMEDIATE"
      try {
        say(now, [])
        now = "execute"
        const { stands, value } = act(say)
        now = stands ? "COMMIT" : "ROLLBACK"
        say(now, [])
        return Effect.succeed(value)
      } catch (cause) {
        const error = asSqlError(cause, now)
        if (database.isTransaction) database.exec("ROLLBACK")
        return Effect.fail(error)
      }
    })
  return {
    execute: (sql, params, transform) => Effect.map(execute(sql, params), (rows) => transform?.(rows) ?? rows),
    executeRaw: execute,
    executeStream: (sql, params) => Stream.fromIterableEffect(execute(sql, params)),
    executeValues: (sql, params) => Effect.map(execute(sql, params), (rows) => rows.map((row) => Object.values(row))),
    executeValuesUnprepared: (sql, params) =>
      Effect.map(execute(sql, params), (rows) => rows.map((row) => Object.values(row))),
    // Transaction control comes this way. Its text says what failed: after a failed COMMIT more is in doubt.
    executeUnprepared: (sql, params) => running(sql)(sql, params),
    isTransaction: () => database.isTransaction,
    alone: execute,
    atOnce,
  }
}

const waitForOthers = 5_000

// SQLite would let everyone on the machine read a new file. What it puts beside a file, it lets nobody read who may not
// read the file. One that is there already stays as it is, and where none can be made, SQLite says so itself.
const madeForItsOwner = (file: string): void => {
  if (file === "" || file === ":memory:") return
  try {
    closeSync(openSync(file, "wx", 0o600))
  } catch {
    return
  }
}

/** Opens a file, or creates it for its owner alone, and closes it with the scope. */
export const openFile = (file: string, trace: Trace) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.try({
        try: () => {
          madeForItsOwner(file)
          return new DatabaseSync(file, { timeout: waitForOthers, enableForeignKeyConstraints: true })
        },
        catch: (cause) => asSqlError(cause, "open"),
      }),
      (database) => Effect.sync(() => database.close()),
    ),
    (database) => connectionTo(database, trace),
  )
