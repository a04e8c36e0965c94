import type { Piece } from "../../../src/reading.ts"
import type { Place } from "../json/Place.ts"

/** Parts read as something, the parts that are none, and the places where something of another type stood. */
export interface Several<A> {
  readonly read: ReadonlyArray<A>
  readonly left: ReadonlyArray<Piece>
  readonly wrong: ReadonlyArray<Place>
}

export const nothing = { read: [], left: [], wrong: [] } as const

/** A part that is of another type than the shape has. */
export const ofAnotherType = (place: Place): Several<never> => ({
  read: [],
  left: [{ at: place.at }],
  wrong: [place],
})

/** What several parts gave, in their order. */
export const gathered = <A>(parts: ReadonlyArray<Several<A>>): Several<A> => ({
  read: parts.flatMap(({ read }) => read),
  left: parts.flatMap(({ left }) => left),
  wrong: parts.flatMap(({ wrong }) => wrong),
})

/** The first of them, and the others as parts left: a row has no more, and each costs time with each other. */
export const atMost = <A extends Piece>(most: number, all: Several<A>): Several<A> => ({
  ...all,
  read: all.read.slice(0, most),
  left: [...all.left, ...all.read.slice(most).map(({ at }) => ({ at }))],
})
