import * as Effect from "effect/Effect"
import { ConnectionError, SqlError, StatementTimeoutError, UnknownError } from "effect/sql/SqlError"
import { isAbsent, sqlState } from "./sqlState.ts"

// An address that cannot be read is told with the address, and the password is part of it.
const withoutAddress = (error: SqlError): SqlError =>
  error.reason._tag === "ConnectionError" && sqlState(error) === undefined
    ? new SqlError({
        reason: new ConnectionError({
          cause: new Error(error.reason.cause instanceof Error ? error.reason.cause.message : "the line broke"),
          operation: error.reason.operation,
        }),
      })
    : error

/** What the driver says, in its own words for it, and without what was only meant for the server. */
export const troubleOf = (error: SqlError): SqlError =>
  isAbsent(error)
    ? new SqlError({ reason: new ConnectionError({ cause: error.reason.cause, operation: error.reason.operation }) })
    : withoutAddress(error)

/** An error after which it is not known whether a transaction was written. */
export const inDoubt = ({ reason: { _tag, cause } }: SqlError): SqlError =>
  new SqlError({
    reason:
      _tag === "StatementTimeoutError"
        ? new StatementTimeoutError({ cause, operation: "COMMIT" })
        : new ConnectionError({ cause, operation: "COMMIT" }),
  })

/** The server is there and says nothing at all, though it had been told how long a statement may take. */
export const silence = (): SqlError =>
  new SqlError({ reason: new StatementTimeoutError({ cause: new Error("no answer in time"), operation: "query" }) })

// UTF-8 has no place for half a surrogate pair, and the driver would write another character: two names would become one.
const isText = (value: unknown): boolean => typeof value !== "string" || value.isWellFormed()

/** Refuses values that PostgreSQL cannot keep, before anything is sent. */
export const keepable = (params: ReadonlyArray<unknown>): Effect.Effect<void, SqlError> =>
  params.every(isText)
    ? Effect.void
    : Effect.fail(
        new SqlError({
          reason: new UnknownError({
            cause: new TypeError("a value that PostgreSQL cannot keep"),
            operation: "query",
          }),
        }),
      )
