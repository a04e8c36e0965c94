import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import type { CalendarDate } from "../../../src/index.ts"
import { addDays, CalendarDate as Day, decode } from "../../../src/index.ts"
import type { Refused } from "../../../src/effect.ts"
import { desk, refused } from "../../../src/effect.ts"
import type { TilesOfDay } from "../wire/TilesOfDay.ts"
import type { PlainCaller } from "./Asking.ts"

const shown = 7

const dayOf = (date: string): Effect.Effect<CalendarDate, Refused> => {
  const read = decode(Day)(date)
  return E.isLeft(read) ? refused({ _tag: "Malformed", problems: read.left }) : Effect.succeed(read.right)
}

/** The appointments of a week, day by day. */
export const dayByDay = (caller: PlainCaller, from: string) =>
  Effect.flatMap(dayOf(from), (first) =>
    Effect.forEach(
      Array.from({ length: shown }, (_, i) => addDays(first, i)),
      (date) => Effect.map(desk.iconsOfDay({ caller, date }), (tiles): TilesOfDay => ({ date, tiles })),
    ),
  )
