import type { Rejection } from "../../domain/response/EligibilityResponse.ts"

/** What part of the question a payer rejected. @category presenting @since 0.2.0 */
export const levelNames: Readonly<Record<Rejection["level"], string>> = {
  source: "the payer",
  receiver: "the provider who asks",
  subscriber: "the subscriber",
  dependent: "the dependent",
  benefit: "a service asked about",
}

interface Reason {
  readonly what: string
  /** What to look at, and what to do where the payer does not say whether to ask again. */
  readonly check: string
}

const provider = "Check how the provider is entered, and whether this payer knows the provider"
const card = "Check it against the patient's card"
const later = "Ask again later"
const service = "Check the procedure asked about"
const authorised = "Call the payer about the authorization"

// Those that X12 knows for eligibility; another one is shown by its code.
const reasons: Readonly<Record<string, Reason>> = {
  "04": { what: "more was asked than is authorized", check: authorised },
  "15": { what: "something that the payer needs is missing", check: "Complete the question" },
  "33": { what: "the question has a mistake in it", check: "Check what was asked" },
  "35": { what: "the provider is out of network", check: provider },
  "36": { what: "testing is not included", check: service },
  "41": {
    what: "the sender may not ask about this",
    check: "Check that the practice is enrolled for eligibility with this payer",
  },
  "42": { what: "the payer cannot answer at the moment", check: later },
  "43": { what: "the provider's number is missing or not right", check: provider },
  "44": { what: "the provider's name is missing or not right", check: provider },
  "45": { what: "the provider's specialty is missing or not right", check: provider },
  "46": { what: "the provider's telephone number is missing or not right", check: provider },
  "47": { what: "the provider's state is missing or not right", check: provider },
  "48": { what: "the referring provider's number is missing or not right", check: provider },
  "49": { what: "the provider is not the primary care provider", check: provider },
  "50": { what: "the provider may not ask about this", check: provider },
  "51": { what: "the provider is not on file", check: provider },
  "52": { what: "the provider was not enrolled on the date of service", check: provider },
  "53": { what: "the service does not go with the kind of provider", check: service },
  "54": { what: "the kind of procedure code is not right", check: service },
  "55": { what: "the procedure code is not right", check: service },
  "56": { what: "a date is not right", check: "Check the dates asked about" },
  "57": { what: "the date of service is missing or not right", check: "Check the date asked about" },
  "58": { what: "the birth date is missing or not right", check: card },
  "60": { what: "the birth date is after the date of service", check: "Check both dates" },
  "61": { what: "the date of service is after the patient's death", check: "Check the patient and the date" },
  "62": {
    what: "the date of service is too far in the past or the future",
    check: "Ask about a date nearer to today",
  },
  "63": { what: "the date of service is in the future", check: "Ask about today" },
  "64": { what: "the patient's number is missing or not right", check: card },
  "65": { what: "the patient's name is missing or not right", check: card },
  "66": { what: "the patient's sex is missing or not right", check: "Check the patient's record" },
  "67": {
    what: "the patient is not found",
    check: "Check the name, the birth date and the number on the patient's card",
  },
  "68": { what: "the patient's number is used twice", check: "Call the payer" },
  "69": { what: "the service does not go with the patient's age", check: service },
  "70": { what: "the service does not go with the patient's sex", check: service },
  "71": { what: "the patient's birth date is not the payer's", check: card },
  "72": { what: "the member number is missing or not right", check: card },
  "73": { what: "the subscriber's name is missing or not right", check: card },
  "74": { what: "the subscriber's sex is missing or not right", check: "Check the subscriber's record" },
  "75": {
    what: "the subscriber is not found",
    check: "Check the name, the birth date and the number on the subscriber's card, and whether this is the payer",
  },
  "76": { what: "the member number is used twice", check: "Call the payer" },
  "77": {
    what: "the subscriber is found, the patient is not",
    check: "Check the patient's name, birth date and relationship to the subscriber",
  },
  "78": { what: "the subscriber is not in this group", check: "Check the group number on the card" },
  "79": { what: "the payer does not answer such questions", check: "Check the payer's id, or call the payer" },
  "80": { what: "no answer came from the payer's system", check: later },
  "97": { what: "the provider's address is missing or not right", check: provider },
  "98": { what: "the service counts as experimental", check: "Call the payer" },
  AA: { what: "the authorization is not found", check: authorised },
  AE: { what: "the primary care provider has to authorize it", check: authorised },
  AF: { what: "the diagnosis is missing or not right", check: "Check what was asked" },
  AG: { what: "the procedure code is missing or not right", check: service },
  AO: { what: "more is needed about the patient's condition", check: "Call the payer" },
  CI: { what: "the authorization is another patient's", check: authorised },
  E8: { what: "the payer has to review it first", check: "Call the payer" },
  IA: { what: "the authorization's number is not right", check: authorised },
  MA: { what: "the authorization's number is missing", check: authorised },
  T4: { what: "the payer's name or id is missing", check: "Choose the payer" },
}

const followUps: Readonly<Record<string, string>> = {
  C: "Correct it and ask again",
  N: "Asking again is not allowed; call the payer",
  P: "Ask the same question again",
  R: "Asking again is allowed",
  S: "Do not ask again; another company has been asked",
  W: "Wait 30 days and ask again",
  X: "Wait 10 days and ask again",
  Y: "Do not ask again; the payer will answer by itself",
}

const unknown: Reason = { what: "the payer gives a reason that is not known here", check: "Call the payer" }

// Texts come from outside: `constructor` is no reason.
const own = <A>(table: Readonly<Record<string, A>>, key: string): A | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/**
 * Why a payer rejected a question, about whom, and what to do. Begins small and ends without a stop.
 *
 * @example
 * import { sayRejection } from "coverport/review"
 *
 * sayRejection({ reason: "78", followUp: "C", level: "subscriber", at: [] }) // => "the subscriber is not in this group (reason 78, about the subscriber). Check the group number on the card. Correct it and ask again"
 *
 * @category presenting
 * @since 0.1.0
 */
export const sayRejection = ({ reason, followUp, level }: Rejection): string => {
  const { what, check } = own(reasons, reason) ?? unknown
  const next = own(followUps, followUp ?? "")
  return `${what} (reason ${reason}, about ${levelNames[level]}). ${next === undefined ? check : `${check}. ${next}`}`
}
