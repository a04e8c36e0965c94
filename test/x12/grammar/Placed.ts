import type { Party } from "../../../src/reading.ts"

/** A part of a transaction as the reader is to find it, with the parts below it. */
export interface Placed {
  readonly party: Party
  readonly below: ReadonlyArray<Placed>
}
