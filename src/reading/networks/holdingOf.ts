import type { Profile } from "../profiles/Profile.ts"
import type { Row } from "../rows/Row.ts"
import type { Network } from "./Network.ts"
import { planTextOf, sideOf } from "./Network.ts"

/** Where a row holds. */
export interface Holding {
  /** Whether it holds in a network, by that one's place among all. */
  readonly isIn: ReadonlyArray<boolean>
  readonly isAnywhere: boolean
  /** Whether the row names them, by EB12 or by EB05. */
  readonly own: boolean
}

const sideAgrees = (side: "Y" | "N" | undefined, network: Network): boolean =>
  side === undefined ||
  (network.side === undefined
    ? network.status === (side === "Y" ? "in-network" : "out-of-network")
    : network.side === side)

const textAgrees = (text: string | undefined, network: Network): boolean =>
  text === undefined || network.planText === undefined || text === network.planText

/**
 * The networks that a row holds in: those that it names, and all where it names none. A row that names only one of the two
 * things a network is known by holds in every network that agrees with it. Where a profile says that networks are named in
 * EB05, EB12 names none.
 */
export const holdingOf = (networks: ReadonlyArray<Network>, { networkNamedIn }: Profile): ((row: Row) => Holding) => {
  // With a single network that no row names, nothing is shared with another.
  const alone = networks.length === 1
  const of = (side: "Y" | "N" | undefined, text: string | undefined): Holding => {
    const isIn = networks.map((network) => alone || (sideAgrees(side, network) && textAgrees(text, network)))
    return { isIn, isAnywhere: isIn.includes(true), own: side !== undefined || text !== undefined }
  }
  const ofSides = (text: string | undefined) => ({
    inside: of("Y", text),
    outside: of("N", text),
    sideless: of(undefined, text),
  })
  const unnamed = ofSides(undefined)
  const named = new Map(
    networks.flatMap(({ planText }) => (planText === undefined ? [] : [[planText, ofSides(planText)]])),
  )
  return (row) => {
    const text = named.size === 0 ? undefined : planTextOf(row)
    const { inside, outside, sideless } = (text === undefined ? undefined : named.get(text)) ?? unnamed
    const side = networkNamedIn === "EB05" ? undefined : sideOf(row)
    return side === "Y" ? inside : side === "N" ? outside : sideless
  }
}
