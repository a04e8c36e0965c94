import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Policy } from "../../domain/change/Policy.ts"
import { standardPolicy } from "../../domain/change/Policy.ts"
import type { VerificationPolicy } from "../../domain/verification/VerificationPolicy.ts"
import { standardVerificationPolicy } from "../../domain/verification/VerificationPolicy.ts"
import type { Editions } from "../../domain/location/Edition.ts"
import { standardEditions } from "../../domain/location/Edition.ts"
import type { Refusal } from "../../domain/change/Refusal.ts"
import type { Calendar } from "../../ports/Calendar.ts"
import type { CoverageStore } from "../../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import type { Locations } from "../../ports/Locations.ts"
import type { Register } from "../../ports/Register.ts"
import type { Rights } from "../../ports/Rights.ts"
import type { Schedule } from "../../ports/Schedule.ts"
import type { Today } from "../../ports/Today.ts"
import type { Verifications } from "../../ports/Verifications.ts"
import type { Refused } from "../interop.ts"
import { isRefused } from "../interop.ts"
import { todayFromClock } from "../todayFromClock.ts"
import { deskUnder } from "./desk.ts"

type BookPort = Calendar | CoverageStore | EligibilityInbox | Locations | Register | Rights | Schedule | Verifications
type Ports = BookPort | Today

/** Everything kept for a practice, as a store's adapter opens it: `memoryBook()`, `sqliteBook({ file })`. @category models @since 0.1.0 */
export type Book<E> = Layer.Layer<BookPort, E>

/** What an act answers: its value, or every reason why it was refused. @category models @since 0.1.0 */
export type Answer<A> =
  { readonly ok: true; readonly value: A } | { readonly ok: false; readonly refusals: ReadonlyNonEmptyArray<Refusal> }

type Promised<F> = F extends (request: infer Q) => Effect.Effect<infer A, infer _E, infer _R>
  ? (request: Q) => Promise<Answer<A>>
  : never

type Effects = ReturnType<typeof deskUnder>

/** The use cases as plain functions. They resolve to an `Answer`, and reject only where the world failed. @category models @since 0.1.0 */
export type Desk = { readonly [K in keyof Effects]: Promised<Effects[K]> } & {
  /** Closes what the book holds open. */
  readonly close: () => Promise<void>
}

/** What day it is at a location, and what the practice decides otherwise. @category models @since 0.1.0 */
export interface DeskOptions {
  readonly today?: Layer.Layer<Today>
  readonly policy?: Policy
  readonly verification?: VerificationPolicy
  /** What the host's own editions of a location stand for; absent: Essentials and Pro. */
  readonly editions?: Editions
}

/**
 * Opens a book for an app that does not use Effect. Ids, dates and amounts are plain texts and numbers; what is passed in
 * is decoded, and malformed input is a refusal.
 *
 * @example
 * import { memoryBook } from "coverport/memory"
 * import { openDesk } from "coverport/promise"
 *
 * const desk = openDesk(memoryBook())
 * const caller = { practice: "practice", location: "downtown", user: "nobody" }
 *
 * await desk.openReview({ caller, response: "r1" }) // => { ok: false, refusals: [{ _tag: "RightMissing", needs: "Import Insurance Benefit Details" }] }
 *
 * @category use cases
 * @since 0.1.0
 */
export const openDesk = <E>(
  book: Book<E>,
  {
    today = todayFromClock(),
    policy = standardPolicy,
    verification = standardVerificationPolicy,
    editions = standardEditions,
  }: DeskOptions = {},
): Desk => {
  const desk = deskUnder(policy, verification, editions)
  const runtime = ManagedRuntime.make(Layer.merge(book, today))
  const answered =
    <Q, A, F>(useCase: (request: Q) => Effect.Effect<A, F | Refused, Ports>) =>
    (request: Q): Promise<Answer<A>> =>
      runtime.runPromise(
        useCase(request).pipe(
          Effect.map((value): Answer<A> => ({ ok: true, value })),
          Effect.catchIf(isRefused, ({ refusals }) => Effect.succeed<Answer<A>>({ ok: false, refusals })),
        ),
      )
  return {
    enter: answered(desk.enter),
    receiveResponse: answered(desk.receiveResponse),
    iconsOfDay: answered(desk.iconsOfDay),
    openReview: answered(desk.openReview),
    preview: answered(desk.preview),
    importDetails: answered(desk.importDetails),
    markAsDone: answered(desk.markAsDone),
    markEligibility: answered(desk.markEligibility),
    verificationsAhead: answered(desk.verificationsAhead),
    history: answered(desk.history),
    wouldBeCovered: answered(desk.wouldBeCovered),
    disagreements: answered(desk.disagreements),
    membersOfPlan: answered(desk.membersOfPlan),
    revertReceipt: answered(desk.revertReceipt),
    openReviews: answered(desk.openReviews),
    openRevertReview: answered(desk.openRevertReview),
    revertInReview: answered(desk.revertInReview),
    acceptReview: answered(desk.acceptReview),
    receiveAndImport: answered(desk.receiveAndImport),
    locationSettings: answered(desk.locationSettings),
    switchAutomaticImport: answered(desk.switchAutomaticImport),
    editCoverage: answered(desk.editCoverage),
    close: () => runtime.dispose(),
  }
}
