import * as Eq from "fp-ts/lib/Eq.js"
import { pipe } from "fp-ts/lib/function.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as S from "fp-ts/lib/string.js"
import type { CoverageException } from "./CoverageException.ts"
import { eqException, exceptionKey } from "./CoverageException.ts"

/**
 * Everything held about one procedure, sorted and without repetition. Never empty: no exceptions is no entry.
 *
 * @category models
 * @since 0.1.0
 */
export type ExceptionSet = RNEA.ReadonlyNonEmptyArray<CoverageException>

const byKey: Ord.Ord<CoverageException> = pipe(S.Ord, Ord.contramap(exceptionKey))

/** @category constructors @since 0.1.0 */
export const exceptionSet = (exceptions: RNEA.ReadonlyNonEmptyArray<CoverageException>): ExceptionSet =>
  pipe(
    exceptions,
    RNEA.sort(byKey),
    // Equal ones are neighbours now: a long list costs a sort, and not a comparison of all with all.
    (sorted) => RNEA.group(eqException)(sorted),
    RNEA.map(RNEA.head),
  )

const keysOf = (set: ExceptionSet): ReadonlySet<string> => new Set(set.map(exceptionKey))

/** Equal as sets: order and repetition say nothing. @category matching @since 0.1.0 */
export const eqExceptionSet: Eq.Eq<ExceptionSet> = Eq.fromEquals((a, b) => {
  const [ours, theirs] = [keysOf(a), keysOf(b)]
  return ours.size === theirs.size && [...ours].every((key) => theirs.has(key))
})
