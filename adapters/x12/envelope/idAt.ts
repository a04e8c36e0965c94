const letters = (a: number, b: number, c: number): number => a | (b << 7) | (c << 14)

/** A segment's id of two or three characters as a number, which is quicker to compare than a text. */
export const idOf = (name: string): number =>
  letters(name.charCodeAt(0), name.charCodeAt(1), name.length > 2 ? name.charCodeAt(2) : 0)

const isPlain = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

// Small letters, and blanks behind.
const slowly = (text: string, start: number, end: number, element: number): number => {
  let at = start
  while (at < end && text.charCodeAt(at) !== element) at += 1
  const name = text
    .slice(start, Math.min(at, start + 20))
    .trim()
    .toUpperCase()
  return /^[A-Z0-9]{2,3}$/.test(name) ? idOf(name) : 0
}

/** The id of the segment between two places; 0 where it is none of two or three characters. */
export const idAt = (text: string, start: number, end: number, element: number): number => {
  const [a, b, c] = [text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2)]
  if (isPlain(a) && isPlain(b)) {
    if (start + 2 === end || c === element) return letters(a, b, 0)
    if (isPlain(c) && (start + 3 === end || text.charCodeAt(start + 3) === element)) return letters(a, b, c)
  }
  return slowly(text, start, end, element)
}
