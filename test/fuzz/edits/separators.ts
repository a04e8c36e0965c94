import type { Chance } from "../../torture/Chance.ts"
import type { Spelling } from "../../x12/grammar/Spelling.ts"
import type { Edit } from "./Edit.ts"
import { pick } from "./Edit.ts"

const marksOf = ({ element, component, repetition, terminator }: Spelling): ReadonlyArray<string> => [
  element,
  component,
  repetition ?? "^",
  terminator,
]

const others = ["*", "|", "^", "~", ":", ">", "\n", "\r", "\r\n", "\u001d", "", " ", "A", "1", "é", "\ud800"]

const placesOf = (text: string, mark: string): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) found.push(at)
  return found
}

const somePlace = (text: string, mark: string, chance: Chance): number => {
  const places = placesOf(text, mark)
  return places[chance.between(0, Math.max(0, places.length - 1))] ?? text.length
}

/** The marks that separate one thing from the next. */
export const separatorEdits: ReadonlyArray<Edit> = [
  {
    kind: "separator replaced everywhere",
    weight: 2,
    apply: ({ text, spelling }, chance) =>
      text.replaceAll(pick(marksOf(spelling), chance), pick([...others, ...marksOf(spelling)], chance)),
  },
  {
    kind: "separator replaced once",
    weight: 4,
    apply: ({ text, spelling }, chance) => {
      const mark = pick(marksOf(spelling), chance)
      const at = somePlace(text, mark, chance)
      return text.slice(0, at) + pick([...others, ...marksOf(spelling)], chance) + text.slice(at + mark.length)
    },
  },
  {
    kind: "separator doubled",
    weight: 2,
    apply: ({ text, spelling }, chance) => {
      const mark = pick(marksOf(spelling), chance)
      const at = somePlace(text, mark, chance)
      return text.slice(0, at) + mark.repeat(chance.between(1, 9)) + text.slice(at)
    },
  },
  {
    kind: "header changed",
    weight: 3,
    apply: ({ text, spelling }, chance) => {
      const start = Math.max(0, text.indexOf("ISA"))
      const at = start + chance.oneOf(3, 82, 83, 103, 104, 105, 106, chance.between(0, 110))
      return text.slice(0, at) + pick([...others, ...marksOf(spelling)], chance) + text.slice(at + chance.between(0, 1))
    },
  },
]
