import type { StatedNote } from "../../../src/index.ts"
import { procedureKey } from "../../../src/index.ts"
import type { NetworkFact } from "./NetworkFact.ts"

/** What one network's items say beside amounts, shares and limits, the same once with all its places. */
export const notesOf = (facts: ReadonlyArray<NetworkFact>): ReadonlyArray<StatedNote> => {
  const groups = new Map<
    string,
    { readonly first: Omit<StatedNote, "evidence">; readonly rule: string; readonly at: Set<string> }
  >()
  facts.forEach(({ said, rule, from, words }) => {
    if (said.kind !== "note") return
    const { procedure, note } = said
    const key = JSON.stringify([procedureKey(procedure), note, words])
    const group = groups.get(key) ?? { first: { procedure, note, words }, rule, at: new Set<string>() }
    groups.set(key, group)
    group.at.add(from.at)
  })
  return [...groups.values()].map(({ first, rule, at }) => ({ ...first, evidence: { rule, at: [...at] } }))
}
