import type { StatedCoverage } from "../domain/response/NetworkPlan.ts"
import { inOrder } from "./inOrder.ts"
import type { NetworkRow } from "./networks/rowsOf.ts"
import type { Unread } from "./Unread.ts"
import { unread } from "./Unread.ts"

const ownSubjects = (rows: ReadonlyArray<NetworkRow>): ReadonlySet<string> => {
  const owned = new Set<string>()
  const isShared = rows.some(({ digest, own }) => !own && digest.shares.length > 0)
  if (isShared) for (const { digest, own } of rows) if (own) for (const { subject } of digest.shares) owned.add(subject)
  return owned
}

const merged = (all: ReadonlyArray<StatedCoverage>, { procedure, planPays, evidence }: StatedCoverage) => ({
  procedure,
  planPays,
  evidence: { rule: evidence.rule, at: inOrder(all.flatMap((one) => one.evidence.at)) },
})

/**
 * The share the plan pays, for each procedure one network states it for, the same once. Where the network says its own,
 * what is shared with other networks is left.
 */
export const coveragesOf = (
  rows: ReadonlyArray<NetworkRow>,
): { readonly coverages: ReadonlyArray<StatedCoverage>; readonly left: ReadonlyArray<Unread> } => {
  const owned = ownSubjects(rows)
  const coverages: Array<StatedCoverage> = []
  const places = new Map<string, number>()
  const repeated = new Map<number, Array<StatedCoverage>>()
  const left: Array<Unread> = []
  for (const { digest, own } of rows)
    for (const { key, subject, stated } of digest.shares) {
      if (!own && owned.has(subject)) {
        left.push(unread(digest.gloss.row, "a share for all networks where one states its own"))
        continue
      }
      const place = places.get(key)
      if (place === undefined) {
        places.set(key, coverages.length)
        coverages.push(stated)
        continue
      }
      const more = repeated.get(place)
      if (more === undefined) repeated.set(place, [stated])
      else more.push(stated)
    }
  for (const [place, more] of repeated) {
    const first = coverages[place]
    if (first !== undefined) coverages[place] = merged([first, ...more], first)
  }
  return { coverages, left }
}
