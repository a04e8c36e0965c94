import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Change, Step } from "../../domain/change/Change.ts"
import type { Address } from "../../domain/coverage/Address.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import { eqTarget } from "../../domain/coverage/Records.ts"
import { scopeOf } from "../../domain/coverage/Scope.ts"
import type { ReviewedImport, ReviewedValue, RevertReview } from "../../domain/revertReview/ReviewedValue.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { ReceiptId } from "../../domain/value/Ids.ts"
import type { Value } from "../page/values.ts"
import { saySides } from "../page/values.ts"
import { sayAddress, scopeNames } from "../words/coverage.ts"
import { sayKeptOut } from "../words/automatic.ts"
import { sayBy } from "../words/history.ts"
import { sayNotRevertible } from "../words/refusals.ts"
import { revertReviewWords, sayImportedAgain, saySettled, sayThrough } from "../words/revertReview.ts"

/** One import that changed a value, in words. @category models @since 0.2.0 */
export interface RevertReviewStep {
  readonly import: ReceiptId
  readonly before: string
  readonly after: string
  /** Who imported, and on which day: `Mia, 2026-11-24`. */
  readonly by: string
}

/** A value in review, in words. @category models @since 0.2.0 */
export interface RevertReviewRow {
  readonly key: string
  readonly address: Address
  readonly name: string
  readonly seenBy: string
  /** Before the first import in review. */
  readonly previous: string
  /** As it is held. */
  readonly now: string
  /** Oldest first. */
  readonly steps: ReadonlyArray<RevertReviewStep>
  readonly through: CalendarDate
  /** Why it cannot be put back, or that it is as it was before; absent where it can be put back. */
  readonly note?: string
  /** That a later import stated it as it was held. */
  readonly confirmed?: string
  readonly mayGoBack: boolean
}

/** A revert review in words, the same on every screen. @category models @since 0.2.0 */
export interface RevertReviewView {
  readonly rows: ReadonlyArray<RevertReviewRow>
  /** The imports that are shown: what an act on this review names. */
  readonly imports: ReadonlyArray<ReceiptId>
  readonly through?: string
  readonly importedAgain?: string
  readonly settled: ReadonlyArray<string>
  /** What stayed out of those of these imports that nobody made, and why. */
  readonly keptOut: ReadonlyArray<string>
}

const before = (change: Change): string => saySides(change.step).held
const after = (change: Change): string => saySides(change.step).payer

// From before the first step to after the last, as one step: so both sides are said alike.
const sidesOf = (first: Change, last: Change): ReturnType<typeof saySides> => {
  const was: Value | undefined = first.step._tag === "Add" ? undefined : first.step.before
  const is: Value | undefined = last.step._tag === "Remove" ? undefined : last.step.after
  // Nothing was held before the first, and nothing is: what the first says of before, twice.
  if (was === undefined) return { held: before(first), payer: is === undefined ? before(first) : after(last) }
  const step: Step<Value> = is === undefined ? { _tag: "Remove", before: was } : { _tag: "Set", before: was, after: is }
  return saySides(step)
}

const noteOf = ({ isAsBefore, stays }: ReviewedValue): string | undefined => {
  if (isAsBefore) return revertReviewWords.asBefore
  return stays === undefined ? undefined : `${revertReviewWords.stays}: ${sayNotRevertible(stays)}`
}

/**
 * What a screen shows of a revert review. `name` tells what a user's id is called.
 *
 * @see docs/specification.md, decision 32
 * @category presenting
 * @since 0.2.0
 */
export const revertReviewView = (
  review: RevertReview,
  name: (user: string) => string = (user) => user,
): RevertReviewView => {
  const known = new Map(review.imports.map((one) => [one.id, one]))
  const sayImport = ({ by, on }: ReviewedImport): string => `${sayBy(by, name)}, ${on}`
  const saidOf = (id: ReceiptId): string => {
    const found = known.get(id)
    return found === undefined ? id : sayImport(found)
  }
  const rowOf = (value: ReviewedValue): RevertReviewRow => {
    const { address, steps, isAsBefore, stays, through, confirmedBy } = value
    const note = noteOf(value)
    const sides = sidesOf(RNEA.head(steps).change, RNEA.last(steps).change)
    return {
      key: addressKey(address),
      address,
      name: sayAddress(address),
      seenBy: scopeNames[scopeOf(address)],
      previous: sides.held,
      now: sides.payer,
      steps: steps.map((step) => ({
        import: step.import,
        before: before(step.change),
        after: after(step.change),
        by: saidOf(step.import),
      })),
      through,
      ...(note === undefined ? {} : { note }),
      ...(confirmedBy.length === 0 ? {} : { confirmed: revertReviewWords.confirmedAgain }),
      mayGoBack: !isAsBefore && stays === undefined,
    }
  }
  const importedAgain = sayImportedAgain(review)
  return {
    rows: review.values.map(rowOf),
    imports: review.imports.map(({ id }) => id),
    ...(review.through === undefined ? {} : { through: sayThrough(review.through) }),
    ...(importedAgain === undefined ? {} : { importedAgain }),
    settled: review.settled.map(saySettled),
    // What stayed out of another patient's import is said in his review.
    keptOut: [
      ...new Set(
        review.imports.flatMap(({ target, keptOut = [] }) =>
          eqTarget.equals(target, review.target) ? keptOut.map(sayKeptOut) : [],
        ),
      ),
    ],
  }
}
