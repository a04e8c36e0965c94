import * as Effect from "effect/Effect"
import type { LocationSettings } from "../../domain/location/LocationSettings.ts"
import type { Caller } from "../../domain/rights/Caller.ts"
import type { Failure } from "../../ports/Failure.ts"
import { Locations } from "../../ports/Locations.ts"
import type { Rights } from "../../ports/Rights.ts"
import type { Refused } from "../interop.ts"
import { mustHoldAny } from "../mustHold.ts"

/**
 * What is set for the location where somebody works. Whoever may import or edit plans may see it.
 *
 * @see docs/specification.md, decision 31
 * @category use cases
 * @since 0.2.0
 */
export const locationSettings: (
  caller: Caller,
) => Effect.Effect<LocationSettings, Failure | Refused, Locations | Rights> = Effect.fn("locationSettings")(function* (
  caller: Caller,
) {
  yield* mustHoldAny(caller, ["Edit Insurance Plans", "Import Insurance Benefit Details"])
  const locations = yield* Locations
  return yield* locations.of(caller.practice, caller.location)
})
