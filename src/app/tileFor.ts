import type { Appointment } from "../domain/coverage/Appointment.ts"
import type { EligibilityIcon } from "../domain/icon/EligibilityIcon.ts"
import { eligibilityIcon } from "../domain/icon/EligibilityIcon.ts"
import { importState } from "../domain/response/importState.ts"
import type { Right } from "../domain/rights/Right.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { ResponseId } from "../domain/value/Ids.ts"
import type { VerificationStatus } from "../domain/verification/VerificationStatus.ts"
import { verificationStatus } from "../domain/verification/VerificationStatus.ts"
import type { CalendarEntry } from "../ports/Calendar.ts"

/**
 * An appointment tile, its icon, and how the patient's eligibility stands.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tile {
  readonly appointment: Appointment
  readonly icon: EligibilityIcon
  /** The newest answer: the one that the icon opens or, unless a person has said something since, speaks of. */
  readonly response?: ResponseId
  /** Absent where no primary coverage is in force, and so nothing to verify. */
  readonly status?: VerificationStatus
}

/** What one viewer sees of a calendar's entry. @category decisions @since 0.1.0 */
export const tileFor =
  (rights: ReadonlyArray<Right>, today: CalendarDate) =>
  ({ appointment, primary, newest, receipts, mark }: CalendarEntry): Tile => {
    if (primary === undefined) return { appointment, icon: "None" }
    const marks = mark === undefined ? [] : [mark]
    const verifying = { standing: primary, marks, today, ...(newest === undefined ? {} : { newest }) }
    return {
      appointment,
      icon: eligibilityIcon({ ...verifying, state: importState(receipts), rights }),
      ...(newest === undefined ? {} : { response: newest.id }),
      status: verificationStatus(verifying),
    }
  }
