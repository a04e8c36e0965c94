import { shareKey } from "../domain/coverage/CoverageRow.ts"
import type { StatedCoverage } from "../domain/response/NetworkPlan.ts"
import type { Share } from "./digest/Draft.ts"
import { evidenceOfAll } from "./evidenceOfAll.ts"
import type { Saying } from "./saidOnce.ts"
import { saidOnce } from "./saidOnce.ts"
import type { Unread } from "./Unread.ts"
import { unread } from "./Unread.ts"

const nobody: ReadonlySet<string> = new Set()

const ownSubjects = (shares: ReadonlyArray<Share>): ReadonlySet<string> => {
  if (shares.every(({ holding }) => holding.own)) return nobody
  const owned = new Set<string>()
  for (const { subject, holding } of shares) if (holding.own) owned.add(subject)
  return owned
}

const paid = ({ stated }: Share): string => shareKey(stated)

const merged = (all: readonly [StatedCoverage, ...ReadonlyArray<StatedCoverage>]): StatedCoverage => ({
  ...all[0],
  evidence: evidenceOfAll(all),
})

const saying: Saying<Share> = { keyOf: paid, merge: merged }

/**
 * What is paid of each procedure one network states it for, by the plan as a share or by the patient as a fixed amount; the
 * same once. Where the network says its own, what is shared with other networks goes to `left`.
 */
export const coveragesOf = (shares: ReadonlyArray<Share>, left: Array<Unread>): ReadonlyArray<StatedCoverage> => {
  const owned = ownSubjects(shares)
  const { say, all } = saidOnce<Share>(saying)
  for (const share of shares)
    if (share.holding.own || owned.size === 0 || !owned.has(share.subject)) say(share)
    else left.push(unread(share.row, "a share for all networks where one states its own"))
  return all()
}
