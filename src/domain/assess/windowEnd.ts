import type { FrequencyWindow } from "../coverage/CoverageException.ts"
import type { CalendarDate, Month } from "../value/CalendarDate.ts"
import { addDays, addMonths, afterMonths, benefitYearOf, firstOfMonth, partsOf } from "../value/CalendarDate.ts"
import type { SameDay } from "./Question.ts"

const daysIn = { day: 1, week: 7 } as const
const monthsIn = { month: 1, year: 12 } as const

const yearsLater = (first: CalendarDate, years: number, month: Month): CalendarDate | undefined =>
  partsOf(first).year + years > 9999 ? undefined : firstOfMonth(partsOf(first).year + years, month)

// Past the last day there is none.
const orNever = (date: CalendarDate): CalendarDate | undefined => (date >= "9999-12-31" ? undefined : date)

/**
 * The first day that is in no window together with a day, of those after it; absent where every later day is.
 *
 * A rolling window of months ends with the same day of the month, where `sameDay` is `blocked`, or the day before it. In a
 * month without such a day it ends with the month.
 *
 * @see docs/specification.md, decision 27
 * @category rules
 * @since 0.2.0
 */
export const windowEnd = (
  window: FrequencyWindow,
  first: CalendarDate,
  renewalMonth: Month,
  sameDay: SameDay,
): CalendarDate | undefined => {
  switch (window.kind) {
    case "rolling": {
      const { unit, length } = window
      if (unit === "day" || unit === "week")
        return orNever(addDays(first, length * daysIn[unit] + (sameDay === "blocked" ? 1 : 0)))
      const months = length * monthsIn[unit]
      return orNever(sameDay === "blocked" ? addDays(addMonths(first, months), 1) : afterMonths(first, months))
    }
    case "calendarYear":
      return yearsLater(first, window.years, 1)
    case "benefitYear":
      return yearsLater(benefitYearOf(renewalMonth, first), window.years, renewalMonth)
    case "lifetime":
      return undefined
  }
}

/** The text that is equal exactly where two windows are as long as each other: 12 months and a year. @category matching @since 0.2.0 */
export const windowLength = (window: FrequencyWindow): string => {
  switch (window.kind) {
    case "rolling":
      return window.unit === "day" || window.unit === "week"
        ? `${String(window.length * daysIn[window.unit])} days`
        : `${String(window.length * monthsIn[window.unit])} months`
    case "calendarYear":
    case "benefitYear":
      return `${window.kind} ${String(window.years)}`
    case "lifetime":
      return "lifetime"
  }
}
