import * as Effect from "effect/Effect"
import type { Failure, StoreUnavailable } from "../../ports/Failure.ts"
import type { DeliveryOutcome } from "./DeliveryOutcome.ts"

type SetAside = Extract<DeliveryOutcome, { readonly _tag: "SetAside" }>

const kindOf = (defect: unknown): string => (defect instanceof Error ? defect.name : typeof defect)

/**
 * Sets aside what fails however often it is tried: a corrupt book, and code that throws. One such answer does not hold up
 * the others. A store that did not answer stays a failure, to be retried.
 *
 * @category use cases
 * @since 0.2.0
 */
export const notWorthRetrying = <A, R>(
  act: Effect.Effect<A, Failure, R>,
): Effect.Effect<A | SetAside, StoreUnavailable, R> =>
  act.pipe(
    Effect.catchTag("StoreCorrupt", ({ operation, paths }) =>
      Effect.succeed<SetAside>({ _tag: "SetAside", problem: { _tag: "BookCorrupt", operation, paths } }),
    ),
    Effect.catchDefect((defect) =>
      Effect.succeed<SetAside>({ _tag: "SetAside", problem: { _tag: "Fault", error: kindOf(defect) } }),
    ),
  )
