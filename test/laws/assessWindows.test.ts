import * as fc from "fast-check"
import { expect, it } from "vitest"
import { windowEnd } from "../../src/domain/assess/windowEnd.ts"
import { addDays, addMonths } from "../../src/index.ts"
import { day } from "../worlds/ids.ts"
import { someDay, window } from "./assessWorlds.ts"
import { together } from "./naiveAssess.ts"
import { runs } from "./runs.ts"

const ends = fc.constantFrom("2024-02-29", "2025-01-31", "2025-08-31", "2024-12-31", "2026-03-30").map(day)

it("a day is past a window's end exactly where a calendar says that the two are in none together", () => {
  fc.assert(
    fc.property(
      window,
      fc.oneof(ends, someDay),
      fc.constantFrom(1, 6, 12, 24),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(1 as const, 3 as const, 7 as const),
      fc.constantFrom("blocked" as const, "free" as const),
      (one, first, months, days, renewalMonth, sameDay) => {
        const on = addDays(addMonths(first, months), days)
        const end = windowEnd(one, first, renewalMonth, sameDay)

        expect(end === undefined || on < end).toBe(together(one, first, on, { renewalMonth, sameDay }))
      },
    ),
    runs(4000),
  )
})
