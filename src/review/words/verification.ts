import { sayRejection } from "./rejections.ts"
import { capital } from "./capital.ts"
import { iconNames } from "./coverage.ts"
import { grouped } from "./counted.ts"
import type { EligibilityIcon } from "../../domain/icon/EligibilityIcon.ts"
import type { DueBecause } from "../../domain/verification/dueBecause.ts"
import type { KnownBy, MarkSaid, UnableBecause } from "../../domain/verification/VerificationMark.ts"
import type { UnableReason, VerificationStatus } from "../../domain/verification/VerificationStatus.ts"

/** The five statuses in the order a page lists them. @category presenting @since 0.2.0 */
export const verificationStatuses: ReadonlyArray<VerificationStatus["_tag"]> = [
  "NotVerified",
  "Eligible",
  "Ineligible",
  "UnableToVerify",
  "Expired",
]

/** What a status is called. @category presenting @since 0.2.0 */
export const verificationNames: Readonly<Record<VerificationStatus["_tag"], string>> = {
  NotVerified: "Not verified",
  Eligible: "Eligible",
  Ineligible: "Ineligible",
  UnableToVerify: "Unable to verify",
  Expired: "Expired",
}

/** How a person knows, as a choice and behind "known by". @category presenting @since 0.2.0 */
export const knownByNames: Readonly<Record<KnownBy, string>> = {
  Telephone: "a call to the payer",
  PayerWebsite: "the payer's website",
  PayerLetter: "a letter from the payer",
  Patient: "the patient",
}

/** Why a person could not find out. @category presenting @since 0.2.0 */
export const unableNames: Readonly<Record<UnableBecause, string>> = {
  PayerNotReached: "the payer could not be reached",
  PayerDoesNotTell: "the payer does not give eligibility",
  PatientNotKnown: "the payer does not know the patient",
  DetailsMissing: "a member number or a birth date is missing",
}

const sayUnable = (reason: UnableReason): string => {
  switch (reason._tag) {
    case "Rejected":
      return reason.rejections.map((one) => capital(sayRejection(one))).join(". ")
    case "PayerUnclear":
      return "The payer does not say whether the coverage is active. Call the payer"
    case "PersonUnable":
      return capital(unableNames[reason.because])
  }
}

type By = Exclude<VerificationStatus, { readonly _tag: "NotVerified" }>["by"]

const isKnownBy = (because: KnownBy | UnableBecause): because is KnownBy => because in knownByNames

const sayBy = (by: By): string => {
  if (by._tag === "Payer") return "The payer's answer"
  const from = isKnownBy(by.because) ? `, known by ${knownByNames[by.because]}` : ""
  return `Marked on ${by.on} by ${by.user}${from}`
}

/**
 * Why a status is what it is, and through when, for a line under its name. Ends without a stop.
 *
 * @category presenting
 * @since 0.2.0
 */
export const sayVerification = (status: VerificationStatus): string => {
  switch (status._tag) {
    case "NotVerified":
      return "Nobody has asked about this coverage yet"
    case "Eligible":
    case "Ineligible":
      return `${sayBy(status.by)}. Counts through ${status.through}`
    case "UnableToVerify":
      return status.by._tag === "Payer"
        ? sayUnable(status.because)
        : `${sayUnable(status.because)}. ${sayBy(status.by)}. Counts through ${status.through}`
    case "Expired":
      return `Was ${verificationNames[status.was].toLowerCase()} through ${status.lastDay}. ${sayBy(status.by)}`
  }
}

/** Why a patient is to be asked about now. Ends without a stop. @category presenting @since 0.2.0 */
export const sayDue = (due: DueBecause): string => {
  switch (due._tag) {
    case "NotVerified":
      return "To be verified: nothing is known yet"
    case "Expired":
      return `To be verified again: what was known counted through ${due.lastDay}`
    case "EndsBefore":
      return `To be verified again: what is known counts through ${due.lastDay}, and the visit is on ${due.visit}`
    case "AskAgain":
      return "To be asked again: the payer could not answer"
  }
}

/** `3 ineligible`. @category presenting @since 0.2.0 */
export const sayVerificationCount = (status: VerificationStatus["_tag"], n: number): string =>
  `${grouped(n)} ${verificationNames[status].toLowerCase()}`

/**
 * What an icon and a status together say, in a few words for a calendar: `benefits ready to import`, `marked as
 * ineligible`, `eligible, expired`.
 *
 * @category presenting
 * @since 0.2.0
 */
export const sayStanding = (icon: EligibilityIcon, status: VerificationStatus | undefined): string => {
  const { means } = iconNames[icon]
  switch (status?._tag) {
    case undefined:
      return means
    case "NotVerified":
      return verificationNames.NotVerified.toLowerCase()
    case "Expired":
      return icon === "None" ? verificationNames.Expired.toLowerCase() : `${means}, expired`
    case "Eligible":
    case "Ineligible":
    case "UnableToVerify":
      return status.by._tag === "Person" && icon !== "ReadyToImport"
        ? `marked as ${verificationNames[status._tag].toLowerCase()}`
        : means
  }
}

/** What stands on a page that marks patients. @category presenting @since 0.2.0 */
export const markWords = {
  markAs: "Mark as …",
  titleFor: (patient: string): string => `How does the eligibility of ${patient} stand?`,
  takeBack: "Take back",
  eligible: "How do you know?",
  unable: "Why not?",
  through: "Counts through (empty: as the practice decided)",
  save: "Mark",
  cancel: "Cancel",
  takenBack: "Taken back. What the payer last answered counts again.",
  all: "All",
  due: "To be verified now",
} as const

/** `Marked as eligible through 2026-12-24. All visits of M. Ortiz show it.` @category presenting @since 0.2.0 */
export const sayMarked = (said: MarkSaid, patient: string): string =>
  said._tag === "TakenBack"
    ? markWords.takenBack
    : `Marked as ${verificationNames[said._tag].toLowerCase()} through ${said.through}. All visits of ${patient} show it.`
