import type { Frequency, FrequencyWindow } from "../../domain/coverage/CoverageException.ts"
import type { Delivery, Piece, Row } from "../rows/Row.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import { wholeNumber } from "./wholeNumber.ts"
import { windowOf, windowOfUnit } from "./windowOf.ts"

/** A limit on how often, as one piece of a row states it. */
export interface ReadFrequency {
  readonly rule: string
  readonly piece: Piece
  readonly frequency: Frequency
}

type Read = { readonly read: ReadFrequency } | { readonly left: Unread }

// So many times means as often as needed.
const isNoLimit = (times: number): boolean => times === 99 || times >= 999

// Visits, units, and services or procedures.
const counted = new Set(["VS", "FL", "P6", ""])

const limit = (rule: string, piece: Piece, count: string, window: FrequencyWindow | undefined): Read => {
  const times = wholeNumber(count)
  if (times === undefined || times < 1) return { left: unread(piece, "a number of services that could not be read") }
  if (isNoLimit(times)) return { left: unread(piece, "a limit so high that it says there is none") }
  if (window === undefined) return { left: unread(piece, "a limit over a period with no place in a frequency") }
  return { read: { rule, piece, frequency: { type: "Frequency", times, window } } }
}

const isRemaining = (period: string): boolean => period === "29" || period === "33"

const deliveryFrequency = (delivery: Delivery): Read => {
  const { qualifier, quantity, unit, modulus, period, periods } = delivery
  if (isRemaining(period)) return { left: unread(delivery, "remaining count") }
  if (!counted.has(qualifier)) return { left: unread(delivery, "a limit that does not count services") }
  if (period !== "" && unit !== "") return { left: unread(delivery, "a limit over two periods at once") }
  const n = wholeNumber(period === "" ? modulus || "1" : periods || "1")
  if (n === undefined || n < 1) return { left: unread(delivery, "a length of time that could not be read") }
  return limit("deliveryFrequency", delivery, quantity, period === "" ? windowOfUnit(unit, n) : windowOf(period, n))
}

const quantityFrequency = (row: Row): ReadonlyArray<Read> => {
  if (row.quantityQualifier === "99") return [{ left: unread(row, "quantity used") }]
  if (row.quantityQualifier !== "P6" && row.quantityQualifier !== "VS") return []
  if (isRemaining(row.period)) return [{ left: unread(row, "remaining count") }]
  return [limit("quantityFrequency", row, row.quantity, windowOf(row.period, 1))]
}

/** The limits on how often that a row states, in its deliveries (HSD) and in its quantity (EB09 and EB10), in order. */
export const frequenciesOf = (
  row: Row,
): { readonly read: ReadonlyArray<ReadFrequency>; readonly left: ReadonlyArray<Unread> } => {
  const all = [...row.deliveries.map(deliveryFrequency), ...quantityFrequency(row)]
  return {
    read: all.flatMap((one) => ("read" in one ? [one.read] : [])),
    left: all.flatMap((one) => ("left" in one ? [one.left] : [])),
  }
}
