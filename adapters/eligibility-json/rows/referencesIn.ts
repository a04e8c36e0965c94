import type { ReferencePiece } from "../../../src/reading.ts"
import { referenceQualifiers } from "../codes/referenceQualifiers.ts"
import { textAt } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { byQualifier } from "./byQualifier.ts"
import type { Several } from "./Several.ts"
import { nothing, ofAnotherType } from "./Several.ts"

const referenceAt = (place: Place, qualifier: string): Several<ReferencePiece> => {
  const value = textAt(place)
  return value === undefined ? ofAnotherType(place) : { ...nothing, read: [{ at: place.at, qualifier, value }] }
}

/** The reference numbers under the keys of an object: each key is the kind of number (REF01). */
export const referencesIn = byQualifier(referenceQualifiers, referenceAt)
