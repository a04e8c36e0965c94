/**
 * What can be wrong with a text before anything in it is understood.
 *
 * @category models
 * @since 0.1.0
 */
export type X12ProblemKind =
  | "Empty"
  | "NotX12"
  | "NotA271"
  | "Truncated"
  | "WrongCount"
  | "ControlNumberMismatch"
  | "BadEnvelope"
  | "NothingAnswered"
  | "NoDate"
  | "TooLarge"

/**
 * Something wrong with the text itself. With an `error` the part it is about gave no response; with a `warning` the
 * response was read and stands.
 *
 * `message` is plain words without anything about a patient, and ends with what to do.
 *
 * @category models
 * @since 0.1.0
 */
export interface X12Problem {
  readonly kind: X12ProblemKind
  readonly severity: "error" | "warning"
  readonly message: string
  /** The index of the segment it is about, from 0 over the whole text. */
  readonly segment?: number
  /** The character it is about, from 0 over the whole text. */
  readonly offset?: number
}
