import * as t from "io-ts"
import { trusted } from "./brand.ts"
import { addDays, CalendarDate } from "./CalendarDate.ts"

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface InstantBrand {
  readonly Instant: unique symbol
}

/**
 * A moment in UTC as ISO text with milliseconds: `2026-11-24T16:09:26.000Z`.
 *
 * @category codecs
 * @since 0.1.0
 */
export const Instant = t.brand(
  t.string,
  (text): text is t.Branded<string, InstantBrand> =>
    CalendarDate.is(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text.slice(10)),
  "Instant",
)

/** @category models @since 0.1.0 */
export type Instant = t.TypeOf<typeof Instant>

const millisecondsOfDay = 86_400_000

const padded = (n: number, digits: number): string => String(n).padStart(digits, "0")

const clock = (ms: number): string =>
  `${padded(Math.floor(ms / 3_600_000), 2)}:${padded(Math.floor(ms / 60_000) % 60, 2)}:${padded(Math.floor(ms / 1000) % 60, 2)}.${padded(ms % 1000, 3)}`

/**
 * The next moment, a millisecond later; the last one there is follows itself.
 *
 * @example
 * import { Instant, justAfter, literal } from "coverport"
 *
 * justAfter(literal(Instant)("2026-12-31T23:59:59.999Z")) // => "2027-01-01T00:00:00.000Z"
 *
 * @category decisions
 * @since 0.2.0
 */
export const justAfter = (instant: Instant): Instant => {
  const date = instant.slice(0, 10)
  const [hours, minutes, seconds, ms] = [11, 14, 17, 20].map((at) => Number.parseInt(instant.slice(at), 10))
  const next = (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000 + (ms ?? 0) + 1
  if (next < millisecondsOfDay) return trusted<Instant>(`${date}T${clock(next)}Z`)
  const tomorrow = CalendarDate.is(date) ? addDays(date, 1) : date
  return tomorrow === date ? instant : trusted<Instant>(`${tomorrow}T${clock(0)}Z`)
}
