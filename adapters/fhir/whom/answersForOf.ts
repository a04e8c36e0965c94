import type { CalendarDate } from "../../../src/index.ts"
import type { Answer } from "../resource/Answer.ts"
import { dayOf } from "./dayOf.ts"

/** The day an answer is about, and the key it is taken from. */
export interface AnswersFor {
  readonly day: CalendarDate
  readonly key: "servicedDate" | "servicedPeriod" | "created"
}

/** The day of service asked about, a period of one day, else the day the answer was made. */
export const answersForOf = ({ servicedDate, servicedPeriod, created }: Answer): AnswersFor | undefined => {
  const date = dayOf(servicedDate ?? "")
  if (date !== undefined) return { day: date, key: "servicedDate" }
  const [from, to] = [dayOf(servicedPeriod?.start ?? ""), dayOf(servicedPeriod?.end ?? "")]
  if (from !== undefined && from === to) return { day: from, key: "servicedPeriod" }
  const made = dayOf(created ?? "")
  return made === undefined ? undefined : { day: made, key: "created" }
}
