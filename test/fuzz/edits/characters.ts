import type { Chance } from "../../torture/Chance.ts"
import type { Spelling } from "../../x12/grammar/Spelling.ts"
import type { Edit } from "./Edit.ts"
import { pick } from "./Edit.ts"

// Characters that have surprised readers: halves of one, marks of byte order, blanks of other scripts, nothing at all.
const odd = [
  ...["\u0000", "\u0001", "\t", "\n", "\r", "\u000b", "\u001a", "\u001c", "\u001d", "\u001e", "\u001f", " ", "\u007f"],
  ...["\u0085", "\u00a0", "\u00ad", "\u2028", "\u2029", "\u3000", "\ufeff", "\ufffe", "\ufffd", "\uffff"],
  ...[
    "\ud800",
    "\udfff",
    "\ud83e",
    "🦷",
    "é",
    "İ",
    "ı",
    "ſ",
    "ﬁ",
    "٣",
    "Ⅷ",
    "0",
    "9",
    "A",
    "z",
    "-",
    ".",
    "*",
    "~",
    "^",
    ":",
  ],
]

const character = ({ element, component, repetition, terminator }: Spelling, chance: Chance): string =>
  chance.oneOf(
    element,
    component,
    repetition ?? "^",
    terminator,
    pick(odd, chance),
    String.fromCharCode(chance.between(0, 0xffff)),
    String.fromCharCode(chance.between(32, 126)),
  )

const place = (text: string, chance: Chance): number => chance.between(0, text.length)

/** Single characters. */
export const characterEdits: ReadonlyArray<Edit> = [
  {
    kind: "character replaced",
    weight: 6,
    apply: ({ text, spelling }, chance) => {
      const at = place(text, chance)
      return text.slice(0, at) + character(spelling, chance) + text.slice(at + 1)
    },
  },
  {
    kind: "character inserted",
    weight: 4,
    apply: ({ text, spelling }, chance) => {
      const at = place(text, chance)
      return text.slice(0, at) + character(spelling, chance) + text.slice(at)
    },
  },
  {
    kind: "character removed",
    weight: 4,
    apply: ({ text }, chance) => {
      const at = place(text, chance)
      return text.slice(0, at) + text.slice(at + 1)
    },
  },
  {
    kind: "characters swapped",
    weight: 2,
    apply: ({ text }, chance) => {
      const at = place(text, chance)
      return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2)
    },
  },
  {
    kind: "bit flipped",
    weight: 2,
    apply: ({ text }, chance) => {
      const at = place(text, chance)
      const flipped = (text.charCodeAt(at) || 0) ^ (1 << chance.between(0, 7))
      return text.slice(0, at) + String.fromCharCode(flipped) + text.slice(at + 1)
    },
  },
  {
    kind: "case changed",
    weight: 1,
    apply: ({ text }, chance) => {
      const [from, to] = [place(text, chance), place(text, chance)].sort((one, other) => one - other)
      const part = text.slice(from, to)
      return text.slice(0, from) + chance.oneOf(part.toLowerCase(), part.toUpperCase()) + text.slice(to)
    },
  },
]
