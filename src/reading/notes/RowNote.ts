import type { Position } from "../../domain/response/Evidence.ts"
import type { StatedNote } from "../../domain/response/Note.ts"

/** A note as one row states it about one thing. */
export interface RowNote {
  /** Equal exactly where two notes are about the same. */
  readonly subject: string
  /** Equal exactly where two notes say the same; where they are only words, in the same words. */
  readonly said: string
  readonly stated: StatedNote
}

/** The notes of a row, and the places of which they leave nothing to be said. */
export interface RowNotes {
  readonly notes: ReadonlyArray<RowNote>
  readonly settled: ReadonlyArray<Position>
}
