import type { EligibilityIcon, ExpectedPatient } from "../../../src/index.ts"

/** Who comes on the business days ahead, each once, with the icon that stands on all of his visits. */
export interface PatientsAhead {
  readonly from: string
  readonly through: string
  readonly patients: ReadonlyArray<ExpectedPatient & { readonly icon: EligibilityIcon; readonly response?: string }>
}
