import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Waiting } from "../../domain/response/Note.ts"
import type { Gloss } from "../draft/Gloss.ts"
import { wholeNumber } from "../exceptions/wholeNumber.ts"
import { joined } from "../joined.ts"
import { isNoDay } from "../lexicon/isNoDay.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import type { Row } from "../rows/Row.ts"

/** A wait that a row states in codes, and where. */
export interface ReadWaiting {
  readonly rule: "benefitBegins" | "waitingPeriodRow"
  readonly waiting: Waiting
  readonly at: Position
}

/** Whether a row is about how long members wait (EB03 32), and not about a service. */
export const isAboutWaiting = ({ serviceTypes }: Row): boolean => serviceTypes.includes("32")

const limiting = new Set(["A", "B", "D", "F"])

const nothing: ReadonlyArray<ReadWaiting> = []

// A benefit that begins (DTP 348) later than the day asked about is waited for until then.
const beginsLater = (gloss: Gloss, day: CalendarDate, lexicon: Lexicon): ReadonlyArray<ReadWaiting> => {
  if (!gloss.named || gloss.row.dates.length === 0) return nothing
  const read: Array<ReadWaiting> = []
  for (const { qualifier, format, value, at } of gloss.row.dates) {
    if (qualifier !== "348" || (format !== "D8" && format !== "RD8")) continue
    const begins = lexicon.day(value.slice(0, 8))
    if (begins === undefined || begins <= day || isNoDay(begins)) continue
    read.push({ rule: "benefitBegins", waiting: { kind: "until", coveredFrom: begins }, at })
  }
  return read
}

const units = new Map<string, "day" | "month" | "year">([
  ["DY", "day"],
  ["MN", "month"],
  ["YY", "year"],
])

const lengthOf = (row: Row): ReadonlyArray<ReadWaiting> => {
  if (!isAboutWaiting(row)) return nothing
  const [length, unit] = [wholeNumber(row.quantity), units.get(row.quantityQualifier)]
  if (length === undefined || unit === undefined) return nothing
  const waiting: Waiting = length === 0 ? { kind: "none" } : { kind: "length", length, unit }
  return [{ rule: "waitingPeriodRow", waiting, at: row.at }]
}

/** The waits that a row states in codes. */
export const waitingsOf = (gloss: Gloss, day: CalendarDate, lexicon: Lexicon): ReadonlyArray<ReadWaiting> =>
  limiting.has(gloss.row.kind) ? joined(lengthOf(gloss.row), beginsLater(gloss, day, lexicon)) : nothing
