import type { Standing } from "../coverage/Records.ts"
import type { ResponseSummary } from "../response/EligibilityResponse.ts"
import { reasonsAgainst } from "../response/importable.ts"
import type { ImportState } from "../response/importState.ts"
import type { Right } from "../rights/Right.ts"
import { holds } from "../rights/Right.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import { includes } from "../value/Interval.ts"
import type { VerificationMark } from "../verification/VerificationMark.ts"
import { verificationStatus } from "../verification/VerificationStatus.ts"

/**
 * The "E" on an appointment tile.
 *
 * `ReadyToImport`: a green E with a red dot on white. `Eligible`: a white E on green. `NotEligible`: a white E on red.
 * `Unable`: a white E on orange, the payer could not answer. `None`: no icon.
 *
 * @category models
 * @since 0.1.0
 */
export type EligibilityIcon = "ReadyToImport" | "Eligible" | "NotEligible" | "Unable" | "None"

/**
 * The icon one viewer sees for a patient at the appointment's location: computed from what is known, never stored.
 *
 * Only primary coverage in force has an icon. A viewer without the import right sees `Eligible` where one with it sees
 * `ReadyToImport`. A person's word counts while it is the last one and not over: it makes green, red or orange, with or
 * without an answer, and leaves the red dot of an eligible patient where there is something to import. Then the icon is
 * the answer's again; an answer keeps its icon though it has expired.
 *
 * @see docs/specification.md, step 2 and decision 30
 * @category presenting
 * @since 0.1.0
 */
export const eligibilityIcon = (seen: {
  readonly standing: Standing
  /** The newest response of the enrolment; absent where none was ever received. */
  readonly newest?: ResponseSummary
  /** What people said; absent where nobody said anything. */
  readonly marks?: ReadonlyArray<VerificationMark>
  readonly state: ImportState
  readonly rights: ReadonlyArray<Right>
  readonly today: CalendarDate
}): EligibilityIcon => {
  const { standing, marks = [], today } = seen
  if (standing.enrolment.ordinal !== 1 || !includes(standing.enrolment, today)) return "None"
  const answers = iconOfAnswer(seen)
  const status = verificationStatus({ ...seen, marks })
  if (!("by" in status) || status.by._tag !== "Person") return answers
  switch (status._tag) {
    case "Eligible":
      return answers === "ReadyToImport" ? answers : "Eligible"
    case "Ineligible":
      return "NotEligible"
    case "UnableToVerify":
      return "Unable"
    case "Expired":
      return answers
  }
}

const iconOfAnswer = ({
  standing,
  newest,
  state,
  rights,
  today,
}: {
  readonly standing: Standing
  readonly newest?: ResponseSummary
  readonly state: ImportState
  readonly rights: ReadonlyArray<Right>
  readonly today: CalendarDate
}): EligibilityIcon => {
  switch (newest?.outcome) {
    case undefined:
      return "None"
    case "ineligible":
      return "NotEligible"
    case "rejected":
    case "unknown":
      return "Unable"
    case "eligible":
      return state === "available" &&
        holds(rights, "Import Insurance Benefit Details") &&
        reasonsAgainst(newest, newest.id, standing, today).length === 0
        ? "ReadyToImport"
        : "Eligible"
  }
}
