import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Standing } from "../coverage/Records.ts"
import { eqTarget, targetOf } from "../coverage/Records.ts"
import type { Rejection, ResponseSummary } from "../response/EligibilityResponse.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { MarkId, ResponseId, UserId } from "../value/Ids.ts"
import type { Instant } from "../value/Instant.ts"
import { includes } from "../value/Interval.ts"
import { newestMark } from "./newestMark.ts"
import type { KnownBy, MarkSaid, UnableBecause, VerificationMark } from "./VerificationMark.ts"

/** The payer's answer that a status speaks of. @category models @since 0.2.0 */
export interface SaidByPayer {
  readonly _tag: "Payer"
  readonly response: ResponseId
}

/** The person who gave a status, when, and how he knows. @category models @since 0.2.0 */
export interface SaidByPerson<Because extends KnownBy | UnableBecause = KnownBy | UnableBecause> {
  readonly _tag: "Person"
  readonly mark: MarkId
  readonly user: UserId
  readonly on: CalendarDate
  readonly because: Because
}

interface Counting {
  /** When it was received or said. */
  readonly since: Instant
  /** The last day on which it counts. */
  readonly through: CalendarDate
}

/** Why nobody can say whether a patient is eligible. @category models @since 0.2.0 */
export type UnableReason =
  | { readonly _tag: "Rejected"; readonly rejections: ReadonlyNonEmptyArray<Rejection> }
  | { readonly _tag: "PayerUnclear" }
  | { readonly _tag: "PersonUnable"; readonly because: UnableBecause }

/**
 * What is known of a patient's eligibility under his primary coverage, from payers' answers and people's words; never
 * stored. It belongs to the patient and the plan: all of his appointments have the same, and a family member's is his own.
 *
 * @see docs/specification.md, decision 30
 * @category models
 * @since 0.2.0
 */
export type VerificationStatus =
  | { readonly _tag: "NotVerified" }
  | ({ readonly _tag: "Eligible" | "Ineligible"; readonly by: SaidByPayer | SaidByPerson<KnownBy> } & Counting)
  | ({
      readonly _tag: "UnableToVerify"
      readonly because: UnableReason
      readonly by: SaidByPayer | SaidByPerson<UnableBecause>
    } & Counting)
  | {
      readonly _tag: "Expired"
      /** What it was while it counted. */
      readonly was: "Eligible" | "Ineligible" | "UnableToVerify"
      /** The last day on which it counted. */
      readonly lastDay: CalendarDate
      readonly by: SaidByPayer | SaidByPerson
    }

/** What a patient's status is found from. @category models @since 0.2.0 */
export interface Verifying {
  readonly standing: Standing
  /** The newest answer of the enrolment; absent where none was ever received. */
  readonly newest?: ResponseSummary
  /** What people said, in any order; words about others and about other plans are passed over. */
  readonly marks: ReadonlyArray<VerificationMark>
  readonly today: CalendarDate
}

type Said = Exclude<MarkSaid, { readonly _tag: "TakenBack" }>
type Word = Exclude<VerificationStatus, { readonly _tag: "Expired" | "NotVerified" }>

const wordOfPayer = (response: ResponseSummary): Word => {
  const { id, receivedAt, validThrough, outcome, rejections } = response
  const counting = { since: receivedAt, through: validThrough, by: { _tag: "Payer", response: id } } as const
  switch (outcome) {
    case "eligible":
      return { _tag: "Eligible", ...counting }
    case "ineligible":
      return { _tag: "Ineligible", ...counting }
    case "rejected":
    case "unknown":
      return {
        _tag: "UnableToVerify",
        because: rejections === undefined ? { _tag: "PayerUnclear" } : { _tag: "Rejected", rejections },
        ...counting,
      }
  }
}

const wordOfPerson = ({ id, at, on, by }: VerificationMark, said: Said): Word => {
  const counting = { since: at, through: said.through }
  const person = { _tag: "Person", mark: id, user: by.user, on } as const
  switch (said._tag) {
    case "Eligible":
    case "Ineligible":
      return { _tag: said._tag, ...counting, by: { ...person, because: said.because } }
    case "UnableToVerify":
      return {
        _tag: "UnableToVerify",
        because: { _tag: "PersonUnable", because: said.because },
        ...counting,
        by: { ...person, because: said.because },
      }
  }
}

// What an answer at one moment with a person's word says was not before the person, and so it is the newer of the two.
const isLater = (mark: VerificationMark, response: ResponseSummary | undefined): boolean =>
  response === undefined || mark.at > response.receivedAt

const lastWord = ({ standing, newest, marks }: Omit<Verifying, "today">): Word | undefined => {
  const target = targetOf(standing)
  const response =
    newest !== undefined && eqTarget.equals({ ...target, ...ofResponse(newest) }, target) ? newest : undefined
  const mark = newestMark(marks.filter((one) => eqTarget.equals(one.target, target)))
  if (mark !== undefined && mark.said._tag !== "TakenBack" && isLater(mark, response))
    return wordOfPerson(mark, mark.said)
  return response === undefined ? undefined : wordOfPayer(response)
}

const ofResponse = ({ plan, subscription, patient }: ResponseSummary) => ({ plan, subscription, patient })

/**
 * What is known of a patient's eligibility on a day.
 *
 * The last word counts, the payer's or a person's, through its last day. After that day it is expired, and no older word
 * comes back in its place. A word that was taken back gives way to the payer's last answer. Nothing counts as verified for
 * a coverage that is not primary or not in force.
 *
 * @see docs/specification.md, decision 30
 * @category decisions
 * @since 0.2.0
 */
export const verificationStatus = (seen: Verifying): VerificationStatus => {
  const { standing, today } = seen
  if (standing.enrolment.ordinal !== 1 || !includes(standing.enrolment, today)) return { _tag: "NotVerified" }
  const word = lastWord(seen)
  if (word === undefined) return { _tag: "NotVerified" }
  return today <= word.through ? word : { _tag: "Expired", was: word._tag, lastDay: word.through, by: word.by }
}
