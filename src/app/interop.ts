import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Refusal } from "../domain/change/Refusal.ts"

/**
 * The domain says no: nothing was written. Plain data, so that it compares and travels; all reasons at once.
 *
 * @category errors
 * @since 0.1.0
 */
export interface Refused {
  readonly _tag: "Refused"
  readonly refusals: ReadonlyNonEmptyArray<Refusal>
}

/** @category errors @since 0.1.0 */
export const refused = (refusal: Refusal): Effect.Effect<never, Refused> => refusedAll([refusal])

const refusedAll = (refusals: ReadonlyNonEmptyArray<Refusal>): Effect.Effect<never, Refused> =>
  Effect.fail({ _tag: "Refused", refusals })

/** What the core decided, as an effect: the one place where the core's `Either` becomes one. @category layers @since 0.1.0 */
export const decided = <A>(either: E.Either<ReadonlyNonEmptyArray<Refusal>, A>): Effect.Effect<A, Refused> =>
  E.isLeft(either) ? refusedAll(either.left) : Effect.succeed(either.right)

/** Goes on only where there is no reason against it; all reasons at once. @category layers @since 0.1.0 */
export const noneAgainst = (reasons: ReadonlyArray<Refusal>): Effect.Effect<void, Refused> =>
  RA.isNonEmpty(reasons) ? refusedAll(reasons) : Effect.void

/** @category errors @since 0.1.0 */
export const isRefused = (failure: unknown): failure is Refused =>
  typeof failure === "object" && failure !== null && "_tag" in failure && failure._tag === "Refused"
