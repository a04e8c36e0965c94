import type { Appointment, EligibilityIcon, VerificationStatus } from "../../../src/index.ts"

/** A day's appointments with the icon that each has for who asks. */
export interface TilesOfDay {
  readonly date: string
  readonly tiles: ReadonlyArray<{
    readonly appointment: Appointment
    readonly icon: EligibilityIcon
    readonly response?: string
    readonly status?: VerificationStatus
  }>
}
