import type { Appointment, EligibilityIcon, VerificationStatus } from "../../../src/index.ts"

/** An appointment and its icon, as `iconsOfDay` answers them. @category models @since 0.2.0 */
export interface CalendarTile {
  readonly appointment: Appointment
  readonly icon: EligibilityIcon
  readonly response?: string
  /** How the patient's eligibility stands; absent where nothing is to be verified. */
  readonly status?: VerificationStatus
}
