/**
 * What can be wrong with a message before anything in it is understood.
 *
 * @category models
 * @since 0.2.0
 */
export type EligibilityJsonProblemKind =
  | "Empty"
  | "NotJson"
  | "Truncated"
  | "NotEligibility"
  | "NotA271"
  | "NothingAnswered"
  | "SeveralPatients"
  | "NoDate"
  | "BadDay"
  | "BadField"

/**
 * Something wrong with the message itself. With an `error` the part it is about gave no response; with a `warning` the
 * response was read and stands.
 *
 * `message` is plain words without anything about a patient, and ends with what to do.
 *
 * @category models
 * @since 0.2.0
 */
export interface EligibilityJsonProblem {
  readonly kind: EligibilityJsonProblemKind
  readonly severity: "error" | "warning"
  readonly message: string
  /** A JSON pointer to the part it is about; the whole message is the empty text. */
  readonly pointer?: string
  /** The line of the text it is about, from 1. */
  readonly line?: number
  /** The character of that line, from 1. */
  readonly column?: number
}
