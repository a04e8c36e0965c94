import { message, upToSubscriber } from "../message.ts"

/** A place where another parser takes a text apart otherwise than we do, and is wrong. */
export interface Difference {
  readonly rival: "node-x12" | "x12-parser"
  /** What stands in the text, as docs/reading.md says it. */
  readonly where: string
  /** A text that shows it. */
  readonly example: string
  /** Whether it throws, or gives other segments than there are. */
  readonly does: "throws" | "differs"
  /** Whether a text has it. A text for which none of the differences holds must be taken apart alike. */
  readonly holds: (text: string) => boolean
  readonly why: string
}

const whole = message([...upToSubscriber, "EB*C*IND*35***23*50.00", "MSG*CALL 1:30"])
const cut = whole.slice(0, whole.indexOf("*50.00"))

const holdsFor =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text)

const beforeHeader = holdsFor(/^[^I]/)
const isPlain = (text: string): boolean => !/^\s*ISA/.test(text)

// The mark between elements stands 103 characters behind the beginning of a header as long as it should be.
const isShort = (text: string): boolean => {
  const start = text.indexOf("ISA")
  return text.charAt(start + 103) !== text.charAt(start + 3)
}

const short = whole.replace("RIVERPAYER     *", "RIVERPAYER    *")

const doubled = whole.replace("~\nEB*", "~~\nEB*")

const closed = holdsFor(/IEA[^\p{L}\p{N}]\d+[^\p{L}\p{N}]\d+\s*[^\p{L}\p{N}]?\s*$/u)

/** All that are known. The list stands in docs/reading.md too, under "Beside other parsers". */
export const differences: ReadonlyArray<Difference> = [
  {
    rival: "node-x12",
    where: "a byte order mark or a blank line before the header",
    example: `\ufeff${whole}`,
    does: "throws",
    holds: beforeHeader,
    why: "it expects the separators at fixed places from the first character on",
  },
  {
    rival: "x12-parser",
    where: "a byte order mark or a blank line before the header",
    example: `\ufeff${whole}`,
    does: "differs",
    holds: beforeHeader,
    why: "it takes its separators from fixed places, and so takes other characters for them, without an error",
  },
  {
    rival: "node-x12",
    where: "a header that is a character short",
    example: short,
    does: "throws",
    holds: isShort,
    why: "public files have such headers, and their separators can be told by counting",
  },
  {
    rival: "x12-parser",
    where: "a header that is a character short",
    example: short,
    does: "differs",
    holds: isShort,
    why: "it takes the line end or the first letter of the next segment for the terminator, without an error",
  },
  {
    rival: "node-x12",
    where: "a text that was cut off",
    example: cut,
    does: "differs",
    holds: (text) => !isPlain(text) && !closed(text),
    why: "the segment that was cut is dropped and what is left is accepted, in strict mode too",
  },
  {
    rival: "node-x12",
    where: "two terminators, one behind the other",
    example: doubled,
    does: "throws",
    holds: holdsFor(/~\s*~/),
    why: "a TypeError, because the empty segment has no element",
  },
  {
    rival: "node-x12",
    where: "a TA1 without a group",
    example: message([])
      .replace(/GS\*[^]*GE\*1\*1/, "TA1*000000001*260302*0915*A*000")
      .replace("IEA*1", "IEA*0"),
    does: "throws",
    holds: holdsFor(/TA1[^\p{L}\p{N}]/u),
    why: "that is what an acknowledgement of an interchange is",
  },
  {
    rival: "node-x12",
    where: "a count or a control number that is wrong",
    example: whole.replace(/SE\*\d+/, "SE*4"),
    does: "throws",
    holds: holdsFor(/SE\*4\*|SE\*\d+\*4323/),
    why: "real files have them, and what they hold is whole; not strict, it accepts everything",
  },
  {
    rival: "x12-parser",
    where: "no X12 at all",
    example: "hello world",
    does: "differs",
    holds: isPlain,
    why: "prose is a segment to it, without an error",
  },
]
