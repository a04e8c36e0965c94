import type { Month } from "../domain/value/CalendarDate.ts"
import type { Position } from "../domain/response/Evidence.ts"
import type { MessagePiece } from "./rows/Row.ts"

const months: ReadonlyArray<readonly [string, Month]> = [
  ["JANUARY", 1],
  ["FEBRUARY", 2],
  ["MARCH", 3],
  ["APRIL", 4],
  ["MAY", 5],
  ["JUNE", 6],
  ["JULY", 7],
  ["AUGUST", 8],
  ["SEPTEMBER", 9],
  ["OCTOBER", 10],
  ["NOVEMBER", 11],
  ["DECEMBER", 12],
]

const words = /^(?:YOUR |THE )?BENEFIT (?:PERIOD|YEAR) (?:IS|RUNS) FROM ([A-Z]+) 0?1 (?:TO|THROUGH) [A-Z]+ \d{1,2}\.?$/

const renewal = (message: MessagePiece): ReadonlyArray<readonly [Month, Position]> => {
  const name = words.exec(message.words.toUpperCase().replace(/\s+/g, " "))?.[1]
  return months.flatMap(([month, number]) => (month === name ? [[number, message.at] as const] : []))
}

/** The month the payer's words say benefits renew in. Nothing where they say two different ones. */
export const renewalMonthOf = (
  messages: ReadonlyArray<MessagePiece>,
): { readonly month: Month; readonly at: ReadonlyArray<Position> } | undefined => {
  const found = messages.flatMap(renewal)
  const first = found[0]
  if (first === undefined || found.some(([month]) => month !== first[0])) return undefined
  return { month: first[0], at: found.map(([, at]) => at) }
}
