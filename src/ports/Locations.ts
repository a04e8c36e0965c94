import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { LocationSettings } from "../domain/location/LocationSettings.ts"
import type { LocationId, PracticeId } from "../domain/value/Ids.ts"
import type { Failure } from "./Failure.ts"

/** What a practice's places can do, and what is switched on there. @category ports @since 0.2.0 */
export class Locations extends Context.Service<
  Locations,
  {
    /** What is set for a location; `unknownLocation` where nothing was ever entered for it. */
    readonly of: (practice: PracticeId, location: LocationId) => Effect.Effect<LocationSettings, Failure>
  }
>()("coverport/ports/Locations") {}
