import type { Position } from "../domain/response/Evidence.ts"

const before = (one: Position, other: Position): number =>
  typeof one === "number" && typeof other === "number" ? one - other : 0

const isInOrder = (at: ReadonlyArray<Position>): boolean => {
  for (let i = 1; i < at.length; i += 1) {
    const [one, other] = [at[i - 1], at[i]]
    if (typeof one !== "number" || typeof other !== "number" || one >= other) return false
  }
  return true
}

/** Places each once, in the order of the message where they are counted. */
export const inOrder = (at: ReadonlyArray<Position>): ReadonlyArray<Position> =>
  isInOrder(at) ? at : [...new Set(at)].sort(before)
