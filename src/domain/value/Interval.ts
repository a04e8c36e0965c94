import type { CalendarDate } from "./CalendarDate.ts"

/** Days from and through which something holds, both included; an absent end is open. @category models @since 0.1.0 */
export interface Interval {
  readonly from?: CalendarDate
  readonly through?: CalendarDate
}

/** Whether a day lies in an interval; its first and last day do. @category decisions @since 0.1.0 */
export const includes = (interval: Interval, date: CalendarDate): boolean =>
  (interval.from === undefined || interval.from <= date) && (interval.through === undefined || date <= interval.through)
