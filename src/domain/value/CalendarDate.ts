import * as O from "fp-ts/lib/Option.js"
import type * as Ord from "fp-ts/lib/Ord.js"
import * as S from "fp-ts/lib/string.js"
import * as t from "io-ts"
import { trusted } from "./brand.ts"

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface CalendarDateBrand {
  readonly CalendarDate: unique symbol
}

const iso = /^(\d{4})-(\d{2})-(\d{2})$/

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const isRealDay = (text: string): boolean => {
  const match = iso.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/**
 * A day without a clock or a zone, as ISO text: `2026-11-24`. February 30 is no date.
 *
 * @category codecs
 * @since 0.1.0
 */
export const CalendarDate = t.brand(
  t.string,
  (text): text is t.Branded<string, CalendarDateBrand> => isRealDay(text),
  "CalendarDate",
)

/** @category models @since 0.1.0 */
export type CalendarDate = t.TypeOf<typeof CalendarDate>

/** Earlier days first; ISO text sorts as its days do. @category matching @since 0.1.0 */
export const ordCalendarDate: Ord.Ord<CalendarDate> = S.Ord

/** The parts of a day as numbers; January is 1. @category decisions @since 0.1.0 */
export const partsOf = (
  date: CalendarDate,
): { readonly year: number; readonly month: number; readonly day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

const isoText = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`

/**
 * The day that eight digits state (`20260228`), as X12 writes dates; `none` where there is no such day.
 *
 * @category constructors
 * @since 0.1.0
 */
export const parseCompactDate = (digits: string): O.Option<CalendarDate> =>
  O.fromPredicate(CalendarDate.is)(
    /^\d{8}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : "",
  )

/** The first day of a month; the year is held within 0 to 9999. @category constructors @since 0.1.0 */
export const firstOfMonth = (year: number, month: Month): CalendarDate =>
  trusted<CalendarDate>(isoText(Math.min(Math.max(year, 0), 9999), month, 1))

/** @category models @since 0.1.0 */
export type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12

/** The last day of the month a day is in. @category decisions @since 0.1.0 */
export const endOfMonth = (date: CalendarDate): CalendarDate => {
  const { year, month } = partsOf(date)
  return trusted<CalendarDate>(isoText(year, month, daysIn(year, month)))
}

/**
 * The day some days later (or earlier, for a negative number). Held within the years 0 to 9999.
 *
 * @example
 * import { addDays, CalendarDate, literal } from "coverport"
 *
 * addDays(literal(CalendarDate)("2028-02-28"), 2) // => "2028-03-01"
 *
 * @category decisions
 * @since 0.1.0
 */
export const addDays = (date: CalendarDate, days: number): CalendarDate => {
  const { year, month, day } = partsOf(date)
  return fromDayNumber(dayNumber(year, month, day) + Math.trunc(days))
}

// Days since 1 March of year 0, counted in years that begin in March so that the leap day comes last.
const dayNumber = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const m = (month + 9) % 12
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  )
}

const firstDay = dayNumber(0, 1, 1)
const lastDay = dayNumber(9999, 12, 31)

const fromDayNumber = (wanted: number): CalendarDate => {
  const n = Math.min(Math.max(wanted, firstDay), lastDay)
  const shifted = n + 146_097 // one whole cycle, so that nothing below is negative
  const cycle = Math.floor(shifted / 146_097)
  const dayOfCycle = shifted - cycle * 146_097
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1
  const month = m < 10 ? m + 3 : m - 9
  const year = (cycle - 1) * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
  return trusted<CalendarDate>(isoText(year, month, day))
}

const lastMonth = 9999 * 12 + 11

/**
 * The same day of the month some months later (or earlier, for a negative number); where that month has no such day, its
 * last. Held within the years 0 to 9999.
 *
 * @example
 * import { addMonths, CalendarDate, literal } from "coverport"
 *
 * addMonths(literal(CalendarDate)("2027-08-31"), 6) // => "2028-02-29"
 *
 * @see docs/specification.md, decision 27
 * @category decisions
 * @since 0.2.0
 */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const { year, month, day } = partsOf(date)
  const n = year * 12 + month - 1 + Math.trunc(months)
  if (n < 0) return fromDayNumber(firstDay)
  if (n > lastMonth) return fromDayNumber(lastDay)
  const [y, m] = [Math.floor(n / 12), (n % 12) + 1]
  return trusted<CalendarDate>(isoText(y, m, Math.min(day, daysIn(y, m))))
}

/**
 * The first day on which so many whole months have passed since a day. Where the month has no such day it is the first of
 * the next: six months after August 31 have passed on March 1, and a year after February 29 has passed on March 1.
 *
 * @example
 * import { afterMonths, CalendarDate, literal } from "coverport"
 *
 * afterMonths(literal(CalendarDate)("2026-08-31"), 6) // => "2027-03-01"
 * afterMonths(literal(CalendarDate)("2026-08-15"), 6) // => "2027-02-15"
 *
 * @see docs/specification.md, decision 27
 * @category decisions
 * @since 0.2.0
 */
export const afterMonths = (date: CalendarDate, months: number): CalendarDate => {
  const there = addMonths(date, months)
  return there.slice(8) < date.slice(8) ? addDays(there, 1) : there
}

/** Whole days from one day to another; negative when the second is earlier. @category decisions @since 0.1.0 */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => {
  const [a, b] = [partsOf(from), partsOf(to)]
  return dayNumber(b.year, b.month, b.day) - dayNumber(a.year, a.month, a.day)
}

/**
 * The first day of the benefit year that a day falls in: benefits renew on the first of the renewal month.
 *
 * @example
 * import { benefitYearOf, CalendarDate, literal } from "coverport"
 *
 * benefitYearOf(7, literal(CalendarDate)("2026-06-30")) // => "2025-07-01"
 * benefitYearOf(7, literal(CalendarDate)("2026-07-01")) // => "2026-07-01"
 *
 * @category decisions
 * @since 0.1.0
 */
export const benefitYearOf = (renewalMonth: Month, date: CalendarDate): CalendarDate => {
  const { year, month } = partsOf(date)
  return firstOfMonth(month >= renewalMonth ? year : year - 1, renewalMonth)
}
