import type { Frequency, FrequencyWindow } from "../../domain/coverage/CoverageException.ts"
import { wholeNumber } from "../exceptions/wholeNumber.ts"
import { windowOf, windowOfUnit } from "../exceptions/windowOf.ts"
import type { Delivery, Piece, Row } from "../rows/Row.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { Rule } from "./Rule.ts"

/** A limit on how often, as one piece of a row states it. */
export interface ReadFrequency {
  readonly rule: string
  readonly piece: Piece
  readonly frequency: Frequency
}

/** A limit, or why the piece states none. */
export type FrequencyRead = { readonly read: ReadFrequency } | { readonly left: Unread }

// So many times means as often as needed.
const isNoLimit = (times: number): boolean => times === 99 || times >= 999

// Visits, units, and services or procedures.
const counted = new Set(["VS", "FL", "P6", ""])

const limit = (rule: string, piece: Piece, count: string, window: FrequencyWindow | undefined): FrequencyRead => {
  const times = wholeNumber(count)
  if (times === undefined || times < 1) return { left: unread(piece, "a number of services that could not be read") }
  if (isNoLimit(times)) return { left: unread(piece, "a limit so high that it says there is none") }
  if (window === undefined) return { left: unread(piece, "a limit over a period with no place in a frequency") }
  return { read: { rule, piece, frequency: { type: "Frequency", times, window } } }
}

const isRemaining = (period: string): boolean => period === "29" || period === "33"

/** How often, as an HSD segment says it. */
export const deliveryFrequency: Rule & { readonly read: (delivery: Delivery) => FrequencyRead } = {
  name: "deliveryFrequency",
  matches: "HSD below A, B, D or F",
  answers: "a frequency: HSD02 times in HSD06 of the periods HSD05, or in HSD04 of the units HSD03",
  page: "Exceptions and shares",
  example: { segments: ["EB*F************AD:D1110", "HSD*VS*2***23*1"], says: "D1110: 2 per 1 calendar years" },
  read: (delivery) => {
    const { qualifier, quantity, unit, modulus, period, periods } = delivery
    if (isRemaining(period)) return { left: unread(delivery, "remaining count") }
    if (!counted.has(qualifier)) return { left: unread(delivery, "a limit that does not count services") }
    if (period !== "" && unit !== "") return { left: unread(delivery, "a limit over two periods at once") }
    const n = wholeNumber(period === "" ? modulus || "1" : periods || "1")
    if (n === undefined || n < 1) return { left: unread(delivery, "a length of time that could not be read") }
    return limit("deliveryFrequency", delivery, quantity, period === "" ? windowOfUnit(unit, n) : windowOf(period, n))
  },
}

/** How often, as EB09 and EB10 say it; `undefined` where they say something else. */
export const quantityFrequency: Rule & { readonly read: (row: Row) => FrequencyRead | undefined } = {
  name: "quantityFrequency",
  matches: "EB09 P6 or VS below A, B, D or F, with a period in EB06",
  answers: "a frequency: EB10 times in one such period",
  page: "Exceptions and shares",
  example: { segments: ["EB*F*****23***P6*2***AD:D1110"], says: "D1110: 2 per 1 calendar years" },
  read: (row) => {
    if (row.quantityQualifier === "99") return { left: unread(row, "quantity used") }
    if (row.quantityQualifier !== "P6" && row.quantityQualifier !== "VS") return undefined
    if (isRemaining(row.period)) return { left: unread(row, "remaining count") }
    return limit("quantityFrequency", row, row.quantity, windowOf(row.period, 1))
  },
}
