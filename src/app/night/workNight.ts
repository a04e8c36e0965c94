import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import type { ReceivedResponse } from "../../domain/response/EligibilityResponse.ts"
import type { VerificationExpiry } from "../../domain/verification/VerificationPolicy.ts"
import type { CoverageStore } from "../../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import type { StoreUnavailable } from "../../ports/Failure.ts"
import type { Locations } from "../../ports/Locations.ts"
import type { Rights } from "../../ports/Rights.ts"
import type { Today } from "../../ports/Today.ts"
import type { Delivery, ReadDelivery } from "./Delivery.ts"
import type { DeliveryOutcome } from "./DeliveryOutcome.ts"
import type { AutomaticOptions } from "./importAutomatically.ts"
import { importOrdered } from "./importOrdered.ts"
import type { Order } from "./NightOrder.ts"
import { receiveDelivery } from "./receiveDelivery.ts"

/** A delivery of a night, and what became of it. @category models @since 0.2.0 */
export interface SettledDelivery {
  readonly delivery: Delivery
  readonly outcome: DeliveryOutcome
}

/** How a night is worked in one process. @category models @since 0.2.0 */
export interface NightWork extends AutomaticOptions {
  readonly read: ReadDelivery
  /** As what a delivery is imported; a night over several practices has an order for each. */
  readonly orderOf: (delivery: Delivery) => Order
  /** How long an answer counts where neither payer nor clearinghouse says so; absent: the standard policy's. */
  readonly expiry?: VerificationExpiry
  /** How many deliveries are under way at once; absent: 8. Of one plan never more than one is imported at a time. */
  readonly concurrency?: number
  /** When a store that did not answer is asked again; absent: eight times, waiting longer each time, half a minute in all. */
  readonly retry?: Schedule.Schedule<unknown, StoreUnavailable>
}

const longerEachTime = Schedule.exponential("100 millis").pipe(Schedule.jittered, Schedule.upTo({ times: 8 }))

type Turn = <A, E, R>(received: ReceivedResponse, act: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

// Two at once on a plan would only undo each other's reading.
const onePlanAtATime = (): Turn => {
  const turns = new Map<string, Semaphore.Semaphore>()
  return ({ practice, plan }, act) => {
    const key = JSON.stringify([practice, plan])
    const turn = turns.get(key) ?? Semaphore.makeUnsafe(1)
    turns.set(key, turn)
    return turn.withPermits(1)(act)
  }
}

/**
 * Works through a night's deliveries in this process, and tells of each what became of it as soon as it is known.
 *
 * Nothing is lost by breaking off: what was told is done, and the same night again passes over it. Where the store does
 * not answer even after retries, the stream fails.
 *
 * @category use cases
 * @since 0.2.0
 */
export const workNight =
  ({ read, orderOf, expiry, concurrency = 8, retry = longerEachTime, ...options }: NightWork) =>
  <E, R>(
    deliveries: Stream.Stream<Delivery, E, R>,
  ): Stream.Stream<
    SettledDelivery,
    E | StoreUnavailable,
    R | CoverageStore | EligibilityInbox | Locations | Rights | Today
  > =>
    Stream.suspend(() => {
      const inTurn = onePlanAtATime()
      const receive = receiveDelivery(read, expiry)
      return Stream.mapEffect(
        deliveries,
        (delivery) =>
          Effect.gen(function* () {
            const first = yield* Effect.retry(receive(delivery), retry)
            const outcome =
              first._tag === "SetAside"
                ? first
                : yield* inTurn(
                    first.received,
                    Effect.retry(importOrdered(orderOf(delivery), first.received, options), retry),
                  )
            return { delivery, outcome }
          }),
        { concurrency, unordered: true },
      )
    })
