import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Rejection } from "../response/EligibilityResponse.ts"

// The payer allows it, or asks for it.
const allowed: ReadonlySet<string> = new Set(["P", "R"])

// Nobody was there to answer; it says nothing of the patient.
const passing: ReadonlySet<string> = new Set(["42", "80"])

const isWorthwhile = ({ reason, followUp }: Rejection): boolean =>
  followUp === undefined ? passing.has(reason) : allowed.has(followUp)

/**
 * Whether the same question, asked again, may be answered: where every reason is a passing one. What has to be corrected
 * first, and what the payer does not want to be asked again, a person has to look at.
 *
 * @category decisions
 * @since 0.2.0
 */
export const isWorthAskingAgain = (rejections: ReadonlyNonEmptyArray<Rejection>): boolean =>
  rejections.every(isWorthwhile)
