import type { Ages } from "../coverage/CoverageException.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import { afterMonths } from "../value/CalendarDate.ts"
import type { Known } from "./MouthSite.ts"

/**
 * The day on which an age is completed. Who was born on February 29 completes a year on March 1 where there is no such day.
 *
 * @see docs/specification.md, decision 27
 * @category decisions
 * @since 0.2.0
 */
export const birthday = (birthDate: CalendarDate, age: number): CalendarDate => afterMonths(birthDate, age * 12)

/** Whether a patient has one of some ages on a day; unknown without a birth date. Both ends are included. @category decisions @since 0.2.0 */
export const isOfAge = (ages: Ages, birthDate: CalendarDate | undefined, on: CalendarDate): Known => {
  if (birthDate === undefined) return "unknown"
  const oldEnough = ages.from === undefined || birthday(birthDate, ages.from) <= on
  const youngEnough = ages.through === undefined || on < birthday(birthDate, ages.through + 1)
  return oldEnough && youngEnough ? "yes" : "no"
}
