import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { ConnectionError, SqlError } from "effect/sql/SqlError"
import { isPassing } from "./sqlState.ts"

// A server that starts again is back in two seconds or so.
const aMoment = { schedule: Schedule.exponential("40 millis"), times: 6 }

const isInDoubt = (error: unknown): boolean => error instanceof SqlError && error.reason.operation === "COMMIT"

/** Tries again what will pass, except where it may have been written. */
export const patiently = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.retry(effect, {
    ...aMoment,
    while: (error) => error instanceof SqlError && isPassing(error) && !isInDoubt(error),
  })

// Whatever a later attempt is told, the first may have been written.
const stillInDoubt = ({ reason }: SqlError): SqlError =>
  new SqlError({ reason: new ConnectionError({ cause: reason.cause, operation: "COMMIT" }) })

/** Tries again what will pass, and what may have been written as well: it comes to the same where it is done twice. */
export const insistently = <A>(effect: Effect.Effect<A, SqlError>): Effect.Effect<A, SqlError> =>
  Effect.suspend(() => {
    const doubts: Array<SqlError> = []
    return effect.pipe(
      Effect.tapError((error) =>
        Effect.sync(() => {
          if (isInDoubt(error)) doubts.push(error)
        }),
      ),
      Effect.retry({ ...aMoment, while: isPassing }),
      Effect.mapError((error) => (doubts.length === 0 ? error : stillInDoubt(error))),
    )
  })
