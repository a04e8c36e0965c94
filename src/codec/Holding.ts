import type * as t from "io-ts"
import type { Address } from "../domain/coverage/Address.ts"
import { addressKey } from "../domain/coverage/Address.ts"
import type { CounterHolding, Entry, Held, PlanHolding, Revised } from "../domain/coverage/Holding.ts"
import {
  counterAddressCodec,
  downgradeAddressCodec,
  exceptionsAddressCodec,
  limitAddressCodec,
  planOptionAddressCodec,
  waitingPeriodAddressCodec,
} from "./Address.ts"
import { countedCodec, limitCodec } from "./Amount.ts"
import { coverageTableCodec } from "./CoverageTable.ts"
import { defaulted } from "./defaulted.ts"
import { downgradeCodec } from "./Downgrade.ts"
import { exceptionSetCodec } from "./ExceptionSet.ts"
import { listWithout } from "./list.ts"
import { namingItsOption } from "./namingItsOption.ts"
import { planOptionCodec } from "./PlanOption.ts"
import { standingCodec } from "./Records.ts"
import { struct } from "./struct.ts"
import { waitingPeriodCodec } from "./WaitingPeriod.ts"
import { wholeFrom } from "./wholeNumber.ts"

const entry = <A extends Address, V>(
  address: t.Type<A, unknown>,
  value: t.Type<V, unknown>,
): t.Type<Entry<A, V>, unknown> => struct({ address, value }, {})

const once = <A extends Address, V>(one: t.Type<Entry<A, V>, unknown>): t.Type<ReadonlyArray<Entry<A, V>>, unknown> =>
  listWithout("two entries of one address")(one, ({ address }) => addressKey(address))

const entries = <A extends Address, V>(
  address: t.Type<A, unknown>,
  value: t.Type<V, unknown>,
): t.Type<ReadonlyArray<Entry<A, V>>, unknown> => once(entry(address, value))

/**
 * Two entries of one address are refused, as nobody could say which is held. What was written before a plan held waiting
 * periods, a coverage table and options holds none of them.
 *
 * @category codecs
 * @since 0.1.0
 */
export const planHoldingCodec: t.Type<PlanHolding, unknown> = struct(
  {
    limits: entries(limitAddressCodec, limitCodec),
    exceptions: entries(exceptionsAddressCodec, exceptionSetCodec),
    downgrades: entries(downgradeAddressCodec, downgradeCodec),
    waitingPeriods: defaulted(entries(waitingPeriodAddressCodec, waitingPeriodCodec), []),
    coverages: defaulted(coverageTableCodec, []),
    options: defaulted(once(namingItsOption(entry(planOptionAddressCodec, planOptionCodec))), []),
  },
  {},
  "PlanHolding",
)

/** Two entries of one address are refused, as nobody could say which is held. @category codecs @since 0.1.0 */
export const counterHoldingCodec: t.Type<CounterHolding, unknown> = struct(
  { counters: entries(counterAddressCodec, countedCodec) },
  {},
  "CounterHolding",
)

const revised = <H>(holding: t.Type<H, unknown>): t.Type<Revised<H>, unknown> =>
  struct({ holding, revision: wholeFrom(0) }, {})

/** @category codecs @since 0.1.0 */
export const heldCodec: t.Type<Held, unknown> = struct(
  {
    standing: standingCodec,
    plan: revised(planHoldingCodec),
    subscription: revised(counterHoldingCodec),
    enrolment: revised(counterHoldingCodec),
  },
  {},
  "Held",
)
