import type { Choice } from "../change/Choice.ts"
import type { Overwrite } from "../change/overwrite.ts"
import type { Affected } from "../change/Receipt.ts"
import type { Touched } from "../change/affected.ts"
import type { Coverage } from "../coverage/coverageOf.ts"
import type { Standing } from "../coverage/Records.ts"
import type { PlanDisagreement } from "../disagreement/PlanDisagreement.ts"

/**
 * A short text that stands for what was previewed: the revision of every holder that would be written, and a SHA-256 of
 * what the person agrees to. An import compares it with what it computes anew; it is no proof of anything, and needs to
 * be none.
 *
 * @category models
 * @since 0.1.0
 */
export type PreviewDigest = string

/** What an import would do and to whom, and the digest that an import of exactly this needs. @category models @since 0.1.0 */
export interface Preview extends Overwrite {
  readonly standing: Standing
  readonly choice: Choice
  /** What is held now, by which the changes were computed; an import or another's edit may have moved it since the page opened. */
  readonly coverage: Coverage
  /** Who is touched by these changes. */
  readonly touched: Touched
  /** Who is on the plan and in the family, touched or not. */
  readonly affected: Affected
  readonly digest: PreviewDigest
  /** Where other members' answers say otherwise than this one: all that is said, and what may be the reason. Absent where none does. */
  readonly disagreements?: ReadonlyArray<PlanDisagreement>
}
