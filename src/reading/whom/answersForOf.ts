import { pipe } from "fp-ts/lib/function.js"
import * as O from "fp-ts/lib/Option.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import { parseCompactDate } from "../../domain/value/CalendarDate.ts"
import type { Answer, Party } from "../rows/Answer.ts"
import { singleDay } from "../singleDay.ts"

/** The day an answer is about, and where the message says so; without a place where only its envelope does. */
export interface AnswersFor {
  readonly day: CalendarDate
  readonly at: ReadonlyArray<Position>
}

// The day of service asked about, then of the plan, then of eligibility.
const qualifiers = ["472", "291", "307"]

// A party has nine dates. One with thousands must not be searched for each of its thousands of dependents.
const searched = 50

const stated = (party: Party | undefined): ReadonlyArray<O.Option<AnswersFor>> =>
  qualifiers.flatMap((wanted) =>
    (party?.dates ?? [])
      .slice(0, searched)
      .filter(({ qualifier }) => qualifier === wanted)
      .map((date) =>
        pipe(
          parseCompactDate(singleDay(date)),
          O.map((day) => ({ day, at: [date.at] })),
        ),
      ),
  )

/**
 * The day that decides the benefit year: the patient's day of service (472), else a plan's or eligibility's single day
 * (291, 307), the same of the subscriber above, else the day the answer was made (BHT04), sent (GS04), enveloped (ISA09).
 */
export const answersForOf = (answer: Answer): O.Option<AnswersFor> =>
  pipe(
    [
      ...stated(answer.patient),
      ...stated(answer.subscriber),
      ...answer.days.map((day) =>
        pipe(
          parseCompactDate(day),
          O.map((parsed): AnswersFor => ({ day: parsed, at: [] })),
        ),
      ),
    ],
    RA.compact,
    RA.head,
  )
