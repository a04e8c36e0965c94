import type { StatedException } from "../../../src/index.ts"
import { exceptionKey, procedureKey } from "../../../src/index.ts"
import type { NetworkFact } from "./NetworkFact.ts"

/** The exceptions stated in one network, the same one once, with the words and places of all. */
export const exceptionsOf = (facts: ReadonlyArray<NetworkFact>): ReadonlyArray<StatedException> => {
  const groups = new Map<
    string,
    { readonly first: StatedException; readonly words: Set<string>; readonly at: Set<string> }
  >()
  facts.forEach(({ said, rule, from, words }) => {
    if (said.kind !== "exception") return
    const { procedure, exception } = said
    const key = `${procedureKey(procedure)}\n${exceptionKey(exception)}`
    const group = groups.get(key) ?? {
      first: { procedure, exception, words: [], evidence: { rule, at: [] } },
      words: new Set<string>(),
      at: new Set<string>(),
    }
    groups.set(key, group)
    words.forEach((text) => group.words.add(text))
    group.at.add(from.at)
  })
  return [...groups.values()].map(({ first, words, at }) => ({
    ...first,
    words: [...words],
    evidence: { rule: first.evidence.rule, at: [...at] },
  }))
}
