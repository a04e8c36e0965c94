import * as Ord from "fp-ts/lib/Ord.js"

const compare = (a: string, b: string): -1 | 0 | 1 => {
  const [left, right] = [Array.from(a), Array.from(b)]
  const at = left.findIndex((character, i) => character !== right[i])
  if (at === -1) return left.length === right.length ? 0 : -1
  return (left[at]?.codePointAt(0) ?? -1) < (right[at]?.codePointAt(0) ?? -1) ? -1 : 1
}

// The order every database has for text compared byte by byte, which UTF-16 units are not.
export const byCodePoint: Ord.Ord<string> = Ord.fromCompare(compare)
