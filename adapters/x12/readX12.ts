import * as O from "fp-ts/lib/Option.js"
import type { X12Options, X12Reading } from "./readerOf.ts"
import { readerOf } from "./readerOf.ts"

/**
 * The responses in the text of an X12 271, of version 4010 or 5010.
 *
 * Pure, and total: any text is answered, in time that grows with its length. A text that was cut short gives no response
 * for the answer whose end is missing, and always a problem. Positions in evidence are indexes of segments, counted from
 * 0 over the whole text and all interchanges in it.
 *
 * The whole text is in memory while it is read. What is too large for that is read by `readX12Stream`.
 *
 * @category constructors
 * @since 0.1.0
 */
export const readX12 = (text: string, options: X12Options = {}): X12Reading => readerOf(options)(text)

/**
 * The text of one segment, without its terminator; `none` where the reading has no such segment.
 *
 * @example
 * import { readX12, segmentText } from "coverport/x12"
 * import * as O from "fp-ts/lib/Option.js"
 *
 * const text = "hello world"
 *
 * segmentText(text, readX12(text), 0) // => O.none
 *
 * @category presenting
 * @since 0.1.0
 */
export const segmentText = (text: string, reading: X12Reading, index: number): O.Option<string> => {
  const span = reading.segments[index]
  return span === undefined ? O.none : O.some(text.slice(span.start, span.end))
}
