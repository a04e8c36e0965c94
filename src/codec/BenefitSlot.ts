import * as t from "io-ts"
import type { CounterSlot } from "../domain/coverage/Address.ts"
import type { BenefitSlot, Level, Period } from "../domain/coverage/BenefitSlot.ts"
import { Category } from "../domain/procedure/Category.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

const level: t.Type<Level, unknown> = t.keyof({ individual: null, family: null })

const period: t.Type<Period, unknown> = t.keyof({ annual: null, lifetime: null })

/** The keys of a slot, for what is a slot and more. @category codecs @since 0.1.0 */
export const slotFields = { level, period, category: Category } as const

/** @category codecs @since 0.1.0 */
export const benefitSlotCodec: t.Type<BenefitSlot, unknown> = struct(slotFields, {}, "BenefitSlot")

/** An annual one names its benefit year; a lifetime one has none. @category codecs @since 0.1.0 */
export const counterSlotCodec: t.Type<CounterSlot, unknown> = tagged(
  "period",
  {
    annual: struct({ level, benefitYear: CalendarDate, category: Category }, {}),
    lifetime: struct({ level, category: Category }, {}),
  },
  "CounterSlot",
)
