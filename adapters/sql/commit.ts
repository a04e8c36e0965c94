import * as Effect from "effect/Effect"
import type { Held, Receipt } from "../../src/index.ts"
import { eqTarget, targetOf } from "../../src/index.ts"
import { answering } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import type { HoldingsRead } from "./holdingsRead.ts"
import type { HoldersWritten } from "./receiptRow.ts"
import { holdersWritten } from "./receiptRow.ts"

// What is written now is what the next one reads.
const keptIn =
  ({ plan, counters }: HoldingsRead) =>
  (written: HoldersWritten): void => {
    if (written.plan !== undefined) plan.keep(written.plan.body, written.plan.holding)
    for (const one of [written.subscription, written.enrolment])
      if (one !== undefined) counters.keep(one.body, one.holding)
  }

export const commitIn = ({ commit }: Engine, holdings: HoldingsRead) => {
  const keep = keptIn(holdings)
  return (receipt: Receipt, read: Held) => {
    if (!eqTarget.equals(receipt.target, targetOf(read.standing)))
      return Effect.die(new TypeError("a commit to what was not read"))
    return Effect.suspend(() => {
      const written = holdersWritten(receipt, read)
      return Effect.tap(answering("commit")(commit(receipt, written)), () => {
        keep(written)
        return Effect.void
      })
    })
  }
}
