import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as O from "fp-ts/lib/Option.js"
import type { Affected, Receipt, StoredReceipt } from "../domain/change/Receipt.ts"
import type { Held } from "../domain/coverage/Holding.ts"
import type { Standing, Target } from "../domain/coverage/Records.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { PatientId, PlanId, PracticeId, ReceiptId, ResponseId, SubscriptionId } from "../domain/value/Ids.ts"
import type { Failure, RevisionConflict } from "./Failure.ts"

/** What is known of a person before a patient is found: either alone is enough to be alike. @category ports @since 0.1.0 */
export interface Likeness {
  readonly memberId?: string
  readonly birthDate?: CalendarDate
}

/** Someone enrolled on a plan, as a list names them. @category ports @since 0.1.0 */
export interface Member {
  readonly patient: PatientId
  readonly firstName: string
  readonly lastName: string
  readonly subscription: SubscriptionId
}

/** A part of a list; `next` is absent on the last one. @category ports @since 0.1.0 */
export interface Page<A> {
  readonly items: ReadonlyArray<A>
  readonly next?: string
}

/** Where a page begins (a `next`, or absent for the first) and how long it may be. @category ports @since 0.1.0 */
export interface PageRequest {
  readonly after?: string
  readonly size: number
}

/** @category ports @since 0.1.0 */
export interface HistoryQuery {
  readonly plan?: PlanId
  readonly patient?: PatientId
}

/**
 * Keeps coverage and the receipts of every change to it. What an adapter owes is `coverageStoreLaws`, not this comment.
 *
 * Every method names its practice, and of another practice it finds nothing.
 *
 * @category ports
 * @since 0.1.0
 */
export class CoverageStore extends Context.Service<
  CoverageStore,
  {
    /** All that is held under a target; `none` where its four records do not exist together. */
    readonly held: (target: Target) => Effect.Effect<O.Option<Held>, Failure>
    /** Every enrolment of these patients: by patient, lowest ordinal first, then by subscription. */
    readonly standings: (
      practice: PracticeId,
      patients: ReadonlyArray<PatientId>,
    ) => Effect.Effect<ReadonlyArray<Standing>, Failure>
    /**
     * The enrolments whose member id (without case and outer blanks) or whose patient's birth date is this; those by member id
     * first, at most 100. Of nobody known, none.
     */
    readonly alike: (practice: PracticeId, likeness: Likeness) => Effect.Effect<ReadonlyArray<Standing>, Failure>
    /** Families and patients enrolled in force on a day; a patient under two subscriptions of the plan counts once. */
    readonly affected: (target: Target, on: CalendarDate) => Effect.Effect<Affected, Failure>
    /** Who is enrolled in force on a day: by last name, first name, patient, subscription. */
    readonly members: (
      practice: PracticeId,
      plan: PlanId,
      on: CalendarDate,
      page: PageRequest,
    ) => Effect.Effect<Page<Member>, Failure>
    /**
     * Writes a receipt and the values it says, whole or not at all, if every holder it touches is still at the revision it
     * was read at. An id that is already committed answers the first receipt and writes nothing.
     */
    readonly commit: (receipt: Receipt, read: Held) => Effect.Effect<StoredReceipt, Failure | RevisionConflict>
    readonly receipt: (practice: PracticeId, id: ReceiptId) => Effect.Effect<O.Option<StoredReceipt>, Failure>
    /** The receipts that name one of these responses, reverts of its imports included, oldest first. */
    readonly receiptsOf: (
      practice: PracticeId,
      responses: ReadonlyArray<ResponseId>,
    ) => Effect.Effect<ReadonlyArray<StoredReceipt>, Failure>
    /** The receipts after a sequence number that touch or confirm the target's plan, subscription or enrolment, oldest first. */
    readonly receiptsAfter: (target: Target, sequence: number) => Effect.Effect<ReadonlyArray<StoredReceipt>, Failure>
    /**
     * The receipts by which persons changed the target's plan, subscription or enrolment by hand (their edits, their reverts,
     * and imports of what they entered in the place of the payer's, as `changedByHand` tells), newest first, at most `most`.
     */
    readonly byHand: (target: Target, most: number) => Effect.Effect<ReadonlyArray<StoredReceipt>, Failure>
    /** Receipts newest first. */
    readonly history: (
      practice: PracticeId,
      query: HistoryQuery,
      page: PageRequest,
    ) => Effect.Effect<Page<StoredReceipt>, Failure>
  }
>()("coverport/ports/CoverageStore") {}
