import * as t from "io-ts"
import type { Measure, ReadingWarning } from "../domain/response/ReadingWarning.ts"
import { Money } from "../domain/value/Money.ts"
import { limitCodec } from "./Amount.ts"
import { benefitSlotCodec } from "./BenefitSlot.ts"
import { positionCodec } from "./Evidence.ts"
import { list } from "./list.ts"
import { procedureCodec } from "./Procedure.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

const measure: t.Type<Measure, unknown> = t.keyof({ required: null, met: null, maximum: null, used: null })

const about = { at: list(positionCodec) }
const aboutAmount = { measure, slot: benefitSlotCodec, ...about }
const some = { networkPlan: t.string }

/** The tags known today; another one is refused, since nobody could be told what it warns of. @category codecs @since 0.1.0 */
export const readingWarningCodec: t.Type<ReadingWarning, unknown> = tagged(
  "_tag",
  {
    AmountEmpty: struct(aboutAmount, some),
    ZeroMaximum: struct(aboutAmount, some),
    RemainingAboveTotal: struct({ ...aboutAmount, total: Money, remaining: Money }, some),
    RemainingWithoutTotal: struct({ ...aboutAmount, remaining: Money }, some),
    MoreSpecificUsed: struct({ ...aboutAmount, used: limitCodec, ignored: limitCodec }, some),
    RowsDisagree: struct({ ...aboutAmount, values: list(limitCodec) }, some),
    LevelAssumed: struct(aboutAmount, some),
    ImplausibleDeductible: struct({ ...aboutAmount, value: Money }, some),
    NotCoveredAndCovered: struct({ ...about, procedure: procedureCodec }, some),
    StatusUnstated: struct(about, some),
  },
  "ReadingWarning",
)
