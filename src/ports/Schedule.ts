import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Appointment } from "../domain/coverage/Appointment.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { LocationId, PracticeId } from "../domain/value/Ids.ts"
import type { Failure } from "./Failure.ts"

/** The practice's calendar. @category ports @since 0.1.0 */
export class Schedule extends Context.Service<
  Schedule,
  {
    /** A day's appointments at a location, by time, column and id. */
    readonly day: (
      practice: PracticeId,
      location: LocationId,
      date: CalendarDate,
    ) => Effect.Effect<ReadonlyArray<Appointment>, Failure>
  }
>()("coverport/ports/Schedule") {}
