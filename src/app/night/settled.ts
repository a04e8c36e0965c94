import * as Effect from "effect/Effect"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Failure, RevisionConflict, StoreUnavailable } from "../../ports/Failure.ts"
import type { Refused } from "../interop.ts"
import { lostRace } from "../keepReceipt.ts"
import type { DeliveryOutcome } from "./DeliveryOutcome.ts"
import { notWorthRetrying } from "./notWorthRetrying.ts"

// Whoever else edits the plan meanwhile makes us look again.
const attempts = 5

/**
 * What became of an import that nobody looks at. It weighs once and commits what it weighed, so that nothing can have
 * changed unseen in between; a lost race is weighed anew, and a refusal leaves the answer to a person.
 */
export const settled = <R>(
  once: Effect.Effect<DeliveryOutcome, Failure | Refused | RevisionConflict, R>,
): Effect.Effect<DeliveryOutcome, StoreUnavailable, R> =>
  Effect.retry(once, { times: attempts - 1, while: (failure) => failure._tag === "RevisionConflict" }).pipe(
    Effect.catchTag("RevisionConflict", lostRace),
    Effect.catchTag("Refused", ({ refusals }) =>
      Effect.succeed<DeliveryOutcome>({
        _tag: "LeftForReview",
        reasons: RNEA.map((refusal: Refused["refusals"][0]) => ({ _tag: "Refused", refusal }) as const)(refusals),
      }),
    ),
    notWorthRetrying,
  )
