import type { CounterAddress } from "../coverage/Address.ts"
import type { Target } from "../coverage/Records.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { ReceiptId } from "../value/Ids.ts"
import type { Imported } from "./Receipt.ts"

/**
 * That met and used amounts were replaced by the payer's count of a day. A host that counts claims itself skips those the
 * payer had counted by then, or the same claim counts twice.
 *
 * @category models
 * @since 0.1.0
 */
export interface AmountsImported {
  readonly _tag: "AmountsImported"
  readonly receipt: ReceiptId
  readonly target: Target
  readonly asOf: CalendarDate
  readonly addresses: ReadonlyArray<CounterAddress>
}

/**
 * What a host should hear of an import: one event for each day its amounts were counted on, none where it changed no met
 * or used amount.
 *
 * @see docs/specification.md, decision 17
 * @category decisions
 * @since 0.1.0
 */
export const amountsImported = ({ id, target, changes }: Imported): ReadonlyArray<AmountsImported> => {
  const counted = changes.counters.flatMap(({ address, step }) =>
    step._tag === "Remove" ? [] : [{ address, asOf: step.after.asOf }],
  )
  return [...new Set(counted.map(({ asOf }) => asOf))].map((asOf) => ({
    _tag: "AmountsImported",
    receipt: id,
    target,
    asOf,
    addresses: counted.filter((one) => one.asOf === asOf).map(({ address }) => address),
  }))
}
