import * as O from "fp-ts/lib/Option.js"
import type { EligibilityResponse, Position } from "../../src/index.ts"
import { notX12 } from "./envelope/notX12.ts"
import type { Span } from "./envelope/Segment.ts"
import { skipBlank } from "./envelope/Separators.ts"
import { tokenise } from "./envelope/tokenise.ts"
import type { Transaction } from "./envelope/Transaction.ts"
import { transactionsOf } from "./envelope/transactionsOf.ts"
import { interpret } from "../../src/reading.ts"
import { answersOf } from "./segments/answersOf.ts"
import type { X12Problem } from "./X12Problem.ts"

/**
 * What was read in a text: a response for each patient, what is wrong with the text, and where its segments stand.
 *
 * @category models
 * @since 0.1.0
 */
export interface X12Reading {
  readonly responses: ReadonlyArray<EligibilityResponse>
  readonly problems: ReadonlyArray<X12Problem>
  /** Where each segment stands in the text; the positions in the evidence of the responses are indexes in here. */
  readonly segments: ReadonlyArray<Span>
}

const noDate = (segment: number): X12Problem => ({
  kind: "NoDate",
  severity: "error",
  message:
    "An answer and its envelope name no day that exists, so its benefit year is unknown and it was not read. Ask the payer again.",
  segment,
})

const nothingAnswered = (segment: number): X12Problem => ({
  kind: "NothingAnswered",
  severity: "warning",
  message: "A 271 states no benefits and no rejection about anybody. Ask the payer again, or look in its portal.",
  segment,
})

interface Read {
  readonly responses: ReadonlyArray<EligibilityResponse>
  readonly problems: ReadonlyArray<X12Problem>
}

// Of free words only the words; a separator within them is a mark of theirs.
const textIn =
  (text: string, spans: ReadonlyArray<Span>, { element }: Transaction["separators"]) =>
  (at: Position): string => {
    const span = typeof at === "number" ? spans[at] : undefined
    const segment = span === undefined ? "" : text.slice(span.start, span.end)
    return segment.slice(0, 3).toUpperCase() === "MSG" && segment.startsWith(element, 3)
      ? segment.slice(3 + element.length).trim()
      : segment
  }

const readTransaction = (text: string, spans: ReadonlyArray<Span>, transaction: Transaction): Read => {
  const answers = answersOf(text, spans, transaction)
  const textAt = textIn(text, spans, transaction.separators)
  const read = answers.map((answer) => interpret(answer, textAt))
  return {
    responses: read.flatMap((one) => (O.isSome(one) ? [one.value.response] : [])),
    problems: [
      ...(answers.length === 0 ? [nothingAnswered(transaction.st)] : []),
      ...(read.some(O.isNone) ? [noDate(transaction.st)] : []),
    ],
  }
}

/**
 * The responses in the text of an X12 271, of version 4010 or 5010.
 *
 * Pure, and total: any text is answered, in time that grows with its length. A text that was cut short gives no response
 * for the answer whose end is missing, and always a problem. Positions in evidence are indexes of segments, counted from
 * 0 over the whole text and all interchanges in it.
 *
 * @category constructors
 * @since 0.1.0
 */
export const readX12 = (text: string): X12Reading => {
  const start = skipBlank(text, 0)
  const begins = text.slice(start, start + 3)
  if (begins === "" || !"ISA".startsWith(begins))
    return { responses: [], problems: [notX12(text, start)], segments: [] }
  const tokens = tokenise(text, start)
  const envelope = transactionsOf(text, tokens)
  const read = envelope.transactions.map((transaction) => readTransaction(text, tokens.spans, transaction))
  return {
    responses: read.flatMap(({ responses }) => responses),
    problems: [...tokens.problems, ...envelope.problems, ...read.flatMap(({ problems }) => problems)],
    segments: tokens.spans,
  }
}

/**
 * The text of one segment, without its terminator; `none` where the reading has no such segment.
 *
 * @example
 * import { readX12, segmentText } from "coverport/x12"
 * import * as O from "fp-ts/lib/Option.js"
 *
 * const text = "hello world"
 *
 * segmentText(text, readX12(text), 0) // => O.none
 *
 * @category presenting
 * @since 0.1.0
 */
export const segmentText = (text: string, reading: X12Reading, index: number): O.Option<string> => {
  const span = reading.segments[index]
  return span === undefined ? O.none : O.some(text.slice(span.start, span.end))
}
