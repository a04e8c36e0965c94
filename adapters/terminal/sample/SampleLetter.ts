import type { SamplePerson } from "./Household.ts"

/** A payer's message of the sample, and whom and which plan it is about. */
export interface SampleLetter {
  readonly patient: SamplePerson
  readonly plan: string
  readonly message: string
}
