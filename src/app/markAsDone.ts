import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
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
import { refused } from "./interop.ts"
import { keepReceipt, keptBefore, lostRace } from "./keepReceipt.ts"
import { newestOf } from "./weigh.ts"

const isMarkingOf =
  (response: ResponseId) =>
  (receipt: Receipt): receipt is MarkedDone =>
    receipt._tag === "MarkedDone" && receipt.response === response

/**
 * Says that nothing (more) of a response is to be imported: its icon becomes the white E on green, on all of the
 * patient's appointments. No coverage changes. What is done already is refused, and so is what could not be imported.
 *
 * @see docs/specification.md, step 11
 * @category use cases
 * @since 0.1.0
 */
export const markAsDone: (input: {
  readonly caller: Caller
  readonly response: ResponseId
  readonly receipt: ReceiptId
}) => Effect.Effect<MarkedDone, Failure | Refused, CoverageStore | EligibilityInbox | Rights | Today> = Effect.fn(
  "markAsDone",
)(function* ({ caller, response, receipt: id }) {
  yield* mustHold(caller, "Import Insurance Benefit Details")

  const store = yield* CoverageStore
  const days = yield* Today
  const before = yield* keptBefore(caller.practice, id, isMarkingOf(response))
  if (O.isSome(before)) return before.value.receipt
  const today = yield* days.at(caller.practice, caller.location)
  const { received } = yield* foundLetter(caller.practice, response)
  const held = yield* foundHeld(targetOfResponse(received))
  const [reason] = reasonsAgainst(summaryOf(received), yield* newestOf(received), held.standing, today)
  if (reason !== undefined) return yield* refused(reason)
  if (importState(yield* store.receiptsOf(caller.practice, [response])) === "done")
    return yield* refused({ _tag: "AlreadyDone", response })

  const receipt: MarkedDone = {
    _tag: "MarkedDone",
    id,
    at: yield* days.now,
    by: { user: caller.user, location: caller.location },
    target: targetOf(held.standing),
    response,
    changes: noChanges,
  }
  yield* mustHold(caller, "Import Insurance Benefit Details")
  const kept = yield* keepReceipt(receipt, held, isMarkingOf(response)).pipe(
    Effect.catchTag("RevisionConflict", lostRace),
  )
  return kept.receipt
})
