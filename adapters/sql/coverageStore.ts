import { CoverageStore } from "../../src/effect.ts"
import { commitIn } from "./commit.ts"
import type { Engine } from "./Engine.ts"
import { holdingsRead } from "./holdingsRead.ts"
import { affectedIn, membersIn } from "./members.ts"
import { byHandIn, historyIn, receiptIn, receiptsAfterIn, receiptsOfIn } from "./receipts.ts"
import { alikeIn, heldIn, standingsIn } from "./standings.ts"

export const coverageStore = (engine: Engine): CoverageStore["Service"] => {
  const holdings = holdingsRead()
  return CoverageStore.of({
    held: heldIn(engine, holdings),
    standings: standingsIn(engine),
    alike: alikeIn(engine),
    affected: affectedIn(engine),
    members: membersIn(engine),
    commit: commitIn(engine, holdings),
    receipt: receiptIn(engine),
    receiptsOf: receiptsOfIn(engine),
    receiptsAfter: receiptsAfterIn(engine),
    byHand: byHandIn(engine),
    history: historyIn(engine),
  })
}
