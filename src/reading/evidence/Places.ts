import type { Position } from "../../domain/response/Evidence.ts"

/** Places in a message, to ask whether one is among them. */
export interface Places {
  readonly add: (at: Position) => void
  readonly has: (at: Position) => boolean
}

// No answer about a patient has more segments.
const mostMarks = 100_000

/**
 * No places yet. Those that are counted from `from` to `through` are kept as marks side by side, which is several times
 * quicker than a set; any others are kept as well.
 */
export const noPlaces = (from: Position | undefined, through: Position | undefined): Places => {
  const first = typeof from === "number" ? from : 0
  const length = typeof through === "number" ? Math.min(Math.max(through - first + 1, 0), mostMarks) : 0
  const marks = new Uint8Array(length)
  const others = new Set<Position>()
  const markOf = (at: Position): number => {
    const mark = typeof at === "number" ? at - first : -1
    return mark >= 0 && mark < length && Number.isInteger(mark) ? mark : -1
  }
  return {
    add: (at) => {
      const mark = markOf(at)
      if (mark === -1) others.add(at)
      else marks[mark] = 1
    },
    has: (at) => {
      const mark = markOf(at)
      return mark === -1 ? others.has(at) : marks[mark] === 1
    },
  }
}
