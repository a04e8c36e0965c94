import type { StatedCoverage } from "../../../src/index.ts"
import { procedureKey, shareKey } from "../../../src/index.ts"
import type { Left } from "../unmapped/Left.ts"
import type { NetworkFact } from "./NetworkFact.ts"

/**
 * What is paid of each procedure one network states it for, by the plan as a share or by the patient as a fixed amount; the
 * same once. Where the network says its own, what is shared with other networks is left.
 */
export const coveragesOf = (
  facts: ReadonlyArray<NetworkFact>,
): { readonly coverages: ReadonlyArray<StatedCoverage>; readonly left: ReadonlyArray<Left> } => {
  const shares = facts.flatMap(({ said, rule, from, own }) =>
    said.kind === "share" ? [{ said, rule, from, own, key: procedureKey(said.procedure) }] : [],
  )
  const owned = new Set(shares.filter(({ own }) => own).map(({ key }) => key))
  const used = shares.filter(({ own, key }) => own || !owned.has(key))
  const kept = new Map<string, { readonly share: (typeof shares)[number]; readonly at: Set<string> }>()
  used.forEach((share) => {
    const key = `${share.key}\n${shareKey(share.said.share)}`
    const same = kept.get(key)
    if (same === undefined) kept.set(key, { share, at: new Set([share.from.at]) })
    else same.at.add(share.from.at)
  })
  return {
    coverages: [...kept.values()].map(({ share: { said, rule }, at }) => ({
      procedure: said.procedure,
      ...said.share,
      evidence: { rule, at: [...at] },
    })),
    left: shares
      .filter(({ own, key }) => !own && owned.has(key))
      .map(({ from }) => ({ ...from, reason: "a share for all networks where one states its own" })),
  }
}
