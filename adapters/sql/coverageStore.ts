import type { SqlClient } from "effect/sql/SqlClient"
import { CoverageStore } from "../../src/effect.ts"
import { commitIn } from "./commit.ts"
import { affectedIn, membersIn } from "./members.ts"
import { historyIn, receiptIn, receiptsAfterIn, receiptsOfIn } from "./receipts.ts"
import { alikeIn, heldIn, standingsIn } from "./standings.ts"

export const coverageStore = (sql: SqlClient): CoverageStore["Service"] =>
  CoverageStore.of({
    held: heldIn(sql),
    standings: standingsIn(sql),
    alike: alikeIn(sql),
    affected: affectedIn(sql),
    members: membersIn(sql),
    commit: commitIn(sql),
    receipt: receiptIn(sql),
    receiptsOf: receiptsOfIn(sql),
    receiptsAfter: receiptsAfterIn(sql),
    history: historyIn(sql),
  })
