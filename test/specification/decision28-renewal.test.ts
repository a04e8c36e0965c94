import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { expect, it } from "vitest"
import { CoverageStore, preview } from "../../src/effect.ts"
import type { Month, YearsTurn } from "../../src/index.ts"
import { coverageOf, renewal, turnOfYear } from "../../src/index.ts"
import { sayAddress, sayCounted } from "../../src/review.ts"
import type { RenewalCase } from "../cases/Case.ts"
import { renewals } from "../cases/Case.ts"
import { used } from "./amounts.ts"
import { answer, inNetwork } from "./answers.ts"
import { choosing, coverageFor, lines, receive } from "./desk.ts"
import { acme, anns, day, enter, hold, inPractice, mia, on, today } from "./practice.ts"

const months: ReadonlyArray<Month> = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const monthOf = ({ given }: RenewalCase): Month => months[given["renewal month"] - 1] ?? 1

it.each(renewals.cases)(
  "D28.1 benefits renew on the first of the renewal month, and the benefit year ends on the day before: $title",
  (one) => {
    const { first, last, next } = renewal(monthOf(one), day(one.given.today))
    expect([`${first} through ${last}`, next]).toEqual([one.answer["benefit year"], one.answer.renews])
  },
)

/** What the turn of the year after a day does to what Ann has. */
const turning = (from = today): Promise<YearsTurn> =>
  inPractice(
    Effect.gen(function* () {
      const store = yield* CoverageStore
      const held = yield* store.held(anns)
      return O.isSome(held) ? turnOfYear(held.value, from) : expect.fail("Ann is not there")
    }),
  )

it("D28.2 when it turns, annual met and used amounts become unknown: neither zero nor last year's figures", async () => {
  const { on: turn, becomesUnknown, stays } = await turning()
  expect(turn).toBe("2027-01-01")
  expect(becomesUnknown.map(({ address, value }) => `${sayAddress(address)}: ${sayCounted(value)}`)).toEqual([
    "Deductible met: family, annual, year from 2026-01-01: $10.00 as of 2026-03-01",
    "Deductible met: individual, annual, year from 2026-01-01: $10.00 as of 2026-03-01",
    "Benefit used: individual, annual, year from 2026-01-01: $100.00 as of 2026-03-01",
  ])
  expect(stays.counters).toEqual([])
})

it("D28.3 required amounts, maximums, exceptions and downgrades stay as they are", async () => {
  const { stays } = await turning()
  const before = await inPractice(coverageFor(anns))
  const after = [...stays.limits, ...stays.exceptions, ...stays.downgrades].map(({ address }) => sayAddress(address))
  expect(after.sort()).toEqual(
    Object.keys(before)
      .filter((name) => !/met|used/.test(name))
      .sort(),
  )
  expect(after.length).toBeGreaterThan(3)
})

it("D28.4 what was counted over a lifetime stays", async () => {
  const { stays, becomesUnknown } = await inPractice(
    Effect.gen(function* () {
      yield* hold(
        anns,
        { counters: [used("individual", "500.00", { period: "lifetime", category: "Orthodontics" })] },
        "ortho",
      )
      const store = yield* CoverageStore
      const held = yield* store.held(anns)
      return O.isSome(held) ? turnOfYear(held.value, today) : expect.fail("Ann is not there")
    }),
  )
  expect(stays.counters.map(({ address }) => sayAddress(address))).toEqual([
    "Benefit used: individual, lifetime, orthodontics",
  ])
  expect(new Set(becomesUnknown.map(({ address }) => address.slot.period))).toEqual(new Set(["annual"]))
})

it("D28.5 nothing is written when it turns: what is read on the day is what the turn says", async () => {
  const [read, { stays }] = await inPractice(
    Effect.gen(function* () {
      const store = yield* CoverageStore
      const held = yield* store.held(anns)
      return O.isSome(held)
        ? ([coverageOf(held.value, day("2027-01-01")), turnOfYear(held.value, today)] as const)
        : expect.fail("Ann is not there")
    }),
  )
  expect(read).toEqual(stays)
})

const imported = renewals.cases.filter(({ given }) => given["answer is about"] !== undefined)

it.each(imported)(
  "D28.6 a December answer imported in January leaves met and used amounts alone, unless the plan's year is still the same: $title",
  async (one) => {
    const shown = await inPractice(
      Effect.gen(function* () {
        yield* enter({ _tag: "Plan", plan: { ...acme, renewalMonth: monthOf(one) } })
        yield* receive(answer([inNetwork], { answersFor: day(one.given["answer is about"] ?? "") }))
        return yield* preview(mia, choosing())
      }).pipe(on(one.given.today)),
    )
    const goesIn = lines(shown.changes).some((line) => line.includes("year from"))
    expect(goesIn ? "go in" : "stay out").toBe(one.answer["annual met and used of the answer"])
  },
)
