import { shareKey } from "../domain/coverage/CoverageRow.ts"
import type { StatedCoverage } from "../domain/response/NetworkPlan.ts"
import type { Share } from "./digest/Digest.ts"
import { evidenceOfAll } from "./evidenceOfAll.ts"
import type { NetworkRow } from "./networks/rowsOf.ts"
import { saidOnce } from "./saidOnce.ts"
import type { Unread } from "./Unread.ts"
import { unread } from "./Unread.ts"

const nobody: ReadonlySet<string> = new Set()

const ownSubjects = (rows: ReadonlyArray<NetworkRow>): ReadonlySet<string> => {
  const isShared = rows.some(({ digest, own }) => !own && digest.shares.length > 0)
  if (!isShared) return nobody
  const owned = new Set<string>()
  for (const { digest, own } of rows) if (own) for (const { subject } of digest.shares) owned.add(subject)
  return owned
}

const paid = ({ stated }: Share): string => shareKey(stated)

const merged = (all: readonly [StatedCoverage, ...ReadonlyArray<StatedCoverage>]): StatedCoverage => ({
  ...all[0],
  evidence: evidenceOfAll(all),
})

/**
 * The share the plan pays, for each procedure one network states it for, the same once. Where the network says its own,
 * what is shared with other networks is left.
 */
export const coveragesOf = (
  rows: ReadonlyArray<NetworkRow>,
): { readonly coverages: ReadonlyArray<StatedCoverage>; readonly left: ReadonlyArray<Unread> } => {
  const owned = ownSubjects(rows)
  const coverages = saidOnce<Share>(paid, merged)
  const left: Array<Unread> = []
  for (const { digest, own } of rows) {
    if (digest.shares.length === 0) continue
    for (const share of digest.shares)
      if (own || !owned.has(share.subject)) coverages.say(share)
      else left.push(unread(digest.gloss.row, "a share for all networks where one states its own"))
  }
  return { coverages: coverages.all(), left }
}
