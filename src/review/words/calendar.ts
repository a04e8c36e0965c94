import { grouped } from "./counted.ts"
import { capital } from "./capital.ts"
import type { EligibilityIcon } from "../../domain/icon/EligibilityIcon.ts"
import { iconNames } from "./coverage.ts"

/** What stands on the calendar. @category presenting @since 0.2.0 */
export const calendarWords = {
  today: "Today",
  previousDay: "The day before",
  nextDay: "The day after",
  insurance: "Insurance",
  legend: "What the letters mean",
  noAppointments: "No appointments on this day.",
  walk: "Open the first",
} as const

/** An icon for somebody who does not see it: `Benefits ready to import for M. Ortiz`. @category presenting @since 0.2.0 */
export const sayIcon = (icon: EligibilityIcon, patient: string): string =>
  icon === "ReadyToImport" ? `${capital(iconNames[icon].means)} for ${patient}` : `${patient}: ${iconNames[icon].means}`

const counts: Readonly<Record<Exclude<EligibilityIcon, "None">, string>> = {
  ReadyToImport: "to import",
  Eligible: "eligible",
  NotEligible: "not eligible",
  Unable: "unable to verify",
}

/** `3 to import`. @category presenting @since 0.2.0 */
export const sayIconCount = (icon: Exclude<EligibilityIcon, "None">, n: number): string =>
  `${grouped(n)} ${counts[icon]}`

/** `50 minutes`, as short as a tile needs it. @category presenting @since 0.2.0 */
export const sayMinutes = (minutes: number): string => `${String(minutes)} min`
