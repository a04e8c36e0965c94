import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { otherMembersDisagree } from "../../src/domain/change/otherMembers.ts"
import { comparedWith } from "../../src/domain/disagreement/comparedWith.ts"
import type { CalendarDate, LikelyReason, PlanDisagreement, ReceivedResponse } from "../../src/index.ts"
import {
  addDays,
  addressKey,
  disagreements,
  disagreementsSince,
  formatProcedure,
  literal,
  Percent,
  standardPolicy,
} from "../../src/index.ts"
import { answerSeed } from "../worlds/answers.ts"
import { category, day, home, instant, patientId, planId, responseId, subscriptionId } from "../worlds/ids.ts"
import { basic, procedure } from "../worlds/values.ts"
import { runs } from "./runs.ts"

const today = day("2026-11-24")
const acme = planId("P1")
const plan = { id: acme, renewalMonth: 11, tiers: { Basic: basic, Major: category("Major") } } as const
const since = disagreementsSince(today, standardPolicy)

// Ids that begin alike, also where one is a patient's and one is an answer's.
const patients = fc.constantFrom("F1", "F1", "F10", "F2", "r1").map(patientId)
const subscriptions = fc.constantFrom("F1", "F10").map(subscriptionId)

const shares = fc.array(
  fc.record({
    procedure,
    planPays: fc.constantFrom(0, 8000, 8000).map(literal(Percent)),
    evidence: fc.constant({ rule: "EB", at: [1] }),
  }),
  { maxLength: 3 },
)

const member = (id: string): fc.Arbitrary<ReceivedResponse> =>
  fc
    .record({
      seed: answerSeed,
      patient: patients,
      subscription: subscriptions,
      coverages: shares,
      groupNumber: fc.constantFrom("4471", "4471", "04471", "4471-02", "9", undefined),
      daysAgo: fc.constantFrom(0, 0, 10, 24, 30, 90, 91),
    })
    .map(({ seed, patient, subscription, coverages, groupNumber, daysAgo }) => ({
      id: responseId(id),
      practice: home,
      plan: acme,
      subscription,
      patient,
      receivedAt: instant("2026-11-24T10:00:00.000Z"),
      validThrough: today,
      response: {
        outcome: { _tag: "eligible" },
        source: "EDI",
        patient: {},
        payer: {},
        ...(groupNumber === undefined ? {} : { groupNumber }),
        answersFor: addDays(today, -daysAgo),
        networkPlans: seed.networkPlans.map((networkPlan) => ({ ...networkPlan, coverages })),
        warnings: [],
        unmapped: [],
      },
    }))

const answers = fc
  .integer({ min: 2, max: 5 })
  .chain((n) => fc.tuple(...["r1", "r10", "r2", "F1", "F10"].slice(0, n).map(member)))

const keyOf = ({ about, status }: PlanDisagreement): string =>
  `${status} ${about._tag === "PlanPays" ? formatProcedure(about.procedure) : addressKey(about)}`

const found = (responses: ReadonlyArray<ReceivedResponse>) => disagreements(plan, responses, since)

const changed = (
  received: ReceivedResponse,
  response: Partial<ReceivedResponse["response"]>,
  more: Partial<ReceivedResponse> = {},
): ReceivedResponse => ({ ...received, ...more, response: { ...received.response, ...response } })

const reasonsOf = <T extends LikelyReason["_tag"]>(tag: T, one: PlanDisagreement) =>
  one.reasons.filter((reason): reason is Extract<LikelyReason, { _tag: T }> => reason._tag === tag)

const daysOf = ({ by }: PlanDisagreement["values"][number]): ReadonlyArray<CalendarDate> =>
  by.map(({ answersFor }) => answersFor).toSorted()

describe("disagreements across a plan", () => {
  it("are the same in whatever order the answers come", () => {
    fc.assert(
      fc.property(
        answers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(found(other)).toEqual(found(one))
        },
      ),
      runs(500),
    )
  })

  it("are those that the warning of a review finds between any two, and no other", () => {
    let met = 0
    fc.assert(
      fc.property(answers, (all) => {
        const compared = all.filter(({ response }) => since <= response.answersFor)
        const pairs = compared.flatMap((ours) =>
          compared.flatMap((other) =>
            ours.response.networkPlans.flatMap((networkPlan) => {
              const theirs = comparedWith(networkPlan, other.response.networkPlans)
              // Looked at from the other side it is the same two.
              if (theirs === undefined || comparedWith(theirs, ours.response.networkPlans) !== networkPlan) return []
              return otherMembersDisagree(plan, networkPlan, ours.patient, [other]).flatMap((warning) =>
                warning._tag !== "OtherMemberDisagrees"
                  ? []
                  : [
                      ...warning.amounts.map(({ address }) => `${networkPlan.status} ${addressKey(address)}`),
                      ...warning.procedures.map(
                        (of) => `${networkPlan.status} ${addressKey({ _tag: "Exceptions", procedure: of })}`,
                      ),
                    ],
              )
            }),
          ),
        )
        const ours = found(all).filter(({ about }) => about._tag !== "PlanPays" && about._tag !== "PlanOption")
        met += ours.length
        expect(new Set(ours.map(keyOf))).toEqual(new Set(pairs))
      }),
      runs(1000),
    )
    expect(met).toBeGreaterThan(100)
  })

  it("are of several values, each said by somebody, and of more than one patient", () => {
    fc.assert(
      fc.property(answers, (all) => {
        const sent = new Map(all.map((received) => [received.id, received]))
        for (const { values, status } of found(all)) {
          const by = values.flatMap((value) => value.by)
          expect(new Set(values.map(({ value }) => JSON.stringify(value))).size).toBe(values.length)
          expect(new Set(by.map(({ patient }) => patient)).size).toBeGreaterThan(1)
          for (const one of by) {
            const received = sent.get(one.response)
            expect(received).toMatchObject({ patient: one.patient, subscription: one.subscription })
            expect(received?.response.answersFor).toBe(one.answersFor)
            expect(received?.response.networkPlans).toContainEqual(
              expect.objectContaining({ name: one.networkPlan, status }),
            )
          }
        }
      }),
      runs(300),
    )
  })

  it("are none among answers that agree, whoever gives them and when", () => {
    fc.assert(
      fc.property(answers, ([first, ...rest]) => {
        const networkPlans = first?.response.networkPlans ?? []
        expect(
          found([first, ...rest].flatMap((one) => (one === undefined ? [] : [changed(one, { networkPlans })]))),
        ).toEqual([])
      }),
      runs(300),
    )
  })

  it("are the same beside an answer that is silent", () => {
    fc.assert(
      fc.property(answers, member("silent"), (all, other) => {
        const networkPlans = other.response.networkPlans.map((networkPlan) => ({
          ...networkPlan,
          deductibles: networkPlan.deductibles.map(({ level, period, category: of }) => ({
            level,
            period,
            category: of,
          })),
          maximums: [],
          coverages: [],
          options: [],
          exceptions: [],
        }))
        expect(found([...all, changed(other, { networkPlans })])).toEqual(found(all))
      }),
      runs(300),
    )
  })

  it("are the same where an answer is given twice, or is another plan's, or too old", () => {
    fc.assert(
      fc.property(answers, member("elsewhere"), (all, other) => {
        const elsewhere = changed(other, {}, { plan: planId("P10") })
        const old = changed(other, { answersFor: addDays(since, -1) })
        expect(found([...all, ...all, elsewhere, old])).toEqual(found(all))
      }),
      runs(300),
    )
  })

  it("are none where all the answers are one patient's", () => {
    fc.assert(
      fc.property(answers, (all) => {
        expect(found(all.map((one) => changed(one, {}, { patient: patientId("F1") })))).toEqual([])
      }),
      runs(300),
    )
  })
})

describe("the likely reason", () => {
  it("is a change of the plan only where a day lies between all of one value and all of the other", () => {
    let met = 0
    fc.assert(
      fc.property(answers, (all) => {
        for (const one of found(all)) {
          const [a, b, ...more] = one.values.map(daysOf).toSorted((x, y) => ((x[0] ?? "") < (y[0] ?? "") ? -1 : 1))
          const parts = more.length === 0 && (a?.at(-1) ?? "") < (b?.[0] ?? "")
          const changes = reasonsOf("MidYearChange", one)
          expect(changes.map(({ through, from }) => [through, from])).toEqual(parts ? [[a?.at(-1), b?.[0]]] : [])
          met += changes.length
        }
      }),
      runs(500),
    )
    expect(met).toBeGreaterThan(50)
  })

  it("is a change at the renewal only where the day between is the first of a benefit year", () => {
    let met = 0
    fc.assert(
      fc.property(answers, (all) => {
        for (const { through, from, renewed } of found(all).flatMap((one) => reasonsOf("MidYearChange", one))) {
          expect(renewed).toBe(through < "2026-11-01" && from >= "2026-11-01")
          met += renewed ? 1 : 0
        }
      }),
      runs(500),
    )
    expect(met).toBeGreaterThan(20)
  })

  it("is another benefit class only where the answers name groups, and strongly only where no group says both", () => {
    let met = 0
    fc.assert(
      fc.property(answers, (all) => {
        for (const one of found(all)) {
          const groups = one.values.map(({ by }) => by.map(({ groupNumber }) => groupNumber?.replace(/^0+(?=.)/, "")))
          const apart =
            groups.flat().every((group) => group !== undefined) &&
            new Set(groups.flatMap((some) => [...new Set(some)])).size ===
              groups.reduce((n, some) => n + new Set(some).size, 0)
          const [reason, ...more] = reasonsOf("OtherBenefitClass", one)
          expect(more).toEqual([])
          expect(reason?.strength === "strong").toBe(apart)
          if (reason === undefined) continue
          met += 1
          const named = new Set(groups.flat())
          expect(named.size - (named.has(undefined) ? 1 : 0)).toBeGreaterThan(1)
          expect(reason.partOf).toBe(named.has("4471") && named.has("4471-02"))
        }
      }),
      runs(500),
    )
    expect(met).toBeGreaterThan(50)
  })

  it("is another network where the values are said of other names, or by another network plan of an answer", () => {
    let met = 0
    fc.assert(
      fc.property(answers, (all) => {
        const sent = new Map(all.map((received) => [received.id, received]))
        for (const one of found(all)) {
          const [reason] = reasonsOf("OtherNetwork", one)
          const names = one.values.map(({ by }) => new Set(by.map(({ networkPlan }) => networkPlan)))
          const apart = new Set(names.flatMap((some) => [...some])).size === names.reduce((n, { size }) => n + size, 0)
          if (apart) expect(reason?.strength).toBe("strong")
          for (const other of reason?.agreesElsewhere ?? []) {
            met += 1
            const by = one.values.flatMap((value) => value.by).filter(({ response }) => response === other.response)
            expect(by).not.toEqual([])
            expect(by.every(({ networkPlan }) => networkPlan === other.networkPlan)).toBe(false)
            expect(sent.get(other.response)?.response.networkPlans).toContainEqual(
              expect.objectContaining({ name: other.networkPlan, status: other.status }),
            )
          }
        }
      }),
      runs(500),
    )
    expect(met).toBeGreaterThan(20)
  })

  it("puts what tells all apart before what does not, and is never none", () => {
    const rank = (reason: LikelyReason): number =>
      reason._tag === "Unexplained" ? 2 : reason.strength === "strong" ? 0 : 1
    fc.assert(
      fc.property(answers, (all) => {
        for (const { reasons } of found(all)) {
          expect(reasons.map(rank)).toEqual(reasons.map(rank).toSorted())
          expect(reasons.length).toBeGreaterThan(0)
          expect(reasons.some(({ _tag }) => _tag === "Unexplained")).toBe(
            reasons.length === 1 && rank(reasons[0]) === 2,
          )
        }
      }),
      runs(300),
    )
  })
})
