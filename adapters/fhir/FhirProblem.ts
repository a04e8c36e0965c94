/**
 * What can be wrong with a FHIR resource before anything in it is understood.
 *
 * @category models
 * @since 0.2.0
 */
export type FhirProblemKind =
  | "NotFhir"
  | "OtherResource"
  | "NothingAnswered"
  | "NotActive"
  | "NotAnsweredYet"
  | "UnknownModifier"
  | "OtherPatient"
  | "NoDate"
  | "TooLarge"
  | "Partial"
  | "UnknownCode"
  | "WrongType"
  | "ReferenceNotFound"
  | "NotRead"

/**
 * Something wrong with the resource itself. With an `error` the part it is about gave no response; with a `warning` the
 * response was read and stands.
 *
 * `message` is plain words without anything about a patient, and ends with what to do.
 *
 * @category models
 * @since 0.2.0
 */
export interface FhirProblem {
  readonly kind: FhirProblemKind
  readonly severity: "error" | "warning"
  readonly message: string
  /** A JSON pointer to the part it is about; the whole input is the empty text. */
  readonly pointer: string
}
