import * as Effect from "effect/Effect"
import type { LocationSettings } from "../../domain/location/LocationSettings.ts"
import { unknownLocation } from "../../domain/location/LocationSettings.ts"
import type { LocationId } from "../../domain/value/Ids.ts"
import { Locations } from "../../ports/Locations.ts"
import type { PracticeRecord } from "../../ports/Register.ts"
import { Register } from "../../ports/Register.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import * as id from "../world/ids.ts"

const entering = Effect.fnUntraced(function* (...records: ReadonlyArray<PracticeRecord>) {
  const register = yield* Register
  yield* register.enter(id.home, records)
})

const settingsOf = Effect.fnUntraced(function* (location: LocationId) {
  const locations = yield* Locations
  return yield* locations.of(id.home, location)
})

const described = (location: LocationId, settings: Omit<LocationSettings, "automaticImport">): PracticeRecord => ({
  _tag: "Location",
  location,
  ...settings,
})

const switched = (location: LocationId, on: boolean): PracticeRecord => ({ _tag: "AutomaticImport", location, on })

const pro = {
  edition: "Pro “2”",
  contracted: [{ carrier: "Delta" }, { carrier: "O'Neil", plan: "Acme", network: "PPO\\" }],
}

/** What every `Locations` owes. Run each law on a fresh book. @category laws @since 0.2.0 */
export const locationLaws: ReadonlyArray<Law> = [
  law(
    "a location that nobody entered may do the least there is",
    Effect.gen(function* () {
      yield* entering(described(id.mainStreet, pro), switched(id.mainStreet, true))
      return every(
        expecting("another's", yield* settingsOf(id.mainStreetAnnex), unknownLocation),
        expecting("the one entered", yield* settingsOf(id.mainStreet), { ...pro, automaticImport: true }),
      )
    }),
  ),
  law(
    "what a location is replaces what it was, and leaves its switch",
    Effect.gen(function* () {
      const other = { edition: "Essentials", contracted: [] }
      yield* entering(described(id.mainStreet, pro))
      const first = yield* settingsOf(id.mainStreet)
      yield* entering(switched(id.mainStreet, true), described(id.mainStreet, other))
      return every(
        expecting("before it was switched on", first, { ...pro, automaticImport: false }),
        expecting("described anew", yield* settingsOf(id.mainStreet), { ...other, automaticImport: true }),
      )
    }),
  ),
  law(
    "a switch is set for its location alone, and leaves what the location is",
    Effect.gen(function* () {
      yield* entering(switched(id.mainStreet, true))
      const bare = yield* settingsOf(id.mainStreet)
      yield* entering(described(id.mainStreet, pro), described(id.mainStreetAnnex, pro))
      const both = yield* settingsOf(id.mainStreet)
      const another = yield* settingsOf(id.mainStreetAnnex)
      yield* entering(switched(id.mainStreet, false))
      return every(
        expecting("before it was described", bare, { ...unknownLocation, automaticImport: true }),
        expecting("switched on", both, { ...pro, automaticImport: true }),
        expecting("another's", another, { ...pro, automaticImport: false }),
        expecting("switched off", yield* settingsOf(id.mainStreet), { ...pro, automaticImport: false }),
      )
    }),
  ),
]
