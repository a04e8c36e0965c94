import * as Effect from "effect/Effect"
import { SqlError } from "effect/sql/SqlError"
import * as E from "fp-ts/lib/Either.js"
import type { Type } from "io-ts"
import type { Trouble } from "../../src/effect.ts"
import { decode } from "../../src/index.ts"
import { StoreCorrupt, StoreUnavailable } from "../../src/effect.ts"
import { sqlState } from "./sqlState.ts"

// The driver names each failed statement of a transaction's control by its text.
const isInDoubt = (error: SqlError): boolean => error.reason.operation === "COMMIT"

const troubles: Partial<Readonly<Record<SqlError["reason"]["_tag"], Trouble>>> = {
  ConnectionError: "NoAnswer",
  StatementTimeoutError: "TooSlow",
  DeadlockError: "Contended",
  SerializationError: "Contended",
  LockTimeoutError: "Contended",
}

// PostgreSQL quotes the values of a key in what it says of an error, and those are ids and names.
const withoutValues = (error: SqlError): unknown => {
  const state = sqlState(error)
  return state === undefined ? error : new Error(`${error.reason._tag}, SQLSTATE ${state}`)
}

/** A database that did not answer, in the words of our ports. */
export const answering =
  (operation: string) =>
  <A, F, R>(effect: Effect.Effect<A, F | SqlError, R>): Effect.Effect<A, F | StoreUnavailable, R> =>
    Effect.mapError(effect, (error) =>
      error instanceof SqlError
        ? new StoreUnavailable({
            operation,
            written: isInDoubt(error) ? "unknown" : "nothing",
            trouble: troubles[error.reason._tag] ?? "Other",
            cause: withoutValues(error),
          })
        : error,
    )

/** What a row holds as a value of the domain. Anybody may have written to the file, so nothing is taken on trust. */
export const decoding =
  <A>(operation: string, codec: Type<A, unknown>) =>
  (input: unknown): Effect.Effect<A, StoreCorrupt> => {
    const decoded = decode(codec)(input)
    return E.isRight(decoded)
      ? Effect.succeed(decoded.right)
      : Effect.fail(new StoreCorrupt({ operation, paths: decoded.left.map(({ path }) => path) }))
  }
