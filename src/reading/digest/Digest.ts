import type { Evidence } from "../../domain/response/Evidence.ts"
import type { Percent } from "../../domain/value/Percent.ts"
import type { Amount } from "../amounts/Amount.ts"
import type { Limitation } from "../exceptions/Limitation.ts"
import type { Unread } from "../Unread.ts"
import type { Gloss } from "./Gloss.ts"

/** The share a plan pays for each of a row's subjects. */
export interface Share {
  readonly planPays: Percent
  readonly evidence: Evidence
}

/** All that a row says by itself, before it is put beside other rows or into a network. */
export interface Digest {
  readonly gloss: Gloss
  readonly amounts: ReadonlyArray<Amount>
  readonly share: Share | undefined
  readonly limitation: Limitation | undefined
  readonly left: ReadonlyArray<Unread>
}
