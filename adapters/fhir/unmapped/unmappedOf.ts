import type { Unmapped } from "../../../src/index.ts"
import { jsonText } from "../../../src/reading.ts"
import type { Left } from "./Left.ts"

/** Parts left, the same text with the same reason once with all its places. */
export const unmappedOf = (left: ReadonlyArray<Left>): ReadonlyArray<Unmapped> => {
  const groups = new Map<string, { readonly text: string; readonly reason: string; readonly at: Set<string> }>()
  left.forEach(({ value, at, reason }) => {
    const text = jsonText(value)
    const group = groups.get(`${reason}\n${text}`)
    if (group === undefined) groups.set(`${reason}\n${text}`, { text, reason, at: new Set([at]) })
    else group.at.add(at)
  })
  return [...groups.values()].map(({ text, reason, at }) => ({ text, reason, at: [...at] }))
}
