import type { CalendarTile } from "../../adapters/react/index.ts"
import type { HostCommand } from "../../src/review.ts"
import type { Address, NotRevertible, ReviewOpening, StoredReceipt } from "../../src/index.ts"
import type { ReviewEvent } from "../../src/review.ts"
import { sayRefusal } from "../../src/review.ts"
import { performAt } from "../../src/review.ts"
import type { Practice } from "./practice.ts"
import { frontDesk, manager, today } from "./practice.ts"

/** What stands behind the test's page, across the wire of the browser. */
export interface TestHost {
  readonly tiles: () => Promise<ReadonlyArray<CalendarTile>>
  readonly open: (
    response: string,
  ) => Promise<{ readonly ok: true; readonly value: ReviewOpening } | { readonly ok: false; readonly text: string }>
  readonly visit: () => string
  readonly perform: (command: HostCommand) => Promise<ReviewEvent>
  readonly receipts: () => Promise<ReadonlyArray<StoredReceipt>>
  /** Answers what could not be put back. */
  readonly undo: (receipt: string, addresses?: ReadonlyArray<Address>) => Promise<ReadonlyArray<NotRevertible>>
}

let count = 0

/** The front desk of a practice. */
export const hostAt = (practice: Practice): TestHost => {
  const { desk } = practice
  return {
    tiles: async () => {
      const answer = await desk.iconsOfDay({ caller: frontDesk, date: today })
      return answer.ok ? answer.value : []
    },
    open: async (response) => {
      const answer = await desk.openReview({ caller: frontDesk, response })
      return answer.ok ? answer : { ok: false, text: answer.refusals.map(sayRefusal).join(". ") }
    },
    visit: () => `visit-${String(++count)}`,
    perform: performAt(desk, frontDesk),
    receipts: async () => {
      const answer = await desk.history({ caller: manager, query: {}, page: { size: 50 } })
      return answer.ok ? answer.value.items : []
    },
    undo: async (reverts, addresses) => {
      const answer = await desk.revertReceipt({
        caller: manager,
        reverts,
        receipt: `undo-${String(++count)}`,
        from: "history",
        ...(addresses === undefined ? {} : { addresses }),
      })
      if (answer.ok) return answer.value.refused
      return answer.refusals.flatMap((refusal) => (refusal._tag === "NothingToRevert" ? refusal.because : []))
    },
  }
}
