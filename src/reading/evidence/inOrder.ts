import type { Position } from "../../domain/response/Evidence.ts"

const before = (one: Position, other: Position): number =>
  typeof one === "number" && typeof other === "number" ? one - other : 0

/** Whether places are counted, and each is behind the one before it. */
export const isInOrder = (at: ReadonlyArray<Position>): boolean => {
  let last: Position = -1
  for (const place of at) {
    if (typeof place !== "number" || typeof last !== "number" || last >= place) return at.length < 2
    last = place
  }
  return true
}

// Where the second of two lists, each in order, begins; none where there are more.
const secondOf = (at: ReadonlyArray<number>): number | undefined => {
  let second: number | undefined
  for (let i = 1; i < at.length; i += 1) {
    if ((at[i - 1] ?? 0) < (at[i] ?? 0)) continue
    if (second !== undefined) return undefined
    second = i
  }
  return second
}

// Two lists in order as one.
const merged = (at: ReadonlyArray<number>, second: number): ReadonlyArray<number> => {
  const all: Array<number> = []
  let [one, other] = [0, second]
  while (one < second || other < at.length) {
    const [a, b] = [one < second ? at[one] : undefined, at[other]]
    const next = a === undefined ? b : b === undefined ? a : Math.min(a, b)
    if (next === undefined) break
    if (a === next) one += 1
    if (b === next) other += 1
    all.push(next)
  }
  return all
}

const areCounted = (at: ReadonlyArray<Position>): at is ReadonlyArray<number> =>
  at.every((one) => typeof one === "number")

/** Places each once, in the order of the message where they are counted. */
export const inOrder = (at: ReadonlyArray<Position>): ReadonlyArray<Position> => {
  if (isInOrder(at)) return at
  // What rows of a plan and rows of its parts state, each in order.
  const second = areCounted(at) ? secondOf(at) : undefined
  return second !== undefined && areCounted(at) ? merged(at, second) : [...new Set(at)].sort(before)
}

/** One place more, each once and in order. */
export const withPlace = (at: ReadonlyArray<Position>, more: Position): ReadonlyArray<Position> => {
  const [only] = at
  // Nearly always what hangs below a row goes with the place of that row.
  return typeof only === "number" && at.length === 1 && typeof more === "number" && only < more
    ? [only, more]
    : inOrder([...at, more])
}

/** Several things' places, each once and in order. One thing's own are so already. */
export const placesOfAll = (all: ReadonlyArray<{ readonly at: ReadonlyArray<Position> }>): ReadonlyArray<Position> => {
  const [only] = all
  if (only !== undefined && all.length === 1) return only.at
  const places: Array<Position> = []
  for (const { at } of all) for (const place of at) places.push(place)
  return inOrder(places)
}
