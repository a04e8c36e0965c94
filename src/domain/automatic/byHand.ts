import * as O from "fp-ts/lib/Option.js"
import type { Change, Step } from "../change/Change.ts"
import { allChanges } from "../change/Change.ts"
import type { Receipt, StoredReceipt } from "../change/Receipt.ts"
import type { Address } from "../coverage/Address.ts"
import { addressesMeet, addressKey } from "../coverage/Address.ts"
import type { Target } from "../coverage/Records.ts"
import { sameHolder } from "../coverage/sameHolder.ts"
import type { ReceiptId } from "../value/Ids.ts"
import type { KeptOutBecause } from "./KeptOut.ts"

/** The receipts by which persons changed values by hand. @category models @since 0.2.0 */
export interface ByHand {
  /** Newest first. */
  readonly receipts: ReadonlyArray<StoredReceipt>
  /** Whether that is all there is of a target's holders; else only the newest. */
  readonly complete: boolean
}

/**
 * What a receipt changed by a person's hand: all of an edit and of a revert; of an import what the person entered in the
 * place of the payer's.
 *
 * @see docs/specification.md, decision 31
 * @category decisions
 * @since 0.2.0
 */
export const changedByHand = (receipt: Receipt): ReadonlyArray<Change> => {
  switch (receipt._tag) {
    case "Edited":
    case "Reverted":
      return allChanges(receipt.changes)
    case "Imported":
      return receipt.changes.coverages.filter(({ mark }) => mark === "edited")
    case "MarkedDone":
    case "Accepted":
      return []
  }
}

const entriesOf = (value: object): ReadonlyArray<readonly [string, unknown]> =>
  Object.entries(value).filter(([, inner]) => inner !== undefined)

const same = (one: unknown, other: unknown): boolean => {
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return one === other
  const [ours, theirs] = [entriesOf(one), new Map(entriesOf(other))]
  return ours.length === theirs.size && ours.every(([key, inner]) => theirs.has(key) && same(inner, theirs.get(key)))
}

const before = (step: Step<unknown>): unknown => (step._tag === "Add" ? undefined : step.before)

const after = (step: Step<unknown>): unknown => (step._tag === "Remove" ? undefined : step.after)

interface Left {
  readonly receipt: ReceiptId
  readonly address: Address
  readonly step: Step<unknown>
}

/**
 * Whether a change would write over a value that is still as a person left it: his edit, or his revert; a value he took
 * away counts as one he left. Once an import that a person looked at has put another value there, the payer's word counts
 * again. Of the coverage table every part counts that has a code in common.
 *
 * @see docs/specification.md, decision 31
 * @category rules
 * @since 0.2.0
 */
export const leftByHand = (
  target: Target,
  { receipts, complete }: ByHand,
): ((change: Pick<Change, "address" | "step">) => O.Option<KeptOutBecause>) => {
  const last = new Map<string, Left>()
  for (const { receipt } of receipts)
    for (const { address, step } of changedByHand(receipt)) {
      const key = addressKey(address)
      if (!last.has(key) && sameHolder(address, target, receipt.target))
        last.set(key, { receipt: receipt.id, address, step })
    }
  const parts = [...last.values()].filter(({ address }) => address._tag === "Coverage")
  const leftAt = (address: Address): ReadonlyArray<Left> => {
    if (address._tag === "Coverage") return parts.filter((part) => addressesMeet(part.address, address))
    const left = last.get(addressKey(address))
    return left === undefined ? [] : [left]
  }
  return ({ address, step }) => {
    const left = leftAt(address)
    const standing = left.find((one) => same(after(one.step), before(step)))
    if (standing !== undefined) return O.some({ _tag: "EditedByHand", receipt: standing.receipt })
    return left.length === 0 && !complete ? O.some({ _tag: "PerhapsEditedByHand" }) : O.none
  }
}
