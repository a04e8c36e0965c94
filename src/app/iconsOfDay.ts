import * as Effect from "effect/Effect"
import type { Appointment } from "../domain/coverage/Appointment.ts"
import type { EligibilityIcon } from "../domain/icon/EligibilityIcon.ts"
import { eligibilityIcon } from "../domain/icon/EligibilityIcon.ts"
import { importState } from "../domain/response/importState.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import type { Right } from "../domain/rights/Right.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { ResponseId } from "../domain/value/Ids.ts"
import type { CalendarEntry } from "../ports/Calendar.ts"
import { Calendar } from "../ports/Calendar.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import { rightsOf } from "./mustHold.ts"

/** An appointment tile and its icon; `response` is the one the icon opens or speaks of. @category models @since 0.1.0 */
export interface Tile {
  readonly appointment: Appointment
  readonly icon: EligibilityIcon
  readonly response?: ResponseId
}

/**
 * A day's appointments with the icon each has for this caller. All appointments of a patient agree, since import state
 * belongs to the response.
 *
 * @see docs/specification.md, steps 1, 2 and 11
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

const tileFor =
  (rights: ReadonlyArray<Right>, today: CalendarDate) =>
  ({ appointment, primary, newest, receipts }: CalendarEntry): Tile =>
    primary === undefined || newest === undefined
      ? { appointment, icon: "None" }
      : {
          appointment,
          icon: eligibilityIcon({ standing: primary, newest, state: importState(receipts), rights, today }),
          response: newest.id,
        }
