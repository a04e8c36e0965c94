import * as t from "io-ts"
import { CalendarDate } from "./CalendarDate.ts"

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
