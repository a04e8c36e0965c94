import * as O from "fp-ts/lib/Option.js"
import type { Change, Step } from "../change/Change.ts"
import { allChanges } from "../change/Change.ts"
import type { StoredReceipt } from "../change/Receipt.ts"
import { addressKey } from "../coverage/Address.ts"
import type { Target } from "../coverage/Records.ts"
import { sameHolder } from "../coverage/sameHolder.ts"
import type { ReceiptId } from "../value/Ids.ts"
import type { KeptOutBecause } from "./KeptOut.ts"

/** The receipts by which persons changed values by hand: their edits and their reverts. @category models @since 0.2.0 */
export interface ByHand {
  /** Newest first. */
  readonly receipts: ReadonlyArray<StoredReceipt>
  /** Whether that is all there is of a target's holders; else only the newest. */
  readonly complete: boolean
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
  readonly step: Step<unknown>
}

/**
 * Whether a change would write over a value that is still as a person left it: his edit, or his revert; a value he took
 * away counts as one he left. Once an import that a person looked at has put another value there, the payer's word counts
 * again.
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
    for (const { address, step } of allChanges(receipt.changes)) {
      const key = addressKey(address)
      if (!last.has(key) && sameHolder(address, target, receipt.target)) last.set(key, { receipt: receipt.id, step })
    }
  return ({ address, step }) => {
    const left = last.get(addressKey(address))
    if (left === undefined) return complete ? O.none : O.some({ _tag: "PerhapsEditedByHand" })
    return same(after(left.step), before(step)) ? O.some({ _tag: "EditedByHand", receipt: left.receipt }) : O.none
  }
}
