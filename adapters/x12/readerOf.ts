import * as O from "fp-ts/lib/Option.js"
import type { EligibilityResponse, Position } from "../../src/index.ts"
import type { Profile } from "../../src/reading.ts"
import { interpreter } from "../../src/reading.ts"
import { foundIn } from "./envelope/foundIn.ts"
import { isTransaction } from "./envelope/Interchanges.ts"
import type { Bounds } from "./envelope/Bounds.ts"
import type { Span } from "./envelope/Span.ts"
import type { Transaction } from "./envelope/Transaction.ts"
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

/**
 * What a host may say about how answers are read.
 *
 * @category models
 * @since 0.2.0
 */
export interface X12Options {
  /** What payers do otherwise than others, by their ids; every payer is read alike unless given. */
  readonly profiles?: ReadonlyArray<Profile>
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

// Of free words only the words; a separator within them is a mark of theirs.
const textIn =
  (text: string, bounds: Bounds, { element }: Transaction["separators"]) =>
  (at: Position): string => {
    const segment = typeof at === "number" ? bounds.textOf(text, at) : ""
    return segment.slice(0, 3).toUpperCase() === "MSG" && segment.startsWith(element, 3)
      ? segment.slice(3 + element.length).trim()
      : segment
  }

/** A reader of texts that remembers from one to the next what words mean. */
export const readerOf = ({ profiles }: X12Options): ((text: string) => X12Reading) => {
  const interpret = interpreter(profiles)
  return (text) => readingOf(text, interpret)
}

const readingOf = (text: string, interpret: ReturnType<typeof interpreter>): X12Reading => {
  const { found, bounds } = foundIn(text)
  const responses: Array<EligibilityResponse> = []
  const problems: Array<X12Problem> = []
  for (const one of found)
    if (isTransaction(one)) {
      for (const problem of one.problems) problems.push(problem)
      const answers = answersOf(text, bounds, one)
      const textAt = textIn(text, bounds, one.separators)
      let isUndated = false
      for (const answer of answers) {
        const read = interpret(answer, textAt)
        if (O.isSome(read)) responses.push(read.value.response)
        else isUndated = true
      }
      if (answers.length === 0) problems.push(nothingAnswered(one.st))
      if (isUndated) problems.push(noDate(one.st))
    } else problems.push(one)
  // Half a million objects, which most who read a long text never ask for.
  let segments: ReadonlyArray<Span> | undefined
  return {
    responses,
    problems,
    get segments() {
      segments ??= bounds.spans()
      return segments
    },
  }
}
