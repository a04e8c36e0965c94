import type { Outcome } from "../../domain/response/EligibilityResponse.ts"

/** What a payer's answer says of the patient's coverage. @category presenting @since 0.1.0 */
export const outcomeNames: Readonly<Record<Outcome["_tag"], string>> = {
  eligible: "eligible",
  ineligible: "not eligible",
  rejected: "the payer rejected the question",
  unknown: "the payer does not say whether the coverage is active",
}
