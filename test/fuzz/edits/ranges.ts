import type { Chance } from "../../torture/Chance.ts"
import type { Edit } from "./Edit.ts"
import { pick } from "./Edit.ts"

const range = (text: string, chance: Chance): readonly [number, number] => {
  const from = chance.between(0, text.length)
  const length = chance.oneOf(chance.between(0, 12), chance.between(0, 200), chance.between(0, text.length))
  return [from, Math.min(text.length, from + length)]
}

/** Runs of characters, and other messages. */
export const rangeEdits: ReadonlyArray<Edit> = [
  {
    kind: "range removed",
    weight: 3,
    apply: ({ text }, chance) => {
      const [from, to] = range(text, chance)
      return text.slice(0, from) + text.slice(to)
    },
  },
  {
    kind: "range doubled",
    weight: 3,
    apply: ({ text }, chance) => {
      const [from, to] = range(text, chance)
      return text.slice(0, to) + text.slice(from)
    },
  },
  {
    kind: "range moved",
    weight: 2,
    apply: ({ text }, chance) => {
      const [from, to] = range(text, chance)
      const rest = text.slice(0, from) + text.slice(to)
      const at = chance.between(0, rest.length)
      return rest.slice(0, at) + text.slice(from, to) + rest.slice(at)
    },
  },
  { kind: "beginning cut off", weight: 1, apply: ({ text }, chance) => text.slice(chance.between(0, text.length)) },
  {
    kind: "another message spliced in",
    weight: 3,
    apply: ({ text, others }, chance) => {
      const other = pick(others, chance)
      const at = chance.between(0, text.length)
      return chance.oneOf(
        text.slice(0, at) + other.slice(chance.between(0, other.length)),
        text.slice(0, at) + other + text.slice(at),
        text + other,
        other + text,
      )
    },
  },
]
