import * as Effect from "effect/Effect"
import type { Plain } from "../../codec/Plain.ts"
import { decode } from "../../codec/Problem.ts"
import type { ChoiceRequest } from "../../codec/Request.ts"
import {
  coveredRequest,
  aheadRequest,
  dayRequest,
  disagreementsRequest,
  doneRequest,
  editRequest,
  enterRequest,
  historyRequest,
  importRequest,
  inReviewRequest,
  locationRequest,
  markRequest,
  membersRequest,
  openRevertReviewRequest,
  openReviewsRequest,
  previewRequest,
  receiveRequest,
  responseRequest,
  revertRequest,
  switchRequest,
} from "../../codec/Request.ts"
import type { Choice } from "../../domain/change/Choice.ts"
import type { Policy } from "../../domain/change/Policy.ts"
import { standardPolicy } from "../../domain/change/Policy.ts"
import type { Editions } from "../../domain/location/Edition.ts"
import { standardEditions } from "../../domain/location/Edition.ts"
import type { VerificationPolicy } from "../../domain/verification/VerificationPolicy.ts"
import { standardVerificationPolicy } from "../../domain/verification/VerificationPolicy.ts"
import { Register } from "../../ports/Register.ts"
import { disagreementsOfPlans } from "../disagreementsOfPlans.ts"
import { editCoverage } from "../editCoverage.ts"
import { history, membersOfPlan } from "../history.ts"
import { iconsOfDay } from "../iconsOfDay.ts"
import { importDetails } from "../importDetails.ts"
import { locationSettings } from "../location/locationSettings.ts"
import { switchAutomaticImport } from "../location/switchAutomaticImport.ts"
import { markAsDone } from "../markAsDone.ts"
import { markEligibility } from "../markEligibility.ts"
import { receiveAndImport } from "../night/receiveAndImport.ts"
import { openReview } from "../openReview.ts"
import { preview } from "../preview.ts"
import { receiveResponse } from "../receiveResponse.ts"
import { revertReceipt } from "../revertReceipt.ts"
import { acceptReview } from "../revertReview/acceptReview.ts"
import { openReviews } from "../revertReview/openReviews.ts"
import { openRevertReview } from "../revertReview/openRevertReview.ts"
import { revertInReview } from "../revertReview/revertInReview.ts"
import { verificationsAhead } from "../verificationsAhead.ts"
import { wouldBeCovered } from "../wouldBeCovered.ts"
import { wellFormed } from "./wellFormed.ts"

type Asked<Codec extends { readonly _A: unknown }> = Plain<Codec["_A"]>

const chosen = (request: ChoiceRequest, policy: Policy): Choice => ({
  ...request,
  policy,
  answers: request.answers ?? {},
})

/**
 * Every use case for callers who hold plain values: ids as texts, dates as texts, a response as JSON. What is passed in
 * is decoded first, and malformed input is a refusal like any other.
 *
 * The policies are the practice's and set once here: a request cannot bring one. Caller, the answer's deliverer and whether a
 * review is still open are the host's to say, from its own session and never from what a page sends.
 *
 * @category use cases
 * @since 0.1.0
 */
export const deskUnder = (
  policy: Policy,
  verification: VerificationPolicy = standardVerificationPolicy,
  editions: Editions = standardEditions,
) => ({
  /** Takes over the practice's own records: patients, plans, subscriptions, enrolments, appointments, rights. */
  enter: (request: Asked<typeof enterRequest>) =>
    Effect.flatMap(wellFormed(decode(enterRequest)(request)), ({ practice, records }) =>
      Effect.flatMap(Register, (register) => register.enter(practice, records)),
    ),
  /** Keeps a payer's answer under the enrolment it is about. */
  receiveResponse: (request: Asked<typeof receiveRequest>) =>
    Effect.flatMap(wellFormed(decode(receiveRequest)(request)), (asked) =>
      receiveResponse({ ...asked, expiry: verification.expiry }),
    ),
  /** A day's appointments with their icons. */
  iconsOfDay: (request: Asked<typeof dayRequest>) =>
    Effect.flatMap(wellFormed(decode(dayRequest)(request)), ({ caller, date }) => iconsOfDay(caller, date)),
  /** Who comes on the business days ahead, how their eligibility stands, and who is to be verified now. */
  verificationsAhead: (request: Asked<typeof aheadRequest>) =>
    Effect.flatMap(wellFormed(decode(aheadRequest)(request)), ({ caller, ...asked }) =>
      verificationsAhead(caller, { ...asked, policy: verification }),
    ),
  /** Says whether a patient is eligible, in a person's own words. */
  markEligibility: (request: Asked<typeof markRequest>) =>
    Effect.flatMap(wellFormed(decode(markRequest)(request)), (asked) =>
      markEligibility({ ...asked, expiry: verification.expiry }),
    ),
  /** Opens the import page on a response. */
  openReview: (request: Asked<typeof responseRequest>) =>
    Effect.flatMap(wellFormed(decode(responseRequest)(request)), ({ caller, response }) =>
      openReview(caller, response),
    ),
  /** What an import would change and for whom. */
  preview: (request: Asked<typeof previewRequest>) =>
    Effect.flatMap(wellFormed(decode(previewRequest)(request)), ({ caller, choice }) =>
      preview(caller, chosen(choice, policy)),
    ),
  /** Imports what was previewed. */
  importDetails: (request: Asked<typeof importRequest>) =>
    Effect.flatMap(wellFormed(decode(importRequest)(request)), ({ choice, ...rest }) =>
      importDetails({ ...rest, choice: chosen(choice, policy) }),
    ),
  /** Says that nothing more of a response is to be imported. */
  markAsDone: (request: Asked<typeof doneRequest>) =>
    Effect.flatMap(wellFormed(decode(doneRequest)(request)), markAsDone),
  /** Whether a service would be covered. */
  wouldBeCovered: (request: Asked<typeof coveredRequest>) =>
    Effect.flatMap(wellFormed(decode(coveredRequest)(request)), wouldBeCovered),
  /** What was done to coverage, newest first. */
  history: (request: Asked<typeof historyRequest>) =>
    Effect.flatMap(wellFormed(decode(historyRequest)(request)), ({ caller, query, page }) =>
      history(caller, query, page),
    ),
  /** What members' answers say differently of the practice's plans. */
  disagreements: (request: Asked<typeof disagreementsRequest>) =>
    Effect.flatMap(wellFormed(decode(disagreementsRequest)(request)), ({ caller, query, page }) =>
      disagreementsOfPlans(caller, query, page, policy),
    ),
  /** Who is enrolled in force on a plan. */
  membersOfPlan: (request: Asked<typeof membersRequest>) =>
    Effect.flatMap(wellFormed(decode(membersRequest)(request)), ({ caller, plan, page }) =>
      membersOfPlan(caller, plan, page),
    ),
  /** Puts values of a receipt back. */
  revertReceipt: (request: Asked<typeof revertRequest>) =>
    Effect.flatMap(wellFormed(decode(revertRequest)(request)), (asked) => revertReceipt({ ...asked, policy })),
  /** The reviews of imports that wait in a practice, newest first. */
  openReviews: (request: Asked<typeof openReviewsRequest>) =>
    Effect.flatMap(wellFormed(decode(openReviewsRequest)(request)), (asked) =>
      openReviews({ ...asked, policy, editions }),
    ),
  /** What imports changed that nobody has looked at yet, value by value. */
  openRevertReview: (request: Asked<typeof openRevertReviewRequest>) =>
    Effect.flatMap(wellFormed(decode(openRevertReviewRequest)(request)), (asked) =>
      openRevertReview({ ...asked, policy, editions }),
    ),
  /** Puts values of a review back to what was held before its first import. */
  revertInReview: (request: Asked<typeof inReviewRequest>) =>
    Effect.flatMap(wellFormed(decode(inReviewRequest)(request)), (asked) =>
      revertInReview({ ...asked, policy, editions }),
    ),
  /** Lets values of a review stand, and takes them out of it. */
  acceptReview: (request: Asked<typeof inReviewRequest>) =>
    Effect.flatMap(wellFormed(decode(inReviewRequest)(request)), (asked) =>
      acceptReview({ ...asked, policy, editions }),
    ),
  /** Keeps a payer's answer, and imports by itself what of it needs nobody. */
  receiveAndImport: (request: Asked<typeof receiveRequest>) =>
    Effect.flatMap(wellFormed(decode(receiveRequest)(request)), (asked) =>
      receiveAndImport({ ...asked, expiry: verification.expiry }, { policy, editions }),
    ),
  /** What is set for the caller's location. */
  locationSettings: (request: Asked<typeof locationRequest>) =>
    Effect.flatMap(wellFormed(decode(locationRequest)(request)), ({ caller }) => locationSettings(caller)),
  /** Switches automatic import on or off at the caller's location. */
  switchAutomaticImport: (request: Asked<typeof switchRequest>) =>
    Effect.flatMap(wellFormed(decode(switchRequest)(request)), (asked) =>
      switchAutomaticImport({ ...asked, editions }),
    ),
  /** Changes coverage by hand. */
  editCoverage: (request: Asked<typeof editRequest>) =>
    Effect.flatMap(wellFormed(decode(editRequest)(request)), editCoverage),
})

/** The desk under the standard policy. @category use cases @since 0.1.0 */
export const desk = deskUnder(standardPolicy)
