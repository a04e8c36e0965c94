import type { Position } from "../domain/response/Evidence.ts"
import type { StatedCoverage } from "../domain/response/NetworkPlan.ts"
import type { Share } from "./digest/Digest.ts"
import { inOrder } from "./inOrder.ts"
import type { Subject } from "./lexicon/Subject.ts"
import type { NetworkRow } from "./networks/rowsOf.ts"
import type { Unread } from "./Unread.ts"
import { unread } from "./Unread.ts"

interface Stating {
  readonly subject: Subject
  readonly share: Share
  more: Array<Position> | undefined
}

const merged = ({ subject, share, more }: Stating): StatedCoverage => ({
  procedure: subject.procedure,
  planPays: share.planPays,
  evidence:
    more === undefined ? share.evidence : { rule: share.evidence.rule, at: inOrder([...share.evidence.at, ...more]) },
})

/**
 * The share the plan pays, for each procedure one network states it for, the same once. Where the network says its own,
 * what is shared with other networks is left.
 */
export const coveragesOf = (
  rows: ReadonlyArray<NetworkRow>,
): { readonly coverages: ReadonlyArray<StatedCoverage>; readonly left: ReadonlyArray<Unread> } => {
  const owned = new Set<string>()
  let shared = false
  for (const { digest, own } of rows) {
    if (digest.share === undefined) continue
    if (own) for (const { key } of digest.gloss.subjects) owned.add(key)
    else shared = true
  }
  const stating: Array<Stating> = []
  const known = new Map<string, Array<Stating>>()
  const left: Array<Unread> = []
  for (const { digest, own } of rows) {
    const { share, gloss } = digest
    if (share === undefined) continue
    for (const subject of gloss.subjects) {
      if (shared && !own && owned.has(subject.key)) {
        left.push(unread(gloss.row, "a share for all networks where one states its own"))
        continue
      }
      const ofSubject = known.get(subject.key)
      const same = ofSubject?.find(({ share: { planPays } }) => planPays === share.planPays)
      if (same === undefined) {
        const first: Stating = { subject, share, more: undefined }
        stating.push(first)
        if (ofSubject === undefined) known.set(subject.key, [first])
        else ofSubject.push(first)
      } else {
        same.more ??= []
        for (const at of share.evidence.at) same.more.push(at)
      }
    }
  }
  return { coverages: stating.map(merged), left }
}
