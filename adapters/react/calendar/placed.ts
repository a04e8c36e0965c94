import type { CSSProperties } from "react"
import type { Appointment } from "../../../src/index.ts"

/** How high an hour of the day stands. */
export const hourHeight = 96

/** The minute of the day of a time such as `08:30`. */
export const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return hours * 60 + minutes
}

/** Where an appointment stands in its column, that begins at a minute of the day. */
export const placed = ({ time, minutes }: Appointment, from: number): CSSProperties => ({
  insetBlockStart: `${((minuteOf(time) - from) * hourHeight) / 60}px`,
  blockSize: `${(minutes * hourHeight) / 60 - 4}px`,
})
