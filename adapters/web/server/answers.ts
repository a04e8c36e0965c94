import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Refusal } from "../../../src/index.ts"
import type { Failure, Refused } from "../../../src/effect.ts"
import { isRefused } from "../../../src/effect.ts"

/** An answer as JSON that nobody keeps. */
export const said = (value: unknown, status = 200): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.jsonUnsafe(value, { status, headers: { "cache-control": "no-store" } })

/** What went wrong, in words that hold nobody's data. */
export const problem = (
  status: number,
  message: string,
  written: "nothing" | "unknown" = "nothing",
): HttpServerResponse.HttpServerResponse => said({ problem: { message, written } }, status)

export const notSignedIn = problem(401, "Nobody is signed in. Sign in and ask again.")

const statusOf = (refusal: Refusal): number => {
  switch (refusal._tag) {
    case "Malformed":
      return 400
    case "RightMissing":
    case "CapabilityMissing":
    case "SwitchedOff":
      return 403
    case "ResponseNotFound":
    case "ReceiptNotFound":
    case "PatientNotFound":
      return 404
    case "ResponseIdTaken":
    case "PatientNotMatched":
    case "NotEligible":
    case "NothingStated":
    case "Superseded":
    case "NotPrimary":
    case "EnrolmentNotInForce":
    case "PlanNotInForce":
    case "ResponseExpired":
    case "NetworkPlanNotChosen":
    case "NetworkPlanNotOffered":
    case "NoSectionSelected":
    case "CoverageNotEditable":
    case "SectionStatesNothing":
    case "EverythingWithheld":
    case "ChangedSincePreview":
    case "AlreadyDone":
    case "MarkOutOfReach":
    case "MarkIdTaken":
    case "NothingMarked":
    case "ReceiptIdTaken":
    case "RevertWindowClosed":
    case "NothingToRevert":
    case "NothingToAccept":
    case "NothingEdited":
    case "AddressEditedTwice":
    case "NotABenefitYear":
    case "AgesReversed":
      return 409
  }
}

const failed = (failure: Failure): HttpServerResponse.HttpServerResponse => {
  switch (failure._tag) {
    case "StoreUnavailable":
      return problem(503, failure.message, failure.written)
    case "StoreCorrupt":
      return problem(500, failure.message)
  }
}

/** The answer to an act: its value, every reason against it, or what failed. A bug is told of without what it held. */
export const answered = <A, R>(
  act: Effect.Effect<A, Failure | Refused, R>,
): Effect.Effect<HttpServerResponse.HttpServerResponse, never, R> =>
  act.pipe(
    Effect.map((value) => said(value)),
    Effect.catch((failure) =>
      Effect.succeed(
        isRefused(failure)
          ? said({ refusals: failure.refusals }, Math.min(...failure.refusals.map(statusOf)))
          : failed(failure),
      ),
    ),
    Effect.catchDefect(() =>
      Effect.succeed(problem(500, "Something went wrong here, and it is not known what was written.", "unknown")),
    ),
  )
