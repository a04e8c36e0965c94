import * as Effect from "effect/Effect"
import type { StoredReceipt } from "../domain/change/Receipt.ts"
import type { PlanId } from "../domain/value/Ids.ts"
import type { HistoryQuery, Member, Page, PageRequest } from "../ports/CoverageStore.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import { mustHold, mustHoldAny } from "./mustHold.ts"
import type { Refused } from "./interop.ts"

/**
 * What was done to coverage, newest first: who, when, from which response, every value before and after.
 * Whoever may import or revert may read it.
 *
 * @see docs/specification.md, decision 20
 * @category use cases
 * @since 0.1.0
 */
export const history: (
  caller: Caller,
  query: HistoryQuery,
  page: PageRequest,
) => Effect.Effect<Page<StoredReceipt>, Failure | Refused, CoverageStore | Rights> = Effect.fn("history")(function* (
  caller: Caller,
  query: HistoryQuery,
  page: PageRequest,
) {
  yield* mustHoldAny(caller, ["Import Insurance Benefit Details", "Edit Insurance Plans"])
  const store = yield* CoverageStore
  return yield* store.history(caller.practice, query, page)
})

/**
 * Who is enrolled in force on a plan today, a page at a time: the names behind a preview's numbers.
 *
 * @see docs/specification.md, step 9
 * @category use cases
 * @since 0.1.0
 */
export const membersOfPlan: (
  caller: Caller,
  plan: PlanId,
  page: PageRequest,
) => Effect.Effect<Page<Member>, Failure | Refused, CoverageStore | Rights | Today> = Effect.fn("membersOfPlan")(
  function* (caller: Caller, plan: PlanId, page: PageRequest) {
    yield* mustHold(caller, "Import Insurance Benefit Details")
    const store = yield* CoverageStore
    const today = yield* Effect.flatMap(Today, (days) => days.at(caller.practice, caller.location))
    return yield* store.members(caller.practice, plan, today, page)
  },
)
