import * as Effect from "effect/Effect"
import type { Choice } from "../domain/change/Choice.ts"
import { rightsToImport } from "../domain/change/Choice.ts"
import { touched } from "../domain/change/affected.ts"
import { coverageOf } from "../domain/coverage/coverageOf.ts"
import { besideOthers } from "../domain/disagreement/besideOthers.ts"
import type { Preview } from "../domain/review/Preview.ts"
import { targetOf } from "../domain/coverage/Records.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import { mustHoldAll } from "./mustHold.ts"
import type { Refused } from "./interop.ts"
import { weigh } from "./weigh.ts"

/**
 * What an import would change and for whom, without changing anything.
 *
 * @see docs/specification.md, steps 4 to 9
 * @category use cases
 * @since 0.1.0
 */
export const preview: (
  caller: Caller,
  choice: Choice,
) => Effect.Effect<Preview, Failure | Refused, CoverageStore | EligibilityInbox | Rights | Today> = Effect.fn(
  "preview",
)(function* (caller: Caller, choice: Choice) {
  yield* mustHoldAll(caller, rightsToImport(choice))

  const { held, received, others, overwrite, digest } = yield* weigh(caller, choice)
  const store = yield* CoverageStore
  const today = yield* Effect.flatMap(Today, (days) => days.at(caller.practice, caller.location))
  const affected = yield* store.affected(targetOf(held.standing), today)
  const disagreements = besideOthers(held.standing.plan, received, overwrite.networkPlan, others, overwrite.warnings)
  return {
    ...overwrite,
    standing: held.standing,
    choice,
    coverage: coverageOf(held, today),
    digest,
    affected,
    touched: touched(overwrite.changes, affected),
    ...(disagreements.length === 0 ? {} : { disagreements }),
  }
})
