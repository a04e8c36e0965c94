import * as Effect from "effect/Effect"
import type { Caller } from "../domain/rights/Caller.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import { Calendar } from "../ports/Calendar.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import { rightsOf } from "./mustHold.ts"
import type { Tile } from "./tileFor.ts"
import { tileFor } from "./tileFor.ts"

/**
 * A day's appointments with the icon each has for this caller, and how each patient's eligibility stands. All appointments
 * of a patient agree, since import state belongs to the response and the status to the patient and his plan.
 *
 * @see docs/specification.md, steps 1, 2, 11 and decision 30
 * @category use cases
 * @since 0.1.0
 */
export const iconsOfDay: (
  caller: Caller,
  date: CalendarDate,
) => Effect.Effect<ReadonlyArray<Tile>, Failure, Calendar | Rights | Today> = Effect.fn("iconsOfDay")(function* (
  caller: Caller,
  date: CalendarDate,
) {
  const { practice, location } = caller
  const rights = yield* rightsOf(caller)
  const calendar = yield* Calendar
  const today = yield* Effect.flatMap(Today, (days) => days.at(practice, location))
  const entries = yield* calendar.day(practice, location, { date, today })
  return entries.map(tileFor(rights, today))
})
