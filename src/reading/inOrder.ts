import type { Position } from "../domain/response/Evidence.ts"

const before = (one: Position, other: Position): number =>
  typeof one === "number" && typeof other === "number" ? one - other : 0

const isInOrder = (at: ReadonlyArray<Position>): boolean => {
  let last: Position = -1
  for (const place of at) {
    if (typeof place !== "number" || typeof last !== "number" || last >= place) return at.length < 2
    last = place
  }
  return true
}

/** Places each once, in the order of the message where they are counted. */
export const inOrder = (at: ReadonlyArray<Position>): ReadonlyArray<Position> =>
  isInOrder(at) ? at : [...new Set(at)].sort(before)

/** Several things' places, each once and in order. One thing's own are so already. */
export const placesOfAll = (all: ReadonlyArray<{ readonly at: ReadonlyArray<Position> }>): ReadonlyArray<Position> => {
  const [only] = all
  if (only !== undefined && all.length === 1) return only.at
  const places: Array<Position> = []
  for (const { at } of all) for (const place of at) places.push(place)
  return inOrder(places)
}
