import type { Place } from "../json/Place.ts"
import { isAbsent, isObject, keysOf, under } from "../json/Place.ts"
import type { Several } from "./Several.ts"
import { gathered, nothing, ofAnotherType } from "./Several.ts"

/**
 * What stands under the keys of an object whose keys are kinds of something: each key is a qualifier of X12. A key that is
 * none is left.
 */
export const byQualifier =
  <A>(
    qualifiers: ReadonlyMap<string, string>,
    readAt: (place: Place, qualifier: string) => Several<A>,
  ): ((place: Place | undefined) => Several<A>) =>
  (place) => {
    if (place === undefined) return nothing
    if (!isObject(place)) return ofAnotherType(place)
    return gathered(
      keysOf(place)
        .map((key) => ({ key, stated: under(place, key) }))
        .filter(({ stated }) => !isAbsent(stated))
        .map(({ key, stated }) => {
          const qualifier = qualifiers.get(key)
          return qualifier === undefined ? { ...nothing, left: [{ at: stated.at }] } : readAt(stated, qualifier)
        }),
    )
  }
