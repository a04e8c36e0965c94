import type { ReferencePiece } from "../../../src/reading.ts"
import { referenceQualifiers } from "../codes/referenceQualifiers.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { isAbsent, isObject, keysOf, under } from "../json/Place.ts"
import type { Several } from "./Reading.ts"
import { gathered, nothing, ofAnotherType } from "./Reading.ts"

/** The reference numbers under the keys of an object: each key is the kind of number (REF01). A key that is none is left. */
export const referencesIn = (place: Place | undefined): Several<ReferencePiece> => {
  if (place === undefined) return nothing
  if (!isObject(place)) return ofAnotherType(place)
  const fields = fieldsOf(place)
  return gathered(
    keysOf(place)
      .map((key) => ({ key, at: under(place, key) }))
      .filter(({ at }) => !isAbsent(at))
      .map(({ key, at }) => {
        const qualifier = referenceQualifiers.get(key)
        if (qualifier === undefined) return { ...nothing, left: [{ at: at.at }] }
        const value = fields.text(key)
        return value === "" ? ofAnotherType(at) : { ...nothing, read: [{ at: at.at, qualifier, value }] }
      }),
  )
}
