import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Month } from "../../src/index.ts"
import {
  addDays,
  benefitYearOf,
  CalendarDate,
  daysBetween,
  endOfMonth,
  Instant,
  justAfter,
  literal,
  partsOf,
} from "../../src/index.ts"
import { day } from "../worlds/ids.ts"
import { runs } from "./runs.ts"

const msOfDay = 86_400_000
const utc = (text: string): number => new Date(`${text}T00:00:00.000Z`).getTime()
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

// Far from both ends, where days are held within the years 0 to 9999; turns of months, leap days and centuries often.
const date = fc.oneof(
  fc
    .integer({ min: utc("0400-01-01") / msOfDay, max: utc("9600-01-01") / msOfDay })
    .map((n) => day(textOf(n * msOfDay))),
  fc
    .constantFrom("2024-02-28", "2024-02-29", "2100-02-28", "2000-02-29", "1999-12-31", "2026-01-01", "1970-01-01")
    .map(day),
)
const month = fc.constantFrom<Month>(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
const days = fc.oneof(fc.integer({ min: -140_000, max: 140_000 }), fc.integer({ min: -400, max: 400 }))

describe("calendar dates, beside the machine's own", () => {
  it("adding days is adding days in UTC", () => {
    fc.assert(
      fc.property(date, days, (from, n) => {
        expect(addDays(from, n)).toBe(textOf(utc(from) + n * msOfDay))
      }),
      runs(3000),
    )
  })

  it("days between is the inverse of adding days", () => {
    fc.assert(
      fc.property(date, days, (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n)
      }),
      runs(2000),
    )
  })

  it("adding the days between leads from one day to the other", () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
      }),
      runs(2000),
    )
  })

  it("holds days within the years 0 to 9999", () => {
    expect([addDays(day("0000-01-02"), -9), addDays(day("9999-12-30"), 9)]).toEqual(["0000-01-01", "9999-12-31"])
  })

  it("the end of a month is the day before the next", () => {
    fc.assert(
      fc.property(date, (from) => {
        const next = addDays(endOfMonth(from), 1)

        expect([partsOf(endOfMonth(from)).month, partsOf(next).day]).toEqual([partsOf(from).month, 1])
      }),
      runs(1000),
    )
  })

  it("a text is a date exactly where the machine reads it and writes it back", () => {
    const digits = (max: number, length: number) => fc.nat({ max }).map((n) => String(n).padStart(length, "0"))
    fc.assert(
      fc.property(digits(9999, 4), digits(13, 2), digits(32, 2), (y, m, d) => {
        const text = `${y}-${m}-${d}`
        const ms = utc(text)

        expect(E.isRight(CalendarDate.decode(text))).toBe(!Number.isNaN(ms) && textOf(ms) === text)
      }),
      runs(3000),
    )
  })
})

describe("the benefit year of a day", () => {
  it("begins on the first of the renewal month, on the day or before it, less than a year ago", () => {
    fc.assert(
      fc.property(month, date, (renewalMonth, on) => {
        const year = benefitYearOf(renewalMonth, on)
        const parts = partsOf(year)

        expect([parts.month, parts.day]).toEqual([renewalMonth, 1])
        expect(daysBetween(year, on)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(year, on)).toBeLessThan(366)
      }),
      runs(2000),
    )
  })

  it("is its own benefit year", () => {
    fc.assert(
      fc.property(month, date, (renewalMonth, on) => {
        const year = benefitYearOf(renewalMonth, on)

        expect(benefitYearOf(renewalMonth, year)).toBe(year)
        expect(benefitYearOf(renewalMonth, addDays(year, -1))).not.toBe(year)
      }),
      runs(2000),
    )
  })
})

describe("moments, beside the machine's own", () => {
  it("the next one is a millisecond later", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: utc("0400-01-01"), max: utc("9600-01-01") }),
          fc.constantFrom(utc("2027-01-01") - 1, utc("2028-03-01") - 1, utc("2028-02-29") - 1, 59_999, 3_599_999),
        ),
        (ms) => {
          expect(justAfter(literal(Instant)(new Date(ms).toISOString()))).toBe(new Date(ms + 1).toISOString())
        },
      ),
      runs(2000),
    )
  })
})
