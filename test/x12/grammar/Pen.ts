import type { Piece } from "../../../src/reading.ts"
import type { Segment } from "./Message.ts"
import { spelled } from "./spelled.ts"
import type { Spelling } from "./Spelling.ts"

/** Writes one segment behind another, and says where each came to stand. */
export interface Pen {
  readonly put: (segment: Segment) => Piece
  readonly putText: (text: string) => Piece
  /** How many segments have been written. */
  readonly count: () => number
  readonly text: () => string
  readonly spans: () => ReadonlyArray<{ readonly start: number; readonly end: number }>
}

export const penOf = (spelling: Spelling): Pen => {
  const { before, terminator, between } = spelling
  const spans: Array<{ readonly start: number; readonly end: number }> = []
  let text = before
  const putText = (written: string): Piece => {
    const start = text.length
    text += written
    spans.push({ start, end: text.length })
    text += terminator + between
    return { at: spans.length - 1 }
  }
  return {
    put: (segment) => putText(spelled(segment, spelling)),
    putText,
    count: () => spans.length,
    text: () => text,
    spans: () => spans,
  }
}
