import { shareKey } from "../../domain/coverage/CoverageRow.ts"
import type { StatedCoverage } from "../../domain/response/NetworkPlan.ts"
import type { RowShare } from "../draft/Draft.ts"
import { evidenceOfAll } from "../evidence/evidenceOfAll.ts"
import { namesAge } from "../rows/namesAge.ts"
import type { Sameness } from "./saidOnce.ts"
import { saidOnce } from "./saidOnce.ts"
import type { Unread } from "../unmapped/Unread.ts"
import { unread } from "../unmapped/Unread.ts"

const nobody: ReadonlySet<string> = new Set()

const ownSubjects = (shares: ReadonlyArray<RowShare>): ReadonlySet<string> => {
  if (shares.every(({ holding }) => holding.own)) return nobody
  const owned = new Set<string>()
  for (const { subject, holding } of shares) if (holding.own) owned.add(subject)
  return owned
}

const isAged = ({ row }: RowShare): boolean => namesAge(row)

// Subjects of which another share is paid at other ages: no share of theirs counts at every age.
const subjectsByAge = (shares: ReadonlyArray<RowShare>): ReadonlySet<string> => {
  if (!shares.some(isAged)) return nobody
  const aged = new Set(shares.filter(isAged).map(({ subject }) => subject))
  const first = new Map<string, string>()
  const found = new Set<string>()
  for (const share of shares) {
    if (!aged.has(share.subject)) continue
    const known = first.get(share.subject)
    if (known === undefined) first.set(share.subject, paid(share))
    else if (known !== paid(share)) found.add(share.subject)
  }
  return found
}

const paid = ({ stated }: RowShare): string => shareKey(stated)

const merged = (all: readonly [StatedCoverage, ...ReadonlyArray<StatedCoverage>]): StatedCoverage => ({
  ...all[0],
  evidence: evidenceOfAll(all),
})

const saying: Sameness<RowShare> = { keyOf: paid, merge: merged }

/**
 * What is paid of each procedure one network states it for, by the plan as a share or by the patient as a fixed amount; the
 * same once. Where the network says its own, what is shared with other networks goes to `left`.
 */
export const coveragesOf = (shares: ReadonlyArray<RowShare>, left: Array<Unread>): ReadonlyArray<StatedCoverage> => {
  const owned = ownSubjects(shares)
  const { say, all } = saidOnce<RowShare>(saying)
  const used: Array<RowShare> = []
  for (const share of shares)
    if (share.holding.own || owned.size === 0 || !owned.has(share.subject)) used.push(share)
    else left.push(unread(share.row, "a share for all networks where one states its own"))
  const byAge = subjectsByAge(used)
  for (const share of used)
    if (byAge.has(share.subject)) left.push(unread(share.row, "a share at some ages only, where others pay another"))
    else say(share)
  return all()
}
