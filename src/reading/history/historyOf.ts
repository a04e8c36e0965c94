import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { ServiceHistory } from "../../domain/response/ServiceHistory.ts"
import type { Gloss } from "../draft/Gloss.ts"
import { evidenceOfAll } from "../evidence/evidenceOfAll.ts"
import { withPlace } from "../evidence/inOrder.ts"
import { isNoDay } from "../lexicon/isNoDay.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import { isWordsOnly } from "../notes/draftNotes.ts"
import { refersElsewhere } from "../related/refersElsewhere.ts"
import type { DatePiece } from "../rows/Row.ts"
import type { Sameness } from "../plans/saidOnce.ts"
import { saidOnce } from "../plans/saidOnce.ts"
import { singleDay } from "../singleDay.ts"

/**
 * The day of a service that a date below a row states: the latest visit (304), or a service (472) before the day that was
 * asked about, which payers repeat there.
 */
const dayOf = (date: DatePiece, asked: CalendarDate, lexicon: Lexicon): CalendarDate | undefined => {
  if (date.qualifier !== "304" && date.qualifier !== "472") return undefined
  const day = lexicon.day(singleDay(date))
  if (day === undefined || isNoDay(day)) return undefined
  return date.qualifier === "472" && day >= asked ? undefined : day
}

interface Had {
  readonly subject: string
  readonly stated: ServiceHistory
}

const keyOf = ({ stated }: Had): string => stated.on

const merged = (all: readonly [ServiceHistory, ...ReadonlyArray<ServiceHistory>]): ServiceHistory => ({
  procedure: all[0].procedure,
  on: all[0].on,
  evidence: evidenceOfAll(all),
})

const saying: Sameness<Had> = { keyOf, merge: merged }

/** When the services that rows are about were last had, the same once, and the places of which nothing else is said. */
export const historyOf = (
  glosses: ReadonlyArray<Gloss>,
  asked: CalendarDate,
  lexicon: Lexicon,
): {
  readonly history: ReadonlyArray<ServiceHistory>
  readonly settled: ReadonlyArray<Position>
} => {
  const history = saidOnce<Had>(saying)
  const settled: Array<Position> = []
  for (const gloss of glosses) {
    const { row, subjects, at } = gloss
    if (row.dates.length === 0 || subjects.length === 0 || refersElsewhere(row.kind)) continue
    for (const date of row.dates) {
      const on = dayOf(date, asked, lexicon)
      if (on === undefined) continue
      settled.push(date.at)
      if (isWordsOnly(row)) for (const place of at) settled.push(place)
      const rule = date.qualifier === "304" ? "latestVisit" : "serviceDate"
      const evidence = { rule, at: withPlace(at, date.at) }
      for (const { key, procedure } of subjects) history.say({ subject: key, stated: { procedure, on, evidence } })
    }
  }
  return { history: history.all(), settled }
}
