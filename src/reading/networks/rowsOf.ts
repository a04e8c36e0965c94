import type { Amount, Statement } from "../amounts/Amount.ts"
import type { Digest } from "../digest/Digest.ts"
import type { Network } from "./Network.ts"
import type { Profile } from "../profiles/Profile.ts"
import { planTextOf, sideOf } from "./Network.ts"

/** A row as one network has it: its own, or shared with others. */
export interface NetworkRow {
  readonly digest: Digest
  /** Whether the row names this network, by EB12 or by EB05. */
  readonly own: boolean
  /** Its amounts, with that. */
  readonly statements: ReadonlyArray<Statement>
}

const noStatements: ReadonlyArray<Statement> = []

const statementsOf = (amounts: ReadonlyArray<Amount>, own: boolean): ReadonlyArray<Statement> =>
  amounts.length === 0 ? noStatements : amounts.map((amount) => ({ amount, own }))

const networkRowOf = (digest: Digest, own: boolean): NetworkRow => ({
  digest,
  own,
  statements: statementsOf(digest.amounts, own),
})

const sideAgrees = (side: "Y" | "N" | undefined, network: Network): boolean =>
  side === undefined ||
  (network.side === undefined
    ? network.status === (side === "Y" ? "in-network" : "out-of-network")
    : network.side === side)

const textAgrees = (text: string | undefined, network: Network): boolean =>
  text === undefined || network.planText === undefined || text === network.planText

/**
 * The rows that hold in a network: those that name it, and those that name no other. A row that names only one of the
 * two things a network is known by holds in every network that agrees with it. Where a profile says that networks are named
 * in EB05, EB12 names none.
 */
export const rowsOf = (
  networks: ReadonlyArray<Network>,
  digests: ReadonlyArray<Digest>,
  { networkNamedIn }: Profile,
): ReadonlyArray<ReadonlyArray<NetworkRow>> => {
  const texts = new Set(networks.flatMap(({ planText }) => planText ?? []))
  const found = networks.map((network) => ({ network, rows: new Array<NetworkRow>() }))
  // With a single network that no row names, nothing is shared with another.
  const alone = networks.length === 1
  for (const digest of digests) {
    const { row } = digest.gloss
    const side = networkNamedIn === "EB05" ? undefined : sideOf(row)
    const named = texts.size === 0 ? undefined : planTextOf(row)
    const text = named !== undefined && texts.has(named) ? named : undefined
    // The same for each network it holds in.
    const networkRow = networkRowOf(digest, side !== undefined || text !== undefined)
    // By number, since this is the innermost loop over all rows and makes nothing so.
    for (let i = 0; i < found.length; i += 1) {
      const one = found[i]
      if (one !== undefined && (alone || (sideAgrees(side, one.network) && textAgrees(text, one.network))))
        one.rows.push(networkRow)
    }
  }
  return found.map(({ rows }) => rows)
}
