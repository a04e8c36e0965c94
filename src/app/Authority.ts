import * as Effect from "effect/Effect"
import { locationGatesNotPassed } from "../domain/automatic/gates.ts"
import type { ImportedBy } from "../domain/change/Receipt.ts"
import type { Refusal } from "../domain/change/Refusal.ts"
import type { Editions } from "../domain/location/Edition.ts"
import type { LocationSettings } from "../domain/location/LocationSettings.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import type { Right } from "../domain/rights/Right.ts"
import type { LocationId, PracticeId } from "../domain/value/Ids.ts"
import type { Failure } from "../ports/Failure.ts"
import { Locations } from "../ports/Locations.ts"
import type { Rights } from "../ports/Rights.ts"
import type { Refused } from "./interop.ts"
import { noneAgainst } from "./interop.ts"
import { mustHoldAll } from "./mustHold.ts"

/** A place of a practice, where no person is asked. @category models @since 0.2.0 */
export interface PlaceOfPractice {
  readonly practice: PracticeId
  readonly location: LocationId
}

/** In whose name an import is made, and what allows it; asked of the world each time, since both are taken away. */
export interface Authority<A, R> extends PlaceOfPractice {
  readonly by: ImportedBy
  readonly stands: Effect.Effect<A, Failure | Refused, R>
}

/** The rights that a person needs for what is chosen. */
export const byRights = (caller: Caller, needs: ReadonlyArray<Right>): Authority<void, Rights> => ({
  practice: caller.practice,
  location: caller.location,
  by: { user: caller.user, location: caller.location },
  stands: mustHoldAll(caller, needs),
})

const shut = (settings: LocationSettings, editions: Editions): ReadonlyArray<Refusal> =>
  locationGatesNotPassed({ settings, editions })

/** A location's switch, where its edition can import automatically. It stands where a person's right does. */
export const bySwitch = (
  { practice, location }: PlaceOfPractice,
  editions: Editions,
): Authority<LocationSettings, Locations> => ({
  practice,
  location,
  by: { automatic: true, location },
  stands: Effect.flatMap(Locations, (locations) =>
    Effect.tap(locations.of(practice, location), (settings) => noneAgainst(shut(settings, editions))),
  ),
})
