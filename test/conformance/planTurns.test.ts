import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { steps } from "../../adapters/sql/planTurns.ts"
import type { PracticeRecord } from "../../src/effect.ts"
import { CoverageStore, Register } from "../../src/effect.ts"
import type { Interval } from "../../src/index.ts"
import { includes } from "../../src/index.ts"
import { enrolment, patients, plans, subscriptions, targetIn } from "../../src/testing/world/records.ts"
import * as id from "../../src/testing/world/ids.ts"

// Few days, so that intervals meet, overlap, enclose one another and turn round.
const days = [
  "0000-01-01",
  "2025-12-31",
  "2026-01-01",
  "2026-02-28",
  "2026-03-01",
  "2026-11-24",
  "2026-11-25",
  "9999-12-30",
  "9999-12-31",
].map((text) => id.day(text))

const anyDay = fc.constantFrom(...days)
const anyInterval: fc.Arbitrary<Interval> = fc.record({ from: anyDay, through: anyDay }, { requiredKeys: [] })

describe("the days on which someone comes and goes", () => {
  it("sum up to being there exactly on the days his intervals include", () => {
    fc.assert(
      fc.property(fc.array(anyInterval, { maxLength: 5 }), (intervals) => {
        for (const on of days) {
          const sum = steps(intervals)
            .filter(([day]) => day <= on)
            .reduce((total, [, step]) => total + step, 0)
          expect(sum).toBe(intervals.some((interval) => includes(interval, on)) ? 1 : 0)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

const anyEntry: fc.Arbitrary<PracticeRecord> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        under: fc.constantFrom(...subscriptions.map((one) => one.id)),
        of: fc.constantFrom(...patients.slice(0, 3).map((one) => one.id)),
        interval: anyInterval,
      })
      .map(
        ({ under, of, interval }) =>
          ({ _tag: "Enrolment", enrolment: enrolment(under, of, 1, "child", interval) }) as const,
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        one: fc.constantFrom(...subscriptions),
        plan: fc.constantFrom(...plans.map((one) => one.id)),
      })
      .map(({ one, plan }) => ({ _tag: "Subscription", subscription: { ...one, plan } }) as const),
  },
)

const foundation: ReadonlyArray<PracticeRecord> = [
  ...patients.map((one) => ({ _tag: "Patient", patient: one }) as const),
  ...plans.map((one) => ({ _tag: "Plan", plan: one }) as const),
  ...subscriptions.map((one) => ({ _tag: "Subscription", subscription: one }) as const),
]

const counts = (lists: ReadonlyArray<ReadonlyArray<PracticeRecord>>) =>
  Effect.gen(function* () {
    const register = yield* Register
    const store = yield* CoverageStore
    yield* register.enter(id.home, foundation)
    yield* Effect.forEach(lists, (list) => register.enter(id.home, list))
    const asked = days.flatMap((on) =>
      plans.flatMap((plan) => subscriptions.map((one) => ({ on, plan: plan.id, under: one.id }))),
    )
    return yield* Effect.forEach(asked, ({ on, plan, under }) =>
      Effect.all([
        store.affected({ ...targetIn(id.home)(under, id.ann), plan }, on),
        store.members(id.home, plan, on, { size: 500 }),
      ]),
    )
  })

it("counts kept as enrolments change are the counts of those enrolled", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyEntry, { maxLength: 6 }), { maxLength: 6 }), async (lists) => {
      const kept = await Effect.runPromise(Effect.provide(counts(lists), sqliteBook({ file: ":memory:" })))
      const counted = await Effect.runPromise(Effect.provide(counts(lists), memoryBook()))
      expect(kept).toEqual(counted)
    }),
    { numRuns: 150 },
  )
}, 120_000)
