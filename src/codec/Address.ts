import type * as t from "io-ts"
import type {
  Address,
  CounterAddress,
  DowngradeAddress,
  ExceptionsAddress,
  LimitAddress,
} from "../domain/coverage/Address.ts"
import { benefitSlotCodec, counterSlotCodec } from "./BenefitSlot.ts"
import { procedureCodec } from "./Procedure.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

const limit = struct({ slot: benefitSlotCodec }, {})
const counter = struct({ slot: counterSlotCodec }, {})
const procedure = struct({ procedure: procedureCodec }, {})

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
  },
  "Address",
)
