import type { FhirProblem, FhirProblemKind } from "./FhirProblem.ts"
import type { Located } from "./locate/Located.ts"
import type { Answer } from "./resource/Answer.ts"

const error = (kind: FhirProblemKind, message: string, pointer: string): FhirProblem => ({
  kind,
  severity: "error",
  message,
  pointer,
})

const warning = (kind: FhirProblemKind, message: string, pointer: string): FhirProblem => ({
  kind,
  severity: "warning",
  message,
  pointer,
})

const ofStatus = ({ value: { status }, at }: Located<Answer>): ReadonlyArray<FhirProblem> =>
  status === undefined || status === "active"
    ? []
    : [
        error(
          "NotActive",
          "Its sender marked an answer as cancelled, as a draft, as made in error, or in a way that is not known, and it was not read. Ask the payer again.",
          `${at}/status`,
        ),
      ]

const ofOutcome = ({ value: { outcome }, at }: Located<Answer>): ReadonlyArray<FhirProblem> => {
  switch (outcome) {
    case undefined:
    case "complete":
    case "error":
      return []
    case "queued":
      return [error("NotAnsweredYet", "The payer has not answered yet. Ask for the answer later.", `${at}/outcome`)]
    case "partial":
      return [
        warning(
          "Partial",
          "The payer answered a part of the question and may say more. Ask again for the rest.",
          `${at}/outcome`,
        ),
      ]
    default:
      return [
        warning(
          "UnknownCode",
          "An answer says in a way that is not known how far the question was answered. Look at it before you import.",
          `${at}/outcome`,
        ),
      ]
  }
}

// Each of them repeats what the answer says of itself.
const mostCoverages = 50

/** What is wrong with an answer as a whole: with an error among it, it is not read. */
export const reasonsNotToRead = (answer: Located<Answer>, hasDay: boolean): ReadonlyArray<FhirProblem> => [
  ...ofStatus(answer),
  ...ofOutcome(answer),
  ...((answer.value.modifierExtension ?? []).length === 0
    ? []
    : [
        error(
          "UnknownModifier",
          "An extension changes the meaning of an answer in a way that is not known, and it was not read. Ask the sender what it says.",
          `${answer.at}/modifierExtension`,
        ),
      ]),
  ...((answer.value.insurance ?? []).length <= mostCoverages
    ? []
    : [
        error(
          "TooLarge",
          "An answer about more coverages than anybody has was not read. Ask the sender for one answer for each patient.",
          `${answer.at}/insurance`,
        ),
      ]),
  ...(hasDay
    ? []
    : [
        error(
          "NoDate",
          "An answer names no day that exists, so its benefit year is unknown and it was not read. Ask the payer again.",
          answer.at,
        ),
      ]),
]
