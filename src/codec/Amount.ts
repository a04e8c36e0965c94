import * as t from "io-ts"
import type { Counted, Limit } from "../domain/coverage/Amount.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { Money } from "../domain/value/Money.ts"
import { struct } from "./struct.ts"

/** Cents, or `"none"`; unknown is an absent key and never a limit. @category codecs @since 0.1.0 */
export const limitCodec: t.Type<Limit, unknown> = t.union([Money, t.literal("none")], "Limit")

/** @category codecs @since 0.1.0 */
export const countedCodec: t.Type<Counted, unknown> = struct({ amount: Money, asOf: CalendarDate }, {}, "Counted")
