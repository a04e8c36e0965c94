import * as t from "io-ts"
import type { WaitingPeriod } from "../domain/coverage/WaitingPeriod.ts"
import { struct } from "./struct.ts"
import { wholeFrom } from "./wholeNumber.ts"

/** @category codecs @since 0.2.0 */
export const waitingPeriodCodec: t.Type<WaitingPeriod, unknown> = struct(
  { length: wholeFrom(1), unit: t.keyof({ day: null, week: null, month: null, year: null }) },
  {},
  "WaitingPeriod",
)
