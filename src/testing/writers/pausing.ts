import * as Effect from "effect/Effect"
import fc from "fast-check"

/** How long a writer stands still, so that others come between: so many turns of the others, or milliseconds. */
export type Pause = { readonly turns: number } | { readonly millis: number }

// Mostly turns: they cost nothing. Now and then a wait that lets a database on another machine finish something.
export const anyPause: fc.Arbitrary<Pause> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ turns: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ millis: fc.integer({ min: 1, max: 2 }) }) },
)

export const pausing = (pause: Pause): Effect.Effect<void> =>
  "millis" in pause ? Effect.sleep(pause.millis) : Effect.repeat(Effect.yieldNow, { times: pause.turns })
