import * as Digest from "effect/crypto/Digest"
import * as Effect from "effect/Effect"
import type { Changes } from "../domain/change/Change.ts"
import { canonicalText } from "../domain/change/canonicalText.ts"
import { scopesTouched } from "../domain/change/applyChanges.ts"
import type { Held, Revision } from "../domain/coverage/Holding.ts"
import { targetOf } from "../domain/coverage/Records.ts"
import type { Scope } from "../domain/coverage/Scope.ts"

/**
 * A short text that stands for what was previewed: the revision of every holder that would be written, and a SHA-256 of
 * target and changes. An import compares it with what it computes anew; it is no proof of anything, and needs to be none.
 *
 * @category models
 * @since 0.1.0
 */
export type PreviewDigest = string

const scopes: readonly [Scope, Scope, Scope] = ["plan", "subscription", "enrolment"]

const untouched = "-"

/** @category use cases @since 0.1.0 */
export const digestOf = (held: Held, changes: Changes): Effect.Effect<PreviewDigest> =>
  Effect.gen(function* () {
    const digest = yield* Digest.Digest
    const touched = scopesTouched(changes)
    const revisions: Readonly<Record<Scope, Revision>> = {
      plan: held.plan.revision,
      subscription: held.subscription.revision,
      enrolment: held.enrolment.revision,
    }
    const text = canonicalText(targetOf(held.standing), changes)
    const hex = yield* digest.digestHex(Digest.sha256, new TextEncoder().encode(text))
    return [...scopes.map((scope) => (touched.has(scope) ? String(revisions[scope]) : untouched)), hex].join(".")
  }).pipe(Effect.provide(Digest.layerWebCrypto))

/** The holders that moved on between two digests of one choice. @category decisions @since 0.1.0 */
export const movedBetween = (previewed: PreviewDigest, now: PreviewDigest): ReadonlyArray<Scope> => {
  const [before, after] = [previewed.split("."), now.split(".")]
  return scopes.filter((_, i) => before[i] !== untouched && before[i] !== after[i])
}
