import type { Outcome, Rejection } from "../../domain/response/EligibilityResponse.ts"

/** What a payer's answer says of the patient's coverage. @category presenting @since 0.1.0 */
export const outcomeNames: Readonly<Record<Outcome["_tag"], string>> = {
  eligible: "eligible",
  ineligible: "not eligible",
  rejected: "the payer rejected the question",
  unknown: "the payer does not say whether the coverage is active",
}

// The reasons that payers give for dental questions, in short; X12 keeps the whole list.
const reasons: Readonly<Record<string, string>> = {
  "15": "something that the payer needs is missing",
  "41": "the sender may not ask about this",
  "42": "the payer cannot answer at the moment",
  "43": "the provider's number is not right",
  "45": "the provider's specialty is not right",
  "50": "the provider may not ask about this",
  "51": "the provider is not on file",
  "56": "a date is not right",
  "57": "the date of service is not right",
  "58": "the birth date is not right",
  "62": "the date of service is too far in the past",
  "63": "the date of service is in the future",
  "64": "the patient's number is not right",
  "65": "the patient's name is not right",
  "67": "the patient is not found",
  "68": "the patient's number is used twice",
  "71": "the patient's birth date is not the payer's",
  "72": "the member number is not right",
  "73": "the subscriber's name is not right",
  "75": "the subscriber is not found",
  "76": "the member number is used twice",
  "77": "the subscriber is found, the patient is not",
  "78": "the subscriber is not in this group",
  "79": "the payer does not answer such questions",
  "80": "no answer came from the payer's system",
}

const followUps: Readonly<Record<string, string>> = {
  C: "Correct it and ask again",
  N: "Asking again is not allowed; call the payer",
  P: "Ask the same question again",
  R: "Ask again",
  S: "Do not ask again; another company has been asked",
  W: "Wait 30 days and ask again",
  X: "Wait 10 days and ask again",
  Y: "Do not ask again; the payer will answer by itself",
}

/** Why a payer rejected a question, and what to do. @category presenting @since 0.1.0 */
export const sayRejection = ({ reason, followUp }: Rejection): string =>
  `${reasons[reason] ?? "the payer gives a reason that is not known here"} (reason ${reason}). ${
    followUps[followUp ?? ""] ?? "Correct it and ask again"
  }`
