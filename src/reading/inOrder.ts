import type { Position } from "../domain/response/Evidence.ts"

const before = (one: Position, other: Position): number =>
  typeof one === "number" && typeof other === "number" ? one - other : 0

/** Places each once, in the order of the message where they are counted. */
export const inOrder = (at: ReadonlyArray<Position>): ReadonlyArray<Position> => [...new Set(at)].sort(before)
