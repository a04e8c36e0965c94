import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import type { Caller, Right } from "../../../src/index.ts"
import { callerCodec, decode, holds } from "../../../src/index.ts"
import type { Failure, Refused } from "../../../src/effect.ts"
import { refused, Rights } from "../../../src/effect.ts"
import type { PlainCaller } from "./callerFrom.ts"

/** A caller whose ids were checked. */
export const brandedCaller = (caller: PlainCaller): Effect.Effect<Caller, Refused> => {
  const decoded = decode(callerCodec)(caller)
  return E.isLeft(decoded) ? refused({ _tag: "Malformed", problems: decoded.left }) : Effect.succeed(decoded.right)
}

/** An id that was checked. */
export const branded = <A>(codec: Parameters<typeof decode<A, unknown>>[0], id: string): Effect.Effect<A, Refused> => {
  const decoded = decode(codec)(id)
  return E.isLeft(decoded) ? refused({ _tag: "Malformed", problems: decoded.left }) : Effect.succeed(decoded.right)
}

/** The rights a caller holds. */
export const rightsOfCaller = ({
  practice,
  user,
  location,
}: Caller): Effect.Effect<ReadonlyArray<Right>, Failure, Rights> =>
  Effect.flatMap(Rights, (rights) => rights.of(practice, user, location))

/** Refuses a caller who holds none of some rights, before anything is looked up for him. */
export const holdingAny = (
  caller: Caller,
  [first, ...others]: readonly [Right, ...ReadonlyArray<Right>],
): Effect.Effect<void, Failure | Refused, Rights> =>
  Effect.flatMap(rightsOfCaller(caller), (held) =>
    [first, ...others].some((right) => holds(held, right))
      ? Effect.void
      : refused({ _tag: "RightMissing", needs: first }),
  )
