import type * as Layer from "effect/Layer"
import type {
  AutomaticOptions,
  CoverageStore,
  Delivery,
  EligibilityInbox,
  Locations,
  Order,
  ReadDelivery,
  Rights,
  Today,
} from "../../src/effect.ts"
import type { Plain, VerificationExpiry } from "../../src/index.ts"
import type { Answer } from "../../src/promise.ts"
import type { JobsUnavailable } from "./JobsUnavailable.ts"
import type { LeftDelivery, NightProgress, OfNight, OfNightPage, SetAsideDelivery } from "./nightQueries.ts"

/** Where the nights are kept. @category models @since 0.2.0 */
export interface NightsOptions {
  /** `postgres://user:password@host:port/database`; it need not be the book's. */
  readonly url: string
  /** The schema of the nights; absent: `coverport_jobs`. The queue has one beside it, whose name ends in `_queue`. */
  readonly schema?: string
  /** Absent: 10. */
  readonly maxConnections?: number
  /** How many seconds a worker may be silent before others take over its work; absent: 30, and at least 10. */
  readonly heartbeatSeconds?: number
  /** Told of trouble that no caller waits for, such as a lost connection. */
  readonly onTrouble?: (trouble: JobsUnavailable) => void
}

/** A night's answers for one practice. @category models @since 0.2.0 */
export interface NightRequest {
  /** Names the night; a delivery that is in it already is not taken again. */
  readonly night: string
  readonly order: Plain<Order>
  readonly deliveries: ReadonlyArray<Plain<Delivery>>
}

/** What a worker works with. @category models @since 0.2.0 */
export interface WorkOptions<E> extends AutomaticOptions {
  readonly book: Layer.Layer<CoverageStore | EligibilityInbox | Locations | Rights, E>
  /** Absent: by this machine's clock. */
  readonly today?: Layer.Layer<Today>
  readonly read: ReadDelivery
  /** How long an answer counts where neither payer nor clearinghouse says so; absent: the standard policy's. */
  readonly expiry?: VerificationExpiry
  /** How many deliveries are read, and how many plans are worked, at once; absent: 8. */
  readonly atOnce?: number
}

/** A worker in this process. @category models @since 0.2.0 */
export interface NightWorker {
  /** Finishes the answers under way, leaves the rest to others, and closes the book. */
  readonly stop: () => Promise<void>
}

/**
 * Nights of answers for many practices, in a queue over PostgreSQL. Everything rejects with `JobsUnavailable` alone where
 * the database does not answer.
 *
 * @category use cases
 * @since 0.2.0
 */
export interface Nights {
  /** Puts a practice's answers into a night; the same again adds nothing, and takes up again what came to a halt. */
  readonly enqueue: (request: NightRequest) => Promise<Answer<{ readonly added: number }>>
  /** Works on whatever is in the queue until it is stopped; several processes may. */
  readonly work: <E>(options: WorkOptions<E>) => Promise<NightWorker>
  readonly progress: (of: OfNight) => Promise<NightProgress>
  /** What was set aside, with its problem. */
  readonly setAside: (of: OfNightPage) => Promise<ReadonlyArray<SetAsideDelivery>>
  /** What waits for a person in the book, with the kinds of reasons. */
  readonly leftForReview: (of: OfNightPage) => Promise<ReadonlyArray<LeftDelivery>>
  /** Tries again what was set aside, once what was wrong is mended. */
  readonly again: (of: OfNight) => Promise<number>
  /** Takes out what came to its end; the messages of what was set aside go with it. */
  readonly forget: (of: OfNight) => Promise<number>
  readonly close: () => Promise<void>
}
