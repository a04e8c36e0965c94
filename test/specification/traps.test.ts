import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import { expect, it } from "vitest"
import { openReview, preview, Today, todayFromClock } from "../../src/effect.ts"
import {
  CalendarDate,
  coverageExceptionCodec,
  decode,
  daysBetween,
  eqException,
  formatPercent,
  minus,
  parseFraction,
  parseMoney,
  receivedResponseCodec,
} from "../../src/index.ts"
import { sayException, sayRefusal } from "../../src/review.ts"
import { exceptionsOf, times, usd } from "./amounts.ts"
import { answer, inNetwork, networkPlan, says } from "./answers.ts"
import { annsAnswer, choosing, coverageFor, imports, lines, receive, receipts, refusalsOf, responseId } from "./desk.ts"
import {
  anns,
  day,
  deesSecond,
  bright,
  dee,
  deesOwn,
  hillRoad,
  hold,
  inPractice,
  mainStreet,
  mia,
  practice,
} from "./practice.ts"

const percent = (text: string) => O.toNullable(O.map(formatPercent)(parseFraction(text)))

it.each([
  ["0.29", 29],
  ["1158.94", 115894],
  ["1158.9", 115890],
  ["50", 5000],
  [".5", 50],
])("T.1 money is whole cents, read digit by digit: %s dollars", (dollars, cents) => {
  expect(O.toNullable(parseMoney(dollars))).toBe(cents)
})

it.each(["0.295", "-5", "1e3", "1,000", "", ".", "$5"])("T.2 what is not exactly money is not money: %j", (text) => {
  expect(parseMoney(text)).toEqual(O.none)
})

it.each([
  ["0.29", "29%"],
  [".57", "57%"],
  ["1", "100%"],
  ["0", "0%"],
  ["0.333", "33.3%"],
])("T.3 a percent is exact: %s is %s", (text, said) => {
  expect(percent(text)).toBe(said)
})

it.each(["1.5", "29", "0.00001", "-0.2"])(
  "T.4 more than the whole, or finer than a hundredth of a percent, is no percent: %s",
  (text) => {
    expect(percent(text)).toBeNull()
  },
)

it("T.5 more taken away than there is leaves no amount; it is never clamped to zero", () => {
  expect(minus(usd("50.00"), usd("75.00"))).toEqual(O.none)
  expect(minus(usd("75.00"), usd("75.00"))).toEqual(O.some(0))
})

const newer = responseId("Ann's newer answer")

const twoAYear = [
  times(2, { kind: "calendarYear", years: 1 }),
  times(2, { kind: "benefitYear", years: 1 }),
  times(2, { kind: "rolling", length: 12, unit: "month" }),
  times(2, { kind: "rolling", length: 1, unit: "year" }),
  times(1, { kind: "rolling", length: 6, unit: "month" }),
] as const

it("T.6 windows of different kinds are different exceptions: 2 per calendar year is not 2 per 12 months, nor 1 per 6 months", () => {
  const equal = twoAYear.flatMap((one, i) => twoAYear.slice(i + 1).filter((other) => eqException.equals(one, other)))
  expect(equal).toEqual([])
})

it("T.7 a window is imported as the payer states it, never converted into what is held", async () => {
  const shown = await inPractice(
    Effect.gen(function* () {
      const twelveMonths = times(2, { kind: "rolling", length: 12, unit: "month" })
      yield* hold(anns, { exceptions: [{ address: exceptionsOf("D1110"), value: [twelveMonths] }] }, "12 months")
      yield* receive(answer([inNetwork]))
      return yield* preview(mia, choosing())
    }),
  )
  expect(lines(shown.changes)).toContain("D1110: 2 per 12 months → 2 per calendar year")
})

it("T.8 ages are completed years with both ends included: from 14 through 14 is a year long", () => {
  const fourteen = decode(coverageExceptionCodec)({ type: "AgeLimitation", from: 14, through: 14 })
  expect(E.isRight(fourteen) && sayException(fourteen.right)).toBe("from age 14 through age 14")
})

it("T.9 ages that end before they begin, or that say nothing, are refused", () => {
  expect(E.isLeft(decode(coverageExceptionCodec)({ type: "AgeLimitation", from: 15, through: 14 }))).toBe(true)
  expect(E.isLeft(decode(coverageExceptionCodec)({ type: "AgeLimitation" }))).toBe(true)
})

it("T.10 the same exceptions in another order are no change", async () => {
  const ages = [says("D1206", twoAYear[0]), says("D1206", { type: "AgeLimitation", through: 18 })]
  const shown = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([networkPlan("Acme PPO network", "in-network", { exceptions: ages })]))
      yield* imports(mia)
      yield* receive(answer([networkPlan("Acme PPO network", "in-network", { exceptions: ages.toReversed() })]), {
        id: newer,
      })
      return yield* preview(mia, choosing({ response: newer }))
    }),
  )
  expect(lines(shown.changes)).toEqual([])
})

it.each(["2026-02-30", "2027-02-29", "2026-13-01", "2026-1-1", "20260101"])("T.11 %s is no day", (text) => {
  expect(CalendarDate.is(text)).toBe(false)
})

it("T.12 the leap day is one", () => {
  expect(CalendarDate.is("2028-02-29")).toBe(true)
  expect(daysBetween(day("2028-02-28"), day("2028-03-01"))).toBe(2)
})

it("T.13 today is the day where the location stands, not the server's", async () => {
  const days = Effect.gen(function* () {
    yield* TestClock.setTime(Date.UTC(2026, 11, 1, 5, 30))
    const today = yield* Today
    return [yield* today.at(practice, mainStreet), yield* today.at(practice, hillRoad)]
  })
  const zones = todayFromClock((_practice, location) => (location === mainStreet ? "America/Denver" : "Europe/Paris"))
  const seen = await days.pipe(Effect.provide(zones), Effect.provide(TestClock.layer()), Effect.runPromise)
  expect(seen).toEqual(["2026-11-30", "2026-12-01"])
})

it("T.14 a patient on two plans: an import on one leaves the other alone", async () => {
  const onBright = { practice, plan: bright.id, subscription: deesOwn, patient: dee.id }
  const [before, after, second] = await inPractice(
    Effect.gen(function* () {
      const first = yield* coverageFor(onBright)
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return [first, yield* coverageFor(onBright), yield* coverageFor(deesSecond)] as const
    }),
  )
  expect(after).toEqual(before)
  expect(second).toHaveProperty(["Benefit maximum: individual, annual"], "$1,500.00")
})

it("T.15 what could not be mapped is listed in the payer's words, with the reason", async () => {
  const waiting = { text: "MSG*12 MONTH WAITING PERIOD", reason: "waiting periods are not imported", at: [21] }
  const { received } = await inPractice(
    Effect.andThen(receive(answer([inNetwork], { unmapped: [waiting] })), openReview(mia, annsAnswer)),
  )
  expect(received.response.unmapped).toEqual([waiting])
})

it("T.16 the message is kept word for word", async () => {
  const { message } = await inPractice(Effect.andThen(receive(answer([inNetwork])), openReview(mia, annsAnswer)))
  expect(message).toBe("EB*C*IND*35")
})

it("T.17 a receipt holds no birth date, no member id and nothing of the payer's text", async () => {
  const kept = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return JSON.stringify(yield* receipts)
    }),
  )
  expect(kept).toContain('"Imported"')
  expect(kept).not.toMatch(/1985-02-03|W100|2 PER CALENDAR YEAR|EB\*C/)
})

it("T.18 a problem with what came in names the place and never the value", () => {
  const decoded = decode(receivedResponseCodec)({
    id: 7,
    patient: "Ann",
    response: { patient: { birthDate: "3 Feb 1985" } },
  })
  expect(E.isLeft(decoded) && decoded.left.map(({ path }) => path)).toContain("/response/patient/birthDate")
  expect(JSON.stringify(decoded)).not.toContain("1985")
})

it("T.19 the refusal of an answer that fits several patients names ids, not people", async () => {
  const refusals = await inPractice(
    refusalsOf(receive(answer([inNetwork], { patient: { memberId: "W100", birthDate: day("1950-01-01") } }))),
  )
  expect(refusals.map(sayRefusal).join()).not.toMatch(/1985|2014|W100/)
})
