import * as Effect from "effect/Effect"
import { Register } from "../../ports/Register.ts"
import { Schedule } from "../../ports/Schedule.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import * as id from "../world/ids.ts"
import { appointments } from "../world/records.ts"
import { opened } from "./steps.ts"

const thatDay = appointments.filter(({ date, location }) => date === id.today && location === id.mainStreet)

/** What every `Schedule` owes. Run each law on a fresh book. @category laws @since 0.1.0 */
export const scheduleLaws: ReadonlyArray<Law> = [
  law(
    "a day's appointments are those of its date and location, by time, column and id",
    Effect.gen(function* () {
      yield* opened
      const schedule = yield* Schedule
      return every(
        expecting("the day", yield* schedule.day(id.home, id.mainStreet, id.today), thatDay),
        expecting("another location", (yield* schedule.day(id.home, id.mainStreetAnnex, id.today)).length, 1),
        expecting("another day", (yield* schedule.day(id.home, id.mainStreet, id.day("2026-11-25"))).length, 1),
        expecting("a day off", yield* schedule.day(id.home, id.mainStreet, id.day("2026-11-23")), []),
      )
    }),
  ),
  law(
    "an appointment that is entered again has moved",
    Effect.gen(function* () {
      yield* opened
      const register = yield* Register
      const schedule = yield* Schedule
      const tomorrow = id.day("2026-11-25")
      const moved = thatDay.map((one) => ({ ...one, date: tomorrow, time: "07:00", location: id.mainStreetAnnex }))
      yield* register.enter(id.home, [...moved.map((one) => ({ _tag: "Appointment", appointment: one }) as const)])
      const there = yield* schedule.day(id.home, id.mainStreetAnnex, tomorrow)
      return every(
        expecting("the day it was on", yield* schedule.day(id.home, id.mainStreet, id.today), []),
        expecting("how many are on the other", there.length, moved.length),
      )
    }),
  ),
]
