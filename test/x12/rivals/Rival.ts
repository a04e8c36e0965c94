/** A segment as a parser takes it apart: its name, and its elements without the blanks around them. */
export type Taken = ReadonlyArray<string>

/** Another parser of X12. */
export interface Rival {
  readonly name: string
  /** Every segment it finds in a text, in order; it may throw instead. */
  readonly segmentsOf: (text: string) => Promise<ReadonlyArray<Taken>>
}
