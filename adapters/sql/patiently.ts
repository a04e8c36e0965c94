import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { SqlError } from "effect/sql/SqlError"
import { inDoubt } from "./postgresTrouble.ts"
import { isPassing } from "./sqlState.ts"

// A server that starts again is back in two seconds or so; a host that does not even refuse is asked once or twice.
const aMoment = Schedule.exponential("40 millis").pipe(Schedule.upTo({ times: 6, duration: "3 seconds" }))

const isInDoubt = (error: unknown): boolean => error instanceof SqlError && error.reason.operation === "COMMIT"

/** Tries again what will pass, except where it may have been written. */
export const patiently = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.retry(effect, {
    schedule: aMoment,
    while: (error) => error instanceof SqlError && isPassing(error) && !isInDoubt(error),
  })

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
      Effect.retry({ schedule: aMoment, while: isPassing }),
      // Whatever a later attempt is told, the first may have been written.
      Effect.mapError((error) => (doubts.length === 0 ? error : inDoubt(error))),
    )
  })
