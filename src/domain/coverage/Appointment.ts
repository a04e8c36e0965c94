import type { CalendarDate } from "../value/CalendarDate.ts"
import type { AppointmentId, LocationId } from "../value/Ids.ts"
import type { Patient } from "./Records.ts"

/** A patient's visit, as the calendar shows it. @category models @since 0.1.0 */
export interface Appointment {
  readonly id: AppointmentId
  readonly location: LocationId
  readonly date: CalendarDate
  /** Hours and minutes of the day, `08:30`. */
  readonly time: string
  readonly minutes: number
  /** The chair or the provider, as the practice names its columns. */
  readonly column: string
  readonly patient: Patient
}
