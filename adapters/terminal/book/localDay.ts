import type { CalendarDate } from "../../../src/index.ts"
import { addDays, CalendarDate as Day, literal } from "../../../src/index.ts"

const two = (n: number): string => String(n).padStart(2, "0")

/** The day it is where this machine stands. */
export const localDay = (): CalendarDate => {
  const now = new Date()
  return literal(Day)(`${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}

/** A day as it is typed: `2026-11-24`, `today`, `tomorrow` or `yesterday`; nothing where it is none. */
export const parseDay = (typed: string, today: CalendarDate = localDay()): CalendarDate | undefined => {
  const word = typed.trim().toLowerCase()
  if (word === "today") return today
  if (word === "tomorrow") return addDays(today, 1)
  if (word === "yesterday") return addDays(today, -1)
  return Day.is(word) ? word : undefined
}
