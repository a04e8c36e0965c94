import * as Effect from "effect/Effect"
import type { Editions } from "../../domain/location/Edition.ts"
import { capabilitiesOf } from "../../domain/location/Edition.ts"
import type { Caller } from "../../domain/rights/Caller.ts"
import type { Failure } from "../../ports/Failure.ts"
import { Locations } from "../../ports/Locations.ts"
import type { Rights } from "../../ports/Rights.ts"
import type { Refused } from "../interop.ts"
import { refused } from "../interop.ts"
import { mustHold } from "../mustHold.ts"

/**
 * Goes on only for who may look at what imports changed, put it back or accept it, at a location whose edition has the
 * revert review. The right is asked first: who has it not learns nothing of the location. One place, so that all ask alike.
 */
export const mayReview = (
  caller: Caller,
  editions?: Editions,
): Effect.Effect<void, Failure | Refused, Locations | Rights> =>
  Effect.andThen(
    mustHold(caller, "Edit Insurance Plans"),
    Effect.flatMap(Locations, (locations) =>
      Effect.flatMap(locations.of(caller.practice, caller.location), ({ edition }) =>
        capabilitiesOf(edition, editions).includes("RevertReview")
          ? Effect.void
          : refused({ _tag: "CapabilityMissing", capability: "RevertReview" }),
      ),
    ),
  )
