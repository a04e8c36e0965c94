import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, addMonths, afterMonths, daysBetween, endOfMonth, partsOf } from "../../src/index.ts"
import { day } from "../worlds/ids.ts"
import { completedYears } from "./naiveAssess.ts"
import { runs } from "./runs.ts"

const date = fc.oneof(
  fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(day("1960-01-01"), n)),
  fc.constantFrom("2024-02-29", "2026-02-28", "2026-01-31", "2026-08-31", "2000-02-29", "2100-02-28").map(day),
)
const months = fc.integer({ min: -300, max: 300 })
const years = fc.integer({ min: 0, max: 100 })

const number = (text: ReturnType<typeof day>): number => partsOf(text).year * 12 + partsOf(text).month

describe("months later", () => {
  it("is that many months later, on the same day or the month's last", () => {
    fc.assert(
      fc.property(date, months, (from, n) => {
        const there = addMonths(from, n)

        expect(number(there) - number(from)).toBe(n)
        if (partsOf(there).day !== partsOf(from).day) {
          expect(there).toBe(endOfMonth(there))
          expect(partsOf(there).day).toBeLessThan(partsOf(from).day)
        }
      }),
      runs(3000),
    )
  })

  it("never goes back in time for a later day", () => {
    fc.assert(
      fc.property(date, fc.nat({ max: 40 }), months, (from, more, n) => {
        expect(daysBetween(addMonths(from, n), addMonths(addDays(from, more), n))).toBeGreaterThanOrEqual(0)
      }),
      runs(2000),
    )
  })

  it("is held within the years 0 to 9999", () => {
    expect([addMonths(day("9999-01-31"), 12), addMonths(day("0000-12-31"), -12)]).toEqual(["9999-12-31", "0000-01-01"])
    expect([addMonths(day("9999-01-31"), 11), addMonths(day("0000-12-31"), -11)]).toEqual(["9999-12-31", "0000-01-31"])
  })
})

describe("after so many months", () => {
  it("is the first day on which the months have passed, the day before not being one", () => {
    const passed = (from: ReturnType<typeof day>, to: ReturnType<typeof day>): number =>
      number(to) - number(from) - (partsOf(to).day < partsOf(from).day ? 1 : 0)
    fc.assert(
      fc.property(date, fc.nat({ max: 300 }), (from, n) => {
        const there = afterMonths(from, n)

        expect(passed(from, there)).toBe(n)
        if (n > 0) expect(passed(from, addDays(there, -1))).toBe(n - 1)
      }),
      runs(3000),
    )
  })

  it("is a birthday: the day on which a year is completed", () => {
    fc.assert(
      fc.property(date, years, (born, n) => {
        const there = afterMonths(born, n * 12)

        expect([completedYears(born, there), completedYears(born, addDays(there, -1))]).toEqual([n, n - 1])
      }),
      runs(2000),
    )
  })
})
