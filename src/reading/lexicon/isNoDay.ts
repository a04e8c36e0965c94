import type { CalendarDate } from "../../domain/value/CalendarDate.ts"

// Payers write these where there is no day: nothing on file, no end.
const none = new Set(["2050-12-31"])

/** Whether a day stands for there being none. */
export const isNoDay = (day: CalendarDate): boolean => day.startsWith("9999") || none.has(day)
