import type { Position } from "../../domain/response/Evidence.ts"
import type { StatedNote } from "../../domain/response/Note.ts"
import { inOrder } from "../inOrder.ts"
import type { NetworkRow } from "../networks/rowsOf.ts"

const merged = ([first, ...more]: readonly [StatedNote, ...ReadonlyArray<StatedNote>]): StatedNote => {
  if (more.length === 0) return first
  const all = [first, ...more]
  return {
    ...first,
    words: [...new Set(all.flatMap(({ words }) => words))],
    evidence: { rule: first.evidence.rule, at: inOrder(all.flatMap(({ evidence }) => evidence.at)) },
  }
}

/** The notes stated in one network, the same one about the same once, and the places that they settle. */
export const networkNotesOf = (
  rows: ReadonlyArray<NetworkRow>,
): { readonly notes: ReadonlyArray<StatedNote>; readonly settled: ReadonlyArray<Position> } => {
  const settled: Array<Position> = []
  const known = new Map<string, [StatedNote, ...Array<StatedNote>]>()
  for (const { digest } of rows) {
    const { notes } = digest
    for (const at of notes.settled) settled.push(at)
    for (const { key, stated } of notes.notes) {
      const same = known.get(key)
      if (same === undefined) known.set(key, [stated])
      else same.push(stated)
    }
  }
  return { notes: [...known.values()].map(merged), settled }
}
