import * as Effect from "effect/Effect"
import type { Choice } from "../domain/change/Choice.ts"
import type { Overwrite } from "../domain/change/overwrite.ts"
import type { Affected } from "../domain/change/Receipt.ts"
import type { Touched } from "../domain/change/affected.ts"
import { touched } from "../domain/change/affected.ts"
import type { Standing } from "../domain/coverage/Records.ts"
import { targetOf } from "../domain/coverage/Records.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import { mustHold } from "./mustHold.ts"
import type { PreviewDigest } from "./digest.ts"
import type { Refused } from "./interop.ts"
import { weigh } from "./weigh.ts"

/** What an import would do and to whom, and the digest that an import of exactly this needs. @category models @since 0.1.0 */
export interface Preview extends Overwrite {
  readonly standing: Standing
  readonly choice: Choice
  /** Who is touched by these changes. */
  readonly touched: Touched
  /** Who is on the plan and in the family, touched or not. */
  readonly affected: Affected
  readonly digest: PreviewDigest
}

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
  yield* mustHold(caller, "Import Insurance Benefit Details")

  const { held, overwrite, digest } = yield* weigh(caller, choice)
  const store = yield* CoverageStore
  const today = yield* Effect.flatMap(Today, (days) => days.at(caller.practice, caller.location))
  const affected = yield* store.affected(targetOf(held.standing), today)
  return {
    ...overwrite,
    standing: held.standing,
    choice,
    digest,
    affected,
    touched: touched(overwrite.changes, affected),
  }
})
