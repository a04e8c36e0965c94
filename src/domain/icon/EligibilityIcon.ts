import type { Standing } from "../coverage/Records.ts"
import type { ResponseSummary } from "../response/EligibilityResponse.ts"
import { reasonsAgainst } from "../response/importable.ts"
import type { ImportState } from "../response/importState.ts"
import type { Right } from "../rights/Right.ts"
import { holds } from "../rights/Right.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import { includes } from "../value/Interval.ts"

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
 * `ReadyToImport`.
 *
 * @see docs/specification.md, step 2
 * @category presenting
 * @since 0.1.0
 */
export const eligibilityIcon = (seen: {
  readonly standing: Pick<Standing, "enrolment" | "plan">
  /** The newest response of the enrolment; absent where none was ever received. */
  readonly newest?: ResponseSummary
  readonly state: ImportState
  readonly rights: ReadonlyArray<Right>
  readonly today: CalendarDate
}): EligibilityIcon => {
  const { standing, newest, today } = seen
  if (newest === undefined || standing.enrolment.ordinal !== 1 || !includes(standing.enrolment, today)) return "None"
  switch (newest.outcome) {
    case "ineligible":
      return "NotEligible"
    case "rejected":
    case "unknown":
      return "Unable"
    case "eligible":
      return seen.state === "available" &&
        holds(seen.rights, "Import Insurance Benefit Details") &&
        reasonsAgainst(newest, newest.id, standing, today).length === 0
        ? "ReadyToImport"
        : "Eligible"
  }
}
