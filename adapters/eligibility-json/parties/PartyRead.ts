import type { Party } from "../../../src/reading.ts"
import type { Place } from "../json/Place.ts"

/** A party, and where something of another type stood. */
export interface PartyRead {
  readonly party: Party
  readonly wrong: ReadonlyArray<Place>
}
