import * as t from "io-ts"
import { pointerKey } from "../../../src/reading.ts"

/** A part of the message as it stands there, and the JSON pointer to it. */
export interface Place {
  readonly at: string
  readonly value: unknown
}

/** The keys of a part, where it is an object. */
export const keysOf = ({ value }: Place): ReadonlyArray<string> => (t.UnknownRecord.is(value) ? Object.keys(value) : [])

/** What stands under a key of its own; nothing where the part is no object. */
export const under = ({ at, value }: Place, key: string): Place => ({
  at: `${at}/${pointerKey(key)}`,
  value: t.UnknownRecord.is(value) && Object.hasOwn(value, key) ? value[key] : undefined,
})

/** `null`, blanks, and lists and objects with nothing in them say as much as a key that is not there. */
export const isAbsent = ({ value }: Place): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0) ||
  (t.UnknownRecord.is(value) && Object.keys(value).length === 0)

/** Everything in a list, also what says nothing. */
export const entriesOf = ({ at, value }: Place): ReadonlyArray<Place> => {
  const entries: ReadonlyArray<unknown> = Array.isArray(value) ? value : []
  return entries.map((entry, i) => ({ at: `${at}/${i}`, value: entry }))
}

/** The parts of a list. What stands where a list belongs is a list of one: some senders write it so. */
export const elementsOf = (place: Place): ReadonlyArray<Place> =>
  (Array.isArray(place.value) ? entriesOf(place) : [place]).filter((element) => !isAbsent(element))

export const isObject = ({ value }: Place): boolean => t.UnknownRecord.is(value)
