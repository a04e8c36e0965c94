import type { Digest } from "../digest/Digest.ts"
import type { Network } from "./Network.ts"
import { planTextOf, sideOf } from "./Network.ts"

/** A row as one network has it: its own, or shared with others. */
export interface NetworkRow {
  readonly digest: Digest
  /** Whether the row names this network, by EB12 or by EB05. */
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
 * The rows that hold in a network: those that name it, and those that name no other. A row that names only one of the
 * two things a network is known by holds in every network that agrees with it.
 */
export const rowsOf = (
  networks: ReadonlyArray<Network>,
  digests: ReadonlyArray<Digest>,
): ReadonlyArray<ReadonlyArray<NetworkRow>> => {
  const texts = new Set(networks.flatMap(({ planText }) => planText ?? []))
  const facets = digests.map((digest) => {
    const { row } = digest.gloss
    const text = texts.size === 0 ? undefined : planTextOf(row)
    return { digest, side: sideOf(row), text: text !== undefined && texts.has(text) ? text : undefined }
  })
  // With a single network that no row names, nothing is shared with another.
  const alone = networks.length === 1
  return networks.map((network) =>
    facets
      .filter(({ side, text }) => alone || (sideAgrees(side, network) && textAgrees(text, network)))
      .map(({ digest, side, text }) => ({ digest, own: side !== undefined || text !== undefined })),
  )
}
