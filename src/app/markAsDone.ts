import * as Effect from "effect/Effect"
import { noChanges } from "../domain/change/Change.ts"
import type { MarkedDone, Receipt } from "../domain/change/Receipt.ts"
import { targetOf } from "../domain/coverage/Records.ts"
import { reasonsAgainst } from "../domain/response/importable.ts"
import { importState } from "../domain/response/importState.ts"
import { summaryOf } from "../domain/response/stating.ts"
import type { ReceiptId, ResponseId } from "../domain/value/Ids.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import { mustHold } from "./mustHold.ts"
import { foundHeld, foundLetter, targetOfResponse } from "./found.ts"
import type { Refused } from "./interop.ts"
import { noneAgainst, refused } from "./interop.ts"
import type { Kept } from "./keepReceipt.ts"
import { doneOnce, keepReceipt, keptBefore, lostRace } from "./keepReceipt.ts"
import { newestOf } from "./weigh.ts"

const isMarkingOf =
  (response: ResponseId) =>
  (receipt: Receipt): receipt is MarkedDone =>
    receipt._tag === "MarkedDone" && receipt.response === response

/** @category models @since 0.1.0 */
export interface MarkAsDone {
  readonly caller: Caller
  readonly response: ResponseId
  /** Names the receipt. */
  readonly receipt: ReceiptId
}

/**
 * Says that nothing (more) of a response is to be imported: its icon becomes the white E on green, on all of the
 * patient's appointments. No coverage changes. What is done already is refused, and so is what could not be imported.
 *
 * @see docs/specification.md, step 11
 * @category use cases
 * @since 0.1.0
 */
export const markAsDone: (
  input: MarkAsDone,
) => Effect.Effect<MarkedDone, Failure | Refused, CoverageStore | EligibilityInbox | Rights | Today> = Effect.fn(
  "markAsDone",
)(function* (input: MarkAsDone) {
  const { caller, response, receipt: id } = input
  yield* mustHold(caller, "Import Insurance Benefit Details")

  const { receipt } = yield* once(input).pipe(doneOnce(keptBefore(caller.practice, id, isMarkingOf(response))))
  return receipt
})

const once = Effect.fnUntraced(function* ({
  caller,
  response,
  receipt: id,
}: MarkAsDone): Effect.fn.Return<
  Kept<MarkedDone>,
  Failure | Refused,
  CoverageStore | EligibilityInbox | Rights | Today
> {
  const store = yield* CoverageStore
  const days = yield* Today
  const today = yield* days.at(caller.practice, caller.location)
  const { received } = yield* foundLetter(caller.practice, response)
  const held = yield* foundHeld(targetOfResponse(received))
  const newest = yield* newestOf(received)
  yield* noneAgainst(reasonsAgainst(summaryOf(received), newest, held.standing, today))
  if (importState(yield* store.receiptsOf(caller.practice, [response])) === "done")
    return yield* refused({ _tag: "AlreadyDone", response })

  const receipt: MarkedDone = {
    _tag: "MarkedDone",
    id,
    at: yield* days.now,
    on: today,
    by: { user: caller.user, location: caller.location },
    target: targetOf(held.standing),
    response,
    changes: noChanges,
  }
  yield* mustHold(caller, "Import Insurance Benefit Details")
  return yield* keepReceipt(receipt, held, isMarkingOf(response)).pipe(Effect.catchTag("RevisionConflict", lostRace))
})
