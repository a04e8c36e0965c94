import * as Effect from "effect/Effect"
import type { Policy } from "../../domain/change/Policy.ts"
import type { StoredReceipt } from "../../domain/change/Receipt.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import { addDays } from "../../domain/value/CalendarDate.ts"
import type { PlanId, PracticeId } from "../../domain/value/Ids.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Failure } from "../../ports/Failure.ts"

const longest = 500

// The order of commits is not quite the order of days: it is another day elsewhere, by as much as one either way.
const daysApart = 2

/** The first day whose receipts a review may still speak of. */
export const reviewedFrom = (today: CalendarDate, { revertDays }: Policy): CalendarDate =>
  addDays(today, -revertDays - daysApart)

/** A plan's receipts that a review may still speak of, oldest first: as many as were written in the policy's days. */
export const recentReceipts = Effect.fnUntraced(function* (
  practice: PracticeId,
  plan: PlanId,
  from: CalendarDate,
): Effect.fn.Return<ReadonlyArray<StoredReceipt>, Failure, CoverageStore> {
  const store = yield* CoverageStore
  const found: Array<StoredReceipt> = []
  let after: string | undefined
  do {
    const page = yield* store.history(practice, { plan }, { size: longest, ...(after === undefined ? {} : { after }) })
    const recent = page.items.findIndex(({ receipt }) => receipt.on < from)
    found.push(...(recent === -1 ? page.items : page.items.slice(0, recent)))
    after = recent === -1 ? page.next : undefined
  } while (after !== undefined)
  return found.reverse()
})
