import type { Standing } from "../coverage/Records.ts"
import type { NamedPatient } from "./EligibilityResponse.ts"

/** In what the payer's patient differs from the practice's. @category models @since 0.1.0 */
export type PatientDifference = "birthDate" | "firstName" | "relationship"

/** A name as it is compared: letters and digits only, without accents or case. @category decisions @since 0.1.0 */
export const comparableName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim()
    .toUpperCase()

const firstWord = (name: string): string => comparableName(name).split(" ")[0] ?? ""

/**
 * In what the patient named by a payer differs from the patient of a review; what the payer leaves out does not differ.
 *
 * Of first names the first word counts, since payers add or cut middle names. `other` agrees with every relationship
 * but `self`: payers use it for what they do not tell apart.
 *
 * @see docs/specification.md, decision 1
 * @category decisions
 * @since 0.1.0
 */
export const patientDifferences = (
  named: NamedPatient,
  { patient, enrolment }: Pick<Standing, "enrolment" | "patient">,
): ReadonlyArray<PatientDifference> => {
  const differs: Record<PatientDifference, boolean> = {
    birthDate: named.birthDate !== undefined && named.birthDate !== patient.birthDate,
    firstName:
      firstWord(named.firstName ?? "") !== "" && firstWord(named.firstName ?? "") !== firstWord(patient.firstName),
    relationship: named.relationship !== undefined && !agree(named.relationship, enrolment.relationship),
  }
  const asked: ReadonlyArray<PatientDifference> = ["birthDate", "firstName", "relationship"]
  return asked.filter((what) => differs[what])
}

const agree = (
  stated: NonNullable<NamedPatient["relationship"]>,
  held: Standing["enrolment"]["relationship"],
): boolean => stated === held || (stated === "other" && held !== "self") || (held === "other" && stated !== "self")
