import * as Effect from "effect/Effect"
import { coverageOf } from "../domain/coverage/coverageOf.ts"
import { targetOf } from "../domain/coverage/Records.ts"
import { reasonsAgainst } from "../domain/response/importable.ts"
import { importState, isUndone } from "../domain/response/importState.ts"
import type { ReviewOpening } from "../domain/review/ReviewOpening.ts"
import { patientDifferences } from "../domain/response/patientDifferences.ts"
import { summaryOf } from "../domain/response/stating.ts"
import { holds } from "../domain/rights/Right.ts"
import type { ResponseId } from "../domain/value/Ids.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import { mustHold, rightsOf } from "./mustHold.ts"
import { foundHeld, foundLetter, targetOfResponse } from "./found.ts"
import type { Refused } from "./interop.ts"
import { noneAgainst } from "./interop.ts"
import { newestOf } from "./weigh.ts"

/**
 * Opens the import page on a response, if the caller may and the response is one to import. What is done may be opened
 * again while it is the newest: after a wrong network there must be a way back in.
 *
 * @see docs/specification.md, step 2
 * @category use cases
 * @since 0.1.0
 */
export const openReview: (
  caller: Caller,
  response: ResponseId,
) => Effect.Effect<ReviewOpening, Failure | Refused, CoverageStore | EligibilityInbox | Rights | Today> = Effect.fn(
  "openReview",
)(function* (caller: Caller, response: ResponseId) {
  yield* mustHold(caller, "Import Insurance Benefit Details")

  const store = yield* CoverageStore
  const today = yield* Effect.flatMap(Today, (days) => days.at(caller.practice, caller.location))
  const { received, message } = yield* foundLetter(caller.practice, response)
  const held = yield* foundHeld(targetOfResponse(received))
  const { standing } = held
  const newest = yield* newestOf(received)
  yield* noneAgainst(reasonsAgainst(summaryOf(received), newest, standing, today))

  const receipts = yield* store.receiptsOf(caller.practice, [response])
  return {
    mayEditCoverages: holds(yield* rightsOf(caller), "Edit Insurance Plans"),
    received,
    message,
    standing,
    differences: patientDifferences(received.response.patient, standing),
    coverage: coverageOf(held, today),
    affected: yield* store.affected(targetOf(standing), today),
    state: importState(receipts),
    imported: receipts.flatMap((stored) => {
      const { receipt } = stored
      return receipt._tag === "Imported" && !isUndone(stored, receipts)
        ? receipt.sections.map((section) => ({ networkPlan: receipt.networkPlan, section }))
        : []
    }),
  }
})
