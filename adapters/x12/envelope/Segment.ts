import type { Separators } from "./Separators.ts"

/** Where a segment stands in the text, without its terminator. @category models @since 0.1.0 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A segment taken apart. `element(n)` is trimmed, and empty where there is none. */
export interface Segment {
  readonly index: number
  readonly id: string
  readonly text: string
  readonly element: (n: number) => string
}

export const segmentIn = (text: string, index: number, span: Span, separators: Separators): Segment => {
  const raw = text.slice(span.start, span.end)
  const elements = raw.split(separators.element)
  return {
    index,
    id: (elements[0] ?? "").trim().toUpperCase(),
    text: raw,
    element: (n) => (elements[n] ?? "").trim(),
  }
}
