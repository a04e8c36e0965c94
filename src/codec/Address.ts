import type * as t from "io-ts"
import type {
  Address,
  CounterAddress,
  CoverageAddress,
  DowngradeAddress,
  ExceptionsAddress,
  LimitAddress,
  PlanOptionAddress,
  WaitingPeriodAddress,
} from "../domain/coverage/Address.ts"
import { benefitSlotCodec, counterSlotCodec } from "./BenefitSlot.ts"
import { codeRangeCodec } from "./CodeRange.ts"
import { planOptionNameCodec } from "./PlanOption.ts"
import { procedureCodec } from "./Procedure.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

const limit = struct({ slot: benefitSlotCodec }, {})
const counter = struct({ slot: counterSlotCodec }, {})
const procedure = struct({ procedure: procedureCodec }, {})
const coverage = struct({ codes: codeRangeCodec }, {})
const planOption = struct({ option: planOptionNameCodec }, {})

/** @category codecs @since 0.1.0 */
export const limitAddressCodec: t.Type<LimitAddress, unknown> = tagged(
  "_tag",
  { DeductibleRequired: limit, BenefitMaximum: limit },
  "LimitAddress",
)

/** @category codecs @since 0.1.0 */
export const counterAddressCodec: t.Type<CounterAddress, unknown> = tagged(
  "_tag",
  { DeductibleMet: counter, BenefitUsed: counter },
  "CounterAddress",
)

/** @category codecs @since 0.1.0 */
export const exceptionsAddressCodec: t.Type<ExceptionsAddress, unknown> = tagged(
  "_tag",
  { Exceptions: procedure },
  "ExceptionsAddress",
)

/** @category codecs @since 0.1.0 */
export const downgradeAddressCodec: t.Type<DowngradeAddress, unknown> = tagged(
  "_tag",
  { Downgrade: procedure },
  "DowngradeAddress",
)

/** @category codecs @since 0.2.0 */
export const waitingPeriodAddressCodec: t.Type<WaitingPeriodAddress, unknown> = tagged(
  "_tag",
  { WaitingPeriod: procedure },
  "WaitingPeriodAddress",
)

/** @category codecs @since 0.2.0 */
export const coverageAddressCodec: t.Type<CoverageAddress, unknown> = tagged(
  "_tag",
  { Coverage: coverage },
  "CoverageAddress",
)

/** @category codecs @since 0.2.0 */
export const planOptionAddressCodec: t.Type<PlanOptionAddress, unknown> = tagged(
  "_tag",
  { PlanOption: planOption },
  "PlanOptionAddress",
)

/** @category codecs @since 0.1.0 */
export const addressCodec: t.Type<Address, unknown> = tagged(
  "_tag",
  {
    DeductibleRequired: limit,
    DeductibleMet: counter,
    BenefitMaximum: limit,
    BenefitUsed: counter,
    Exceptions: procedure,
    Downgrade: procedure,
    WaitingPeriod: procedure,
    Coverage: coverage,
    PlanOption: planOption,
  },
  "Address",
)
