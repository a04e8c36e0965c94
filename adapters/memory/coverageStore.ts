import { CoverageStore } from "../../src/effect.ts"
import { commitTo } from "./commit.ts"
import { affectedIn, membersIn } from "./members.ts"
import { byHandIn, historyIn, receiptIn, receiptsAfterIn, receiptsOfIn } from "./receipts.ts"
import type { Shelf } from "./Shelf.ts"
import { alikeIn, heldIn, standingsIn } from "./standings.ts"

export const coverageStore = (shelf: Shelf): CoverageStore["Service"] => {
  const { read } = shelf
  return CoverageStore.of({
    held: (target) => read(target.practice, heldIn(target)),
    standings: (practice, patients) => read(practice, standingsIn(practice, patients)),
    alike: (practice, likeness) => read(practice, alikeIn(practice, likeness)),
    affected: (target, on) => read(target.practice, affectedIn(target, on)),
    members: (practice, plan, on, page) => read(practice, membersIn(plan, on, page)),
    commit: commitTo(shelf),
    receipt: (practice, id) => read(practice, receiptIn(id)),
    receiptsOf: (practice, responses) => read(practice, receiptsOfIn(responses)),
    receiptsAfter: (target, sequence) => read(target.practice, receiptsAfterIn(target, sequence)),
    byHand: (target, most) => read(target.practice, byHandIn(target, most)),
    history: (practice, query, page) => read(practice, historyIn(query, page)),
  })
}
