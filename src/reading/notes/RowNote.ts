import type { StatedNote } from "../../domain/response/Note.ts"
import type { Holding } from "../networks/holdingOf.ts"

/** A note as one row states it about one thing. */
export interface RowNote {
  /** Equal exactly where two notes are about the same. */
  readonly subject: string
  /** Equal exactly where two notes say the same; where they are only words, in the same words. */
  readonly said: string
  readonly stated: StatedNote
  readonly holding: Holding
}
