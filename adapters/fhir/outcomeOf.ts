import * as E from "fp-ts/lib/Either.js"
import { isNonEmpty } from "fp-ts/lib/ReadonlyArray.js"
import type { Outcome, Rejection } from "../../src/index.ts"
import type { FhirProblem } from "./FhirProblem.ts"
import { decodeAt } from "./locate/decodeAt.ts"
import type { Located } from "./locate/Located.ts"
import { partsOf } from "./locate/Located.ts"
import type { Answer } from "./resource/Answer.ts"
import { AnswerError } from "./resource/Answer.ts"
import type { Concept } from "./resource/Concept.ts"
import { codesOf, wordsOf } from "./resource/Concept.ts"
import type { Left } from "./unmapped/Left.ts"

/** What keeps an answer from being imported: the payer's codes, and places where something else than an error stands. */
export interface Rejected {
  readonly rejections: ReadonlyArray<Rejection>
  readonly problems: ReadonlyArray<FhirProblem>
  readonly left: ReadonlyArray<Left>
}

const unstated = "unstated"

const rejection = (reason: string, at: string): Rejection => ({ reason, level: "source", at: [at] })

// X12's reasons, by the number of its element.
const x12Reasons = ["codesystem.x12.org/005010/901"]

// A reason is understood as X12's. A code of another list names that list, or 75 of it would be read as X12's 75.
const reasonOf = (concept: Concept): string | undefined => {
  const [code] = codesOf(concept, x12Reasons)
  if (code !== undefined) return code
  const other = concept.coding?.find((coding) => coding.code !== undefined && coding.code !== "")
  return other === undefined
    ? wordsOf(concept)
    : `${other.system?.split(/[/:]/).findLast((name) => name !== "") ?? ""} ${other.code ?? ""}`.trim()
}

// FHIR names no level, and no follow-up: the payer's answer as a whole is what was refused.
const rejectionIn = (part: Located): Rejected => {
  const error = decodeAt(AnswerError)(part)
  // An error's words and place have no field of their own.
  const left = [{ ...part, reason: "what an error says" }]
  if (E.isLeft(error)) return { rejections: [rejection(unstated, part.at)], problems: error.left, left }
  const { code } = error.right
  return {
    rejections: [rejection((code === undefined ? undefined : reasonOf(code)) ?? unstated, part.at)],
    problems: [],
    left,
  }
}

/** Every error that an answer names, and one without a reason where it says only that there was one. */
export const rejectedOf = ({ value, at }: Located<Answer>): Rejected => {
  const read = partsOf(value.error, `${at}/error`).map(rejectionIn)
  const rejections = read.flatMap((one) => one.rejections)
  return {
    rejections:
      rejections.length === 0 && value.outcome === "error" ? [rejection(unstated, `${at}/outcome`)] : rejections,
    problems: read.flatMap((one) => one.problems),
    left: read.flatMap((one) => one.left),
  }
}

/** Whether the patient is covered: rejected where anything was, else whether the insurance is in force. */
export const outcomeOf = ({ rejections }: Rejected, inforce: boolean | undefined): Outcome => {
  if (isNonEmpty(rejections)) return { _tag: "rejected", rejections }
  return { _tag: inforce === undefined ? "unknown" : inforce ? "eligible" : "ineligible" }
}
