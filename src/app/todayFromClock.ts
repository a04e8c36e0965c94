import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { LocationId, PracticeId } from "../domain/value/Ids.ts"
import { Instant } from "../domain/value/Instant.ts"
import { Today } from "../ports/Today.ts"

/** Where a location's clock stands: an IANA name such as `America/Denver`. @category models @since 0.1.0 */
export type ZoneOf = (practice: PracticeId, location: LocationId) => string | undefined

const moment = Effect.map(DateTime.now, DateTime.formatIso)

/**
 * The day by effect's clock, in each location's own time zone; where `zoneOf` names none, in the machine's. A name that
 * is no time zone, or a clock outside the years 0 to 9999, is a bug of the host's and crashes.
 *
 * @category layers
 * @since 0.1.0
 */
export const todayFromClock = (zoneOf: ZoneOf = () => undefined): Layer.Layer<Today> =>
  Layer.succeed(
    Today,
    Today.of({
      at: (practice, location) =>
        Effect.flatMap(DateTime.now, (now) => {
          const zone = zoneOf(practice, location)
          const there = DateTime.setZone(
            now,
            zone === undefined ? DateTime.zoneMakeLocal() : DateTime.zoneMakeNamedUnsafe(zone),
          )
          const day = DateTime.formatIsoDate(there)
          return CalendarDate.is(day) ? Effect.succeed(day) : Effect.die(`not a day: ${day}`)
        }),
      now: Effect.flatMap(moment, (text) =>
        Instant.is(text) ? Effect.succeed(text) : Effect.die(`not a moment: ${text}`),
      ),
    }),
  )

/** A day and a moment that stand still, for tests and for showing what a day was like. @category layers @since 0.1.0 */
export const todayAt = (day: CalendarDate, now: Instant): Layer.Layer<Today> =>
  Layer.succeed(Today, Today.of({ at: () => Effect.succeed(day), now: Effect.succeed(now) }))
