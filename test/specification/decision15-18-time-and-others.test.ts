import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { preview } from "../../src/effect.ts"
import type { EligibilityResponse } from "../../src/index.ts"
import { benefitYearOf, standardPolicy } from "../../src/index.ts"
import { sayWarning } from "../../src/review.ts"
import { maximumAt, times, used, usd } from "./amounts.ts"
import { answer, benefit, inNetwork, namedBen, networkPlan, onlyExceptions, says } from "./answers.ts"
import { choosing, coverageFor, imports, lines, receive, refusalsOf, responseId } from "./desk.ts"
import { acme, anns, ben, bens, day, enter, hold, inPractice, mia, on } from "./practice.ts"

const december = answer([inNetwork], { answersFor: day("2026-12-28") })

const inJanuary = Effect.andThen(receive(december), preview(mia, choosing())).pipe(on("2027-01-04"))

it("D15.1 an answer about last year's day leaves this year's annual met and used amounts alone", async () => {
  const shown = await inPractice(inJanuary)
  expect(lines(shown.changes).join()).not.toMatch(/year from/)
})

it("D15.2 last year's annual amounts are withheld, and the preview says so", async () => {
  const shown = await inPractice(inJanuary)
  expect(shown.withheld).toMatchObject([
    { _tag: "OtherBenefitYear", benefitYear: "2026-01-01", currentYear: "2027-01-01" },
  ])
})

it("D15.3 of last year's answer plan-level values, lifetime amounts and exceptions go in", async () => {
  const shown = await inPractice(inJanuary)
  expect(lines(shown.changes)).toEqual([
    "Deductible required: family, annual: nothing → $150.00",
    "Deductible required: individual, annual: $25.00 → $50.00",
    "Benefit maximum: individual, annual: $1,200.00 → $1,500.00",
    "Benefit maximum: individual, lifetime, orthodontics: nothing → $1,000.00",
    "Benefit used: individual, lifetime, orthodontics: nothing → $0.00 as of 2026-12-28",
    "D0274: 1 per calendar year → nothing",
    "D1110: 1 per 6 months → 2 per calendar year",
    "D1351: nothing → through age 14",
    "D9972: nothing → not covered",
  ])
})

it("D15.4 that the year has turned is warned of", async () => {
  const shown = await inPractice(inJanuary)
  expect(shown.warnings).toEqual([{ _tag: "BenefitYearTurned", answersFor: "2026-12-28", currentYear: "2027-01-01" }])
})

it("D15.5 within one benefit year nothing is withheld and nothing warned of", async () => {
  const shown = await inPractice(Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing())))
  expect(shown.withheld).toEqual([])
  expect(shown.warnings).toEqual([])
})

it("D15.6 last year's met and used amounts are unknown in the new year, not this year's figures", async () => {
  const coverage = await inPractice(coverageFor(anns, day("2027-01-01")))
  expect(Object.keys(coverage).filter((name) => /met|used/.test(name))).toEqual([])
})

it.each([
  [1, "2026-01-01", "2026-01-01"],
  [1, "2026-12-31", "2026-01-01"],
  [7, "2026-06-30", "2025-07-01"],
  [7, "2026-07-01", "2026-07-01"],
  [12, "2026-11-30", "2025-12-01"],
] as const)("D15.7 benefits renew on the first of the renewal month: month %i, on %s", (month, date, first) => {
  expect(benefitYearOf(month, day(date))).toBe(first)
})

it("D15.8 the benefit year is the plan's own: on a July plan an answer from June is last year's", async () => {
  const shown = await inPractice(
    Effect.gen(function* () {
      yield* enter({ _tag: "Plan", plan: { ...acme, renewalMonth: 7 } })
      yield* receive(answer([inNetwork], { answersFor: day("2026-06-30") }))
      return yield* preview(mia, choosing())
    }).pipe(on("2026-07-02")),
  )
  expect(shown.withheld).toMatchObject([
    { _tag: "OtherBenefitYear", benefitYear: "2025-07-01", currentYear: "2026-07-01" },
  ])
})

it("D15.9 a renewal month of the payer's that is not the plan's is warned of", async () => {
  const shown = await inPractice(
    Effect.andThen(receive(answer([inNetwork], { renewalMonth: 7 })), preview(mia, choosing())),
  )
  expect(shown.warnings.map(sayWarning)).toEqual(["the payer's benefit year begins in July, this plan's in January"])
})

it("D15.10 an answer about a day of next year says nothing about this year's met and used amounts either", async () => {
  const shown = await inPractice(
    Effect.andThen(receive(answer([inNetwork], { answersFor: day("2027-01-10") })), preview(mia, choosing())),
  )
  expect(lines(shown.changes).join()).not.toMatch(/year from/)
  expect(shown.warnings.map(sayWarning)).toEqual([
    "the answer is about 2027-01-10, and the present benefit year began on 2026-01-01: annual met and used amounts stay out",
  ])
})

const bensAnswer = responseId("Ben's answer")

/** Ben's answer is here too when Ann's is previewed. */
const beside = (
  bensPlan: Parameters<typeof answer>[0][number],
  more: Partial<EligibilityResponse> = {},
  through = day("2026-12-20"),
) =>
  inPractice(
    Effect.gen(function* () {
      yield* receive(answer([bensPlan], { patient: namedBen, answersFor: day("2026-11-10"), ...more }), {
        id: bensAnswer,
        validThrough: through,
      })
      yield* receive(answer([inNetwork]))
      return yield* preview(mia, choosing())
    }),
  )

const otherMaximum = networkPlan("Acme PPO network", "in-network", {
  maximums: [benefit("individual", { maximum: "2000.00" })],
})

it("D16.1 where another patient's current answer says otherwise of the plan, the warning names answer, date and values", async () => {
  const shown = await beside(otherMaximum)
  expect(shown.warnings).toEqual([
    {
      _tag: "OtherMemberDisagrees",
      response: bensAnswer,
      answersFor: "2026-11-10",
      amounts: [{ address: maximumAt("individual"), ours: usd("1500.00"), theirs: usd("2000.00") }],
      procedures: [],
    },
  ])
})

it("D16.2 an import is allowed though another patient's answer disagrees", async () => {
  const shown = await beside(otherMaximum)
  expect(lines(shown.changes)).toContain("Benefit maximum: individual, annual: $1,200.00 → $1,500.00")
})

it("D16.3 procedures whose exceptions differ are named", async () => {
  const shown = await beside(
    networkPlan("Acme PPO network", "in-network", {
      exceptions: [says("D1110", times(3, { kind: "calendarYear", years: 1 }))],
    }),
  )
  expect(shown.warnings).toMatchObject([{ _tag: "OtherMemberDisagrees", amounts: [], procedures: [{ code: "D1110" }] }])
})

it("D16.4 an answer that says the same is no warning", async () => {
  expect((await beside(inNetwork)).warnings).toEqual([])
})

it("D16.5 silence disagrees with nothing", async () => {
  expect((await beside(onlyExceptions)).warnings).toEqual([])
})

it("D16.6 an answer about another network status is not compared", async () => {
  expect((await beside({ ...otherMaximum, status: "out-of-network" })).warnings).toEqual([])
})

it("D16.7 an answer that is no longer current is not compared", async () => {
  expect((await beside(otherMaximum, {}, day("2026-11-23"))).warnings).toEqual([])
})

it("D16.8 the other patient's own met and used amounts are not compared", async () => {
  const bensUsed = networkPlan("Acme PPO network", "in-network", {
    maximums: [benefit("individual", { maximum: "1500.00", used: "999.00" })],
  })
  expect((await beside(bensUsed)).warnings).toEqual([])
})

it("D16.9 where the other answer has one network plan of that status under another name, that one is compared", async () => {
  const shown = await beside({ ...otherMaximum, name: "Acme PPO 2026" })
  expect(shown.warnings).toMatchObject([{ _tag: "OtherMemberDisagrees", response: bensAnswer }])
})

it("D16.10 where it has several, and none of the name, nothing is compared", async () => {
  const shown = await inPractice(
    Effect.gen(function* () {
      const tiers = ["Acme Elite", "Acme Base"].map((name) => ({ ...otherMaximum, name }))
      yield* receive(answer(tiers, { patient: namedBen }), { id: bensAnswer })
      yield* receive(answer([inNetwork]))
      return yield* preview(mia, choosing())
    }),
  )
  expect(shown.warnings).toEqual([])
})

it("D17.1 imported met and used amounts carry the day they were counted", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* imports(mia)
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toHaveProperty(
    ["Benefit used: individual, annual, year from 2026-01-01"],
    "$400.00 as of 2026-11-20",
  )
})

it("D17.2 imported met and used amounts replace what the practice counted; they are never added to it", async () => {
  const shown = await inPractice(Effect.andThen(receive(answer([inNetwork])), preview(mia, choosing())))
  expect(lines(shown.changes)).toContain(
    "Benefit used: individual, annual, year from 2026-01-01: $100.00 as of 2026-03-01 → $400.00 as of 2026-11-20",
  )
})

it("D17.3 what is held and was counted later is replaced, and warned of", async () => {
  const shown = await inPractice(
    Effect.gen(function* () {
      yield* hold(anns, { counters: [used("individual", "450.00", { asOf: day("2026-11-22") })] }, "later")
      yield* receive(answer([inNetwork]))
      return yield* preview(mia, choosing())
    }),
  )
  expect(shown.warnings).toMatchObject([{ _tag: "HeldCountedLater", held: "2026-11-22", stated: "2026-11-20" }])
  expect(lines(shown.changes).join()).toContain("$450.00 as of 2026-11-22 → $400.00 as of 2026-11-20")
})

it("D17.4 the same amount counted on a later day is a change, since it is a later word", async () => {
  const shown = await inPractice(
    Effect.gen(function* () {
      yield* hold(bens, { counters: [used("individual", "400.00")] }, "the same figure")
      yield* receive(answer([inNetwork], { patient: namedBen }))
      return yield* preview(mia, choosing())
    }),
  )
  expect(shown.standing.patient.id).toBe(ben.id)
  expect(lines(shown.changes)).toContain(
    "Benefit used: individual, annual, year from 2026-01-01: $400.00 as of 2026-03-01 → $400.00 as of 2026-11-20",
  )
})

it("D17.5 the receipt tells which amounts were imported and when they were counted, so that claims before can be skipped", async () => {
  const { receipt } = await inPractice(Effect.andThen(receive(answer([inNetwork])), imports(mia)))
  const counted = receipt.changes.counters.map(({ step }) => (step._tag === "Remove" ? "removed" : step.after.asOf))
  expect(counted).toEqual(counted.map(() => "2026-11-20"))
  expect(counted).toHaveLength(5)
})

it("D17.6 an import that changed met or used amounts answers an event with the day they were counted, for a host that counts claims itself; one that was done before answers none", async () => {
  const [first, again] = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), Effect.all([imports(mia), imports(mia, choosing(), "again")])),
  )
  expect(first.events.map(({ asOf, addresses }) => [asOf, addresses.length])).toEqual([["2026-11-20", 5]])
  expect(again.events).toEqual([])
})

it("D18.1 an answer past its valid-through goes in in a review, with a warning", async () => {
  const shown = await inPractice(
    Effect.andThen(receive(answer([inNetwork]), { validThrough: day("2026-11-23") }), preview(mia, choosing())),
  )
  expect(shown.warnings).toEqual([{ _tag: "Expired", validThrough: "2026-11-23" }])
})

it("D18.2 under the policy expired: refuse it is refused", async () => {
  const refusals = await inPractice(
    Effect.andThen(
      receive(answer([inNetwork]), { validThrough: day("2026-11-23") }),
      refusalsOf(preview(mia, choosing({ policy: { ...standardPolicy, expired: "refuse" } }))),
    ),
  )
  expect(refusals).toEqual([{ _tag: "ResponseExpired", validThrough: "2026-11-23" }])
})

it("D18.3 on the last day of its validity an answer is not past", async () => {
  const shown = await inPractice(
    Effect.andThen(
      receive(answer([inNetwork]), { validThrough: day("2026-11-24") }),
      preview(mia, choosing({ policy: { ...standardPolicy, expired: "refuse" } })),
    ),
  )
  expect(shown.warnings).toEqual([])
})

it("D18.4 an answer that comes without one is valid for 30 days after the day it answers for", async () => {
  const { validThrough } = await inPractice(receive(answer([inNetwork])))
  expect(validThrough).toBe("2026-12-20")
})
