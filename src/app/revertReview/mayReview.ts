import type * as Effect from "effect/Effect"
import type { Caller } from "../../domain/rights/Caller.ts"
import type { Failure } from "../../ports/Failure.ts"
import type { Rights } from "../../ports/Rights.ts"
import type { Refused } from "../interop.ts"
import { mustHold } from "../mustHold.ts"

/** Goes on only for who may look at what imports changed, put it back or accept it. One place, so that all ask alike. */
export const mayReview = (caller: Caller): Effect.Effect<void, Failure | Refused, Rights> =>
  mustHold(caller, "Edit Insurance Plans")
