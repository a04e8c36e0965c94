import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { LocationId, PracticeId } from "../domain/value/Ids.ts"
import type { Instant } from "../domain/value/Instant.ts"

/** The day it is where a practice's location stands, and the moment it is everywhere. @category ports @since 0.1.0 */
export class Today extends Context.Service<
  Today,
  {
    readonly at: (practice: PracticeId, location: LocationId) => Effect.Effect<CalendarDate>
    readonly now: Effect.Effect<Instant>
  }
>()("coverport/ports/Today") {}
