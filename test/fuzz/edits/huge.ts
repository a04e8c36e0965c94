import type { Edit } from "./Edit.ts"
import { pick } from "./Edit.ts"

// The weights are small: one of these costs as much as a hundred others.
const units = [
  "A",
  "9",
  " ",
  "\u0000",
  "\ud800",
  "🦷",
  "*",
  ":",
  "^",
  "~",
  "\n",
  "*:",
  "A^",
  "~*",
  "ISA*",
  "ISA",
  "EB*1~",
]

const segments = [
  "EB*C*IND*35***23*50",
  "EB*A*******.2*S7*18***AD:D1110",
  "HSD*VS*2***23*1",
  "MSG*A",
  "AAA*N**42*C",
  "DTP*304*D8*20260101",
]

/** One thing, very many times. */
export const hugeEdits: ReadonlyArray<Edit> = [
  {
    kind: "one thing repeated",
    weight: 0.12,
    apply: ({ text }, chance) => {
      const at = chance.between(0, text.length)
      return text.slice(0, at) + pick(units, chance).repeat(chance.between(100, 20_000)) + text.slice(at)
    },
  },
  {
    kind: "one segment repeated",
    weight: 0.06,
    apply: ({ text, spelling }, chance) => {
      const at = text.indexOf(spelling.terminator, chance.between(0, text.length)) + 1
      const segment = pick(segments, chance).replaceAll("*", spelling.element).replaceAll(":", spelling.component)
      return text.slice(0, at) + (segment + spelling.terminator).repeat(chance.between(20, 1_000)) + text.slice(at)
    },
  },
  {
    kind: "whole text repeated",
    weight: 0.06,
    apply: ({ text }, chance) => text.slice(0, 4_000).repeat(chance.between(2, 30)),
  },
]
