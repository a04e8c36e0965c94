import fc from "fast-check"
import type { Spelling } from "./Spelling.ts"

// The marks that are seen, and some that nobody has sent yet. No value of a generated message holds any of them.
const elements = ["*", "|", "^", "!", "\u001d", "§"]
const components = [":", ">", "|", "^", "<", "\\", "\u001f"]
const repetitions = ["^", ":", "!", "}", "\u001e", "|"]
const terminators = ["~", "\n", "\r", "\u0007", "\u0015", "\u001c", "?"]

const usual = { element: "*", component: ":", repetition: "^", terminator: "~" }
const single = { ...usual, component: "^" }
const { repetition: _none, ...old } = usual

const marks = fc
  .record({
    element: fc.constantFrom(...elements),
    component: fc.constantFrom(...components),
    repetition: fc.option(fc.constantFrom(...repetitions), { nil: undefined }),
    terminator: fc.constantFrom(...terminators),
  })
  // One character may separate components and repetitions, as public files show; every other pair must differ.
  .filter(({ element, component, repetition }) => element !== component && element !== repetition)
  .map(({ repetition, ...others }) => (repetition === undefined ? others : { ...others, repetition }))

/** Every way to write a message that senders use, and more: the marks, the line ends, what stands before the header. */
export const spellings: fc.Arbitrary<Spelling> = fc
  .record({
    marks: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(usual, single, old) }, marks),
    between: fc.constantFrom("", "\n", "\r\n", "\r", "\n\n", "\n  ", " \t"),
    before: fc.oneof(
      { weight: 4, arbitrary: fc.constant("") },
      fc.constantFrom("\ufeff", "\n", "\r\n\r\n", "\ufeff\n", "  "),
    ),
    allElements: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    shortHeader: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  })
  .map(({ marks: chosen, ...others }) => ({ ...chosen, ...others }))
