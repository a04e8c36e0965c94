import type { StatedCoverage } from "../../domain/response/NetworkPlan.ts"
import type { Amount } from "../amounts/Amount.ts"
import type { Limitation } from "../exceptions/Limitation.ts"
import type { RowNotes } from "../notes/RowNote.ts"
import type { Unread } from "../Unread.ts"
import type { Gloss } from "./Gloss.ts"

/** The share a plan pays for one of a row's subjects. */
export interface Share {
  readonly subject: string
  readonly stated: StatedCoverage
}

/** All that a row says by itself, before it is put beside other rows or into a network. */
export interface Digest {
  readonly gloss: Gloss
  readonly amounts: ReadonlyArray<Amount>
  readonly shares: ReadonlyArray<Share>
  readonly limitation: Limitation | undefined
  readonly notes: RowNotes
  readonly left: ReadonlyArray<Unread>
}
