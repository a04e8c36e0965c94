import * as Digest from "effect/crypto/Digest"
import * as Effect from "effect/Effect"
import type { PreviewDigest } from "../domain/review/Preview.ts"
import { canonicalText } from "../domain/change/canonicalText.ts"
import { scopesTouched } from "../domain/change/applyChanges.ts"
import type { Imported } from "../domain/change/Receipt.ts"
import type { Held, Revision } from "../domain/coverage/Holding.ts"
import type { Scope } from "../domain/coverage/Scope.ts"
import { scopes } from "../domain/coverage/Scope.ts"

const untouched = "-"

/** What a Yes agrees to; an import's receipt keeps all of it. @category models @since 0.1.0 */
export type Agreed = Pick<Imported, "changes" | "networkPlan" | "response" | "sections" | "target">

/**
 * The text that is equal exactly where two people agree to the same. Changes alone are not enough: two network plans that
 * state the same are two imports, with a check mark each.
 *
 * @category decisions
 * @since 0.1.0
 */
export const agreedText = ({ target, changes, response, networkPlan, sections }: Agreed): string =>
  canonicalText(target, changes) + JSON.stringify([response, networkPlan, sections])

const hashOf = (agreed: Agreed): Effect.Effect<string> =>
  Effect.flatMap(Digest.Digest, (digest) =>
    digest.digestHex(Digest.sha256, new TextEncoder().encode(agreedText(agreed))),
  ).pipe(Effect.provide(Digest.layerWebCrypto))

/** @category use cases @since 0.1.0 */
export const digestOf = (held: Held, agreed: Agreed): Effect.Effect<PreviewDigest> =>
  Effect.map(hashOf(agreed), (hash) => {
    const touched = scopesTouched(agreed.changes)
    const revisions: Readonly<Record<Scope, Revision>> = {
      plan: held.plan.revision,
      subscription: held.subscription.revision,
      enrolment: held.enrolment.revision,
    }
    return [...scopes.map((scope) => (touched.has(scope) ? String(revisions[scope]) : untouched)), hash].join(".")
  })

/** Whether a digest is that of what was agreed to, whatever moved on since. @category decisions @since 0.1.0 */
export const isDigestOf = (digest: PreviewDigest, agreed: Agreed): Effect.Effect<boolean> =>
  Effect.map(hashOf(agreed), (hash) => digest.split(".").at(-1) === hash)

/** The holders that moved on between two digests of one choice. @category decisions @since 0.1.0 */
export const movedBetween = (previewed: PreviewDigest, now: PreviewDigest): ReadonlyArray<Scope> => {
  const [before, after] = [previewed.split("."), now.split(".")]
  return scopes.filter((_, i) => before[i] !== untouched && before[i] !== after[i])
}
