import * as Effect from "effect/Effect"
import type { Caller } from "../domain/rights/Caller.ts"
import type { Right } from "../domain/rights/Right.ts"
import { holds } from "../domain/rights/Right.ts"
import type { Failure } from "../ports/Failure.ts"
import { Rights } from "../ports/Rights.ts"
import type { Refused } from "./interop.ts"
import { noneAgainst, refused } from "./interop.ts"

/** The rights a caller holds now. @category use cases @since 0.1.0 */
export const rightsOf = ({ practice, user, location }: Caller): Effect.Effect<ReadonlyArray<Right>, Failure, Rights> =>
  Effect.flatMap(Rights, (rights) => rights.of(practice, user, location))

/** Goes on only if the caller holds a right; asked of the port each time, since rights are taken away. @category use cases @since 0.1.0 */
export const mustHold = (caller: Caller, needs: Right): Effect.Effect<void, Failure | Refused, Rights> =>
  Effect.flatMap(rightsOf(caller), (held) =>
    holds(held, needs) ? Effect.void : refused({ _tag: "RightMissing", needs }),
  )

/** Goes on only if the caller holds all of some rights; every missing one is named. @category use cases @since 0.2.0 */
export const mustHoldAll = (
  caller: Caller,
  needs: ReadonlyArray<Right>,
): Effect.Effect<void, Failure | Refused, Rights> =>
  Effect.flatMap(rightsOf(caller), (held) =>
    noneAgainst(needs.filter((right) => !holds(held, right)).map((right) => ({ _tag: "RightMissing", needs: right }))),
  )

/** Goes on if the caller holds any of some rights; the first is the one a refusal names. @category use cases @since 0.1.0 */
export const mustHoldAny = (
  caller: Caller,
  needs: readonly [Right, ...ReadonlyArray<Right>],
): Effect.Effect<void, Failure | Refused, Rights> =>
  Effect.flatMap(rightsOf(caller), (held) =>
    needs.some((right) => holds(held, right)) ? Effect.void : refused({ _tag: "RightMissing", needs: needs[0] }),
  )
