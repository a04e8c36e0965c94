import * as Ord from "fp-ts/lib/Ord.js"
import type { VerificationMark } from "./VerificationMark.ts"

// As a database compares texts, which UTF-16 units are not.
const codePoints = (text: string): ReadonlyArray<number> => Array.from(text, (one) => one.codePointAt(0) ?? 0)

const compareTexts = (a: string, b: string): -1 | 0 | 1 => {
  const [left, right] = [codePoints(a), codePoints(b)]
  const at = left.findIndex((point, i) => point !== right[i])
  if (at === -1) return left.length === right.length ? 0 : -1
  return (left[at] ?? 0) < (right[at] ?? -1) ? -1 : 1
}

/**
 * Which of two words was said later; of two at one moment the one whose id comes later, so that the order they are read
 * in decides nothing.
 *
 * @category matching
 * @since 0.2.0
 */
export const ordVerificationMark: Ord.Ord<VerificationMark> = Ord.fromCompare((a, b) =>
  a.at === b.at ? compareTexts(a.id, b.id) : a.at < b.at ? -1 : 1,
)

/** The last word of some; absent where there is none. @category decisions @since 0.2.0 */
export const newestMark = (marks: ReadonlyArray<VerificationMark>): VerificationMark | undefined =>
  marks.reduce<VerificationMark | undefined>(
    (newest, mark) => (newest === undefined || ordVerificationMark.compare(mark, newest) > 0 ? mark : newest),
    undefined,
  )
