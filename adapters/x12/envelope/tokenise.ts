import * as E from "fp-ts/lib/Either.js"
import type { X12Problem } from "../X12Problem.ts"
import type { Span } from "./Segment.ts"
import type { Separators } from "./Separators.ts"
import { readHeader, skipBlank } from "./Separators.ts"

/** The segments of one interchange, from its ISA on. */
export interface Interchange {
  readonly separators: Separators
  /** The index of its ISA. */
  readonly first: number
  /** The index behind its last segment. */
  readonly end: number
  /** Whether the text ended inside its last segment, before a terminator. */
  readonly unterminated: boolean
}

export interface Tokens {
  readonly spans: ReadonlyArray<Span>
  readonly interchanges: ReadonlyArray<Interchange>
  readonly problems: ReadonlyArray<X12Problem>
}

// A text with more broken interchanges than this is not worth its memory.
const mostProblems = 100

// A long answer has 500 segments, and a file of a thousand answers half a million.
const mostSegments = 1_500_000

const isaAt = (text: string, at: number): boolean =>
  text.startsWith("ISA", at) && at + 3 < text.length && /[^\p{L}\p{N}\s]/u.test(text[at + 3] ?? "")

const nextIsa = (text: string, from: number): number => {
  for (let at = text.indexOf("ISA", from); at !== -1; at = text.indexOf("ISA", at + 3)) if (isaAt(text, at)) return at
  return text.length
}

// Over terminators with nothing between them.
const skipEmpty = (text: string, from: number, terminator: string): number => {
  const code = terminator.charCodeAt(0)
  let at = from
  while (at < text.length && text.charCodeAt(at) === code) at += 1
  return skipBlank(text, at)
}

interface Reach {
  readonly next: number
  readonly unterminated: boolean
}

// Reads segments until behind an IEA, before another ISA, or the end of the text.
const readSegments = (text: string, from: number, separators: Separators, spans: Array<Span>): Reach => {
  let at = skipBlank(text, from)
  while (at < text.length && spans.length <= mostSegments) {
    if (text[at] === separators.terminator) {
      at = skipEmpty(text, at, separators.terminator)
      continue
    }
    if (isaAt(text, at)) return { next: at, unterminated: false }
    const found = text.indexOf(separators.terminator, at)
    const end = found === -1 ? text.length : found
    spans.push({ start: at, end: found === -1 ? text.trimEnd().length : end })
    if (found === -1) return { next: text.length, unterminated: true }
    const closes = text.startsWith(`IEA${separators.element}`, at)
    at = skipBlank(text, end + 1)
    if (closes) break
  }
  return { next: at, unterminated: false }
}

const badHeader = (problem: "cut" | "unreadable", offset: number): X12Problem =>
  problem === "cut"
    ? {
        kind: "Truncated",
        severity: "error",
        message: "The text ends inside its first segment, the ISA header. Fetch the whole answer again.",
        offset,
      }
    : {
        kind: "BadEnvelope",
        severity: "error",
        message:
          "An ISA header does not say how the segments behind it are separated, so they were not read. Ask the sender for the original file.",
        offset,
      }

const strayText = (offset: number): X12Problem => ({
  kind: "BadEnvelope",
  severity: "warning",
  message: "Text that belongs to no interchange was skipped. Check that the file was not damaged on its way.",
  offset,
})

const tooBroken = (offset: number): X12Problem => ({
  kind: "BadEnvelope",
  severity: "error",
  message: "The text has too many broken interchanges, and was read no further. Ask the sender for the original file.",
  offset,
})

const tooLarge: X12Problem = {
  kind: "TooLarge",
  severity: "error",
  message: `The text has more than ${mostSegments} segments and was not read. Split it into files of fewer answers.`,
}

/** The interchanges of a text that begins with an ISA at an offset, and its segments as places in the text. */
export const tokenise = (text: string, start: number): Tokens => {
  const spans: Array<Span> = []
  const interchanges: Array<Interchange> = []
  const problems: Array<X12Problem> = []
  let at = start
  while (at < text.length) {
    if (problems.length >= mostProblems) return { spans, interchanges, problems: [...problems, tooBroken(at)] }
    if (!isaAt(text, at)) {
      problems.push(text.length - at < 4 && "ISA".startsWith(text.slice(at)) ? badHeader("cut", at) : strayText(at))
      at = nextIsa(text, at)
      continue
    }
    const header = readHeader(text, at)
    if (E.isLeft(header)) {
      problems.push(badHeader(header.left, at))
      at = nextIsa(text, at + 3)
      continue
    }
    const first = spans.length
    spans.push({ start: at, end: header.right.isaEnd })
    const { next, unterminated } = readSegments(text, header.right.end, header.right.separators, spans)
    if (spans.length > mostSegments) return { spans: [], interchanges: [], problems: [tooLarge] }
    interchanges.push({ separators: header.right.separators, first, end: spans.length, unterminated })
    at = next
  }
  return { spans, interchanges, problems }
}
