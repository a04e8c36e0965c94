import type * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Problem } from "../../codec/Problem.ts"
import type { Refused } from "../interop.ts"
import { decided } from "../interop.ts"

/** What was decoded, or a refusal that lists every problem of what was passed in. @category use cases @since 0.1.0 */
export const wellFormed = <A>(decoded: E.Either<ReadonlyNonEmptyArray<Problem>, A>): Effect.Effect<A, Refused> =>
  decided(
    pipe(
      decoded,
      E.mapLeft((problems) => [{ _tag: "Malformed", problems }] as const),
    ),
  )
