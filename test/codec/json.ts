import * as t from "io-ts"
import { NormalisedType } from "../../src/codec/ExceptionSet.ts"
import { DefaultedType } from "../../src/codec/defaulted.ts"
import { RefinedType } from "../../src/codec/refined.ts"
import { StructType } from "../../src/codec/struct.ts"
import { TaggedType } from "../../src/codec/tagged.ts"

/** The way to a place in a JSON value. */
export type Place = ReadonlyArray<string | number>

/** A place as a problem names it. */
export const pointer = (place: Place): string => `/${place.join("/")}`

/** Every place in a JSON value, the whole of it first. */
export const placesIn = (json: unknown, here: Place = []): ReadonlyArray<Place> =>
  Array.isArray(json)
    ? [here, ...json.flatMap((item: unknown, i) => placesIn(item, [...here, i]))]
    : t.UnknownRecord.is(json)
      ? [here, ...Object.entries(json).flatMap(([key, inner]) => placesIn(inner, [...here, key]))]
      : [here]

/** The same JSON value with something else at one place. */
export const replaced = (json: unknown, place: Place, by: (old: unknown) => unknown): unknown => {
  const [first, ...rest] = place
  if (first === undefined) return by(json)
  if (Array.isArray(json)) return json.map((item: unknown, i) => (i === first ? replaced(item, rest, by) : item))
  if (!t.UnknownRecord.is(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, inner]) => [key, key === first ? replaced(inner, rest, by) : inner]),
  )
}

/** The same JSON value without the key at a place. */
export const without = (json: unknown, place: Place): unknown =>
  replaced(json, place.slice(0, -1), (object) =>
    t.UnknownRecord.is(object)
      ? Object.fromEntries(Object.entries(object).filter(([key]) => key !== place[place.length - 1]))
      : object,
  )

const isList = (codec: unknown): codec is t.ReadonlyArrayType<t.Mixed> => codec instanceof t.ReadonlyArrayType

/** The places of the keys that a codec requires in a value; those by which a branch is chosen among keys are left out. */
export const requiredIn = (codec: t.Mixed, json: unknown, here: Place = []): ReadonlyArray<Place> => {
  if (codec instanceof RefinedType || codec instanceof NormalisedType || codec instanceof DefaultedType)
    return requiredIn(codec.inner, json, here)
  if (isList(codec))
    return Array.isArray(json) ? json.flatMap((item: unknown, i) => requiredIn(codec.type, item, [...here, i])) : []
  if (!t.UnknownRecord.is(json)) return []
  if (codec instanceof StructType)
    return [
      ...Object.entries(codec.required).flatMap(([key, inner]) =>
        inner instanceof DefaultedType ? [] : [[...here, key]],
      ),
      ...Object.entries({ ...codec.required, ...codec.optional }).flatMap(([key, inner]) =>
        requiredIn(inner, json[key], [...here, key]),
      ),
    ]
  if (codec instanceof TaggedType) {
    const branch = codec.branches[String(json[codec.tag])]
    return [[...here, codec.tag], ...(branch === undefined ? [] : requiredIn(branch, json, here))]
  }
  return []
}
