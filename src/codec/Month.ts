import * as t from "io-ts"
import type { Month } from "../domain/value/CalendarDate.ts"
import { refined } from "./refined.ts"

const isMonth = (n: number): n is Month => Number.isInteger(n) && n >= 1 && n <= 12

/** January is 1. @category codecs @since 0.1.0 */
export const monthCodec: t.Type<Month, unknown> = refined(
  t.number,
  isMonth,
  "a month, 1 to 12",
  { type: "integer", minimum: 1, maximum: 12 },
  "Month",
)
