import type { Written } from "../x12/grammar/write.ts"

/** A text for a reader, and what is known about it. */
export interface Input {
  readonly index: number
  readonly text: string
  /** What was done to it, in order. */
  readonly done: ReadonlyArray<string>
  /** The message it was written as, where nothing else was done than to cut off its end. */
  readonly valid?: Written
  /** The text before its end was cut off. */
  readonly uncut?: string
}
