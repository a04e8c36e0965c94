import type { Frequency, FrequencyWindow } from "../../domain/coverage/CoverageException.ts"
import { wholeNumber } from "../exceptions/wholeNumber.ts"
import { windowOf, windowOfUnit } from "../exceptions/windowOf.ts"
import type { Delivery, Piece, Row } from "../rows/Row.ts"
import type { Rule } from "./Rule.ts"

/** A limit on how often, as one piece of a row states it. */
export interface ReadFrequency {
  readonly rule: string
  readonly piece: Piece
  readonly frequency: Frequency
}

/** A limit on how often, or why the piece states none. */
export type FrequencyRead = Frequency | string

// So many times means as often as needed.
const isNoLimit = (times: number): boolean => times === 99 || times >= 999

// Visits, units, and services or procedures.
const counted = new Set(["VS", "FL", "P6", ""])

const limit = (count: string, window: FrequencyWindow | undefined): FrequencyRead => {
  const times = wholeNumber(count)
  if (times === undefined || times < 1) return "a number of services that could not be read"
  if (isNoLimit(times)) return "a limit so high that it says there is none"
  if (window === undefined) return "a limit over a period with no place in a frequency"
  return { type: "Frequency", times, window }
}

const isRemaining = (period: string): boolean => period === "29" || period === "33"

/** How often, as an HSD segment says it. */
export const deliveryFrequency: Rule & { readonly read: (delivery: Delivery) => FrequencyRead } = {
  name: "deliveryFrequency",
  matches: "HSD below A, B, D or F",
  answers: "a frequency: HSD02 times in HSD06 of the periods HSD05, or in HSD04 of the units HSD03",
  page: "Exceptions and shares",
  example: { segments: ["EB*F************AD:D1110", "HSD*VS*2***23*1"], says: "D1110: 2 per 1 calendar years" },
  read: ({ qualifier, quantity, unit, modulus, period, periods }) => {
    if (isRemaining(period)) return "remaining count"
    if (!counted.has(qualifier)) return "a limit that does not count services"
    if (period !== "" && unit !== "") return "a limit over two periods at once"
    const n = wholeNumber(period === "" ? modulus || "1" : periods || "1")
    if (n === undefined || n < 1) return "a length of time that could not be read"
    return limit(quantity, period === "" ? windowOfUnit(unit, n) : windowOf(period, n))
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
    if (row.quantityQualifier === "99") return "quantity used"
    if (row.quantityQualifier !== "P6" && row.quantityQualifier !== "VS") return undefined
    if (isRemaining(row.period)) return "remaining count"
    return limit(row.quantity, windowOf(row.period, 1))
  },
}
