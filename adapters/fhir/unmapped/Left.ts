/** A part of the input that no rule used, and why, in plain words. */
export interface Left {
  readonly value: unknown
  readonly at: string
  readonly reason: string
}
