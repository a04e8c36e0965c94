import type { Position } from "../../domain/response/Evidence.ts"
import type { StatedCoverage } from "../../domain/response/NetworkPlan.ts"
import type { Amount } from "../amounts/Amount.ts"
import type { Limitation } from "../exceptions/Limitation.ts"
import type { Holding } from "../networks/holdingOf.ts"
import type { RowNote } from "../notes/RowNote.ts"
import type { Row } from "../rows/Row.ts"
import type { Unread } from "../unmapped/Unread.ts"

/** What is paid of one of a row's subjects. */
export interface RowShare {
  readonly subject: string
  readonly stated: StatedCoverage
  readonly row: Row
  readonly holding: Holding
}

/** What rows say, each by itself and in order, before they are put beside each other. */
export interface Draft {
  readonly amounts: Array<Amount>
  readonly shares: Array<RowShare>
  readonly limitations: Array<Limitation>
  readonly notes: Array<RowNote>
  /** Places in notes of which nothing else is to be said. */
  readonly settled: Array<Position>
  /** What rows should say and do not. */
  readonly left: Array<Unread>
}

export const newDraft = (): Draft => ({
  amounts: [],
  shares: [],
  limitations: [],
  notes: [],
  settled: [],
  left: [],
})

const heldIn = <A extends { readonly holding: Holding }>(network: number, all: ReadonlyArray<A>): ReadonlyArray<A> =>
  all.every(({ holding }) => holding.isIn[network]) ? all : all.filter(({ holding }) => holding.isIn[network])

/** What of a draft holds in one network. */
export type NetworkDraft = Readonly<{
  [K in "amounts" | "shares" | "limitations" | "notes"]: ReadonlyArray<Draft[K][number]>
}>

export const inNetwork = ({ amounts, shares, limitations, notes }: Draft, network: number): NetworkDraft => ({
  amounts: heldIn(network, amounts),
  shares: heldIn(network, shares),
  limitations: heldIn(network, limitations),
  notes: heldIn(network, notes),
})
