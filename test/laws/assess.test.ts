import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Assessment, Question, Rule, Saying } from "../../src/index.ts"
import { assess } from "../../src/index.ts"
import { category, code } from "../worlds/ids.ts"
import { asked, categories, frequency, known, rule, service, someDay, window } from "./assessWorlds.ts"
import { naivelyFree } from "./naiveAssess.ts"
import { runs } from "./runs.ts"

const said = (answer: Assessment): string => (answer._tag === "LimitedUntil" ? answer.date : answer._tag)

const mouthWide = (says: Saying): Saying => (says.type === "Frequency" ? { ...says, area: "mouth" } : says)

// Limits of which none says otherwise than another: no two of one kind.
const bindingRules: fc.Arbitrary<ReadonlyArray<Rule>> = fc
  .record(
    {
      window,
      first: rule(frequency.map(mouthWide)),
      second: rule(frequency.map(mouthWide)),
      age: fc.constantFrom<Saying>(
        { type: "AgeLimitation", from: 15 },
        { type: "AgeLimitation", from: 14, through: 18 },
      ),
      wait: fc.constant<Saying>({
        type: "WaitingPeriod",
        waiting: { kind: "length", length: 6, unit: "month" },
      }),
    },
    { requiredKeys: ["first"] },
  )
  .map(({ first, second, age, wait }) => [
    first,
    ...(second === undefined ? [] : [second]),
    ...[age, wait].flatMap((says) => (says === undefined ? [] : [{ procedure: { code: asked }, says }])),
  ])
  .filter(
    (rules) =>
      new Set(rules.map(({ says }) => (says.type === "Frequency" ? says.window.kind : says.type))).size ===
        rules.length && !rules.some(({ procedure }) => "category" in procedure && procedure.category === "SURGERY"),
  )

describe("whether a service would be covered", () => {
  it("is what a walk from day to day finds", () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(known(bindingRules), (question) => {
        const free = naivelyFree(question)
        const answer = assess(question)

        expect(said(answer)).toBe(free === undefined ? "NotCovered" : free === question.on ? "Covered" : free)
        expect(answer._tag === "LimitedUntil" ? answer.doubts : []).toEqual([])
        seen.set(answer._tag, (seen.get(answer._tag) ?? 0) + 1)
      }),
      runs(400),
    )
    for (const tag of ["Covered", "LimitedUntil", "NotCovered"]) expect(seen.get(tag) ?? 0).toBeGreaterThan(30)
  })

  it("is no better for one more service", () => {
    fc.assert(
      fc.property(
        known(fc.array(rule(), { minLength: 1, maxLength: 3 })).chain((question) =>
          fc.tuple(fc.constant(question), service(question.on)),
        ),
        fc.boolean(),
        ([question, more], complete) => {
          const had = (services: ReadonlyArray<typeof more>): Question => ({
            ...question,
            patient: {
              ...question.patient,
              had: { services, ...(complete ? { completeFrom: "always" as const } : {}) },
            },
          })
          const services = question.patient.had?.services ?? []
          const [before, after] = [assess(had(services)), assess(had([...services, more]))]

          if (before._tag !== "Covered") expect(after._tag).not.toBe("Covered")
          if (before._tag === "NotCovered") expect(after._tag).toBe("NotCovered")
          if (before._tag === "LimitedUntil")
            expect(after._tag === "NotCovered" || (after._tag === "LimitedUntil" && after.date >= before.date)).toBe(
              true,
            )
        },
      ),
      runs(1000),
    )
  })
})

/** What is answered with less known has to be true when all is known. */
const staysTrue = (less: Assessment, more: Assessment): boolean => {
  switch (less._tag) {
    case "Covered":
    case "NotCovered":
      return more._tag === less._tag
    case "LimitedUntil":
      return less.doubts.length === 0
        ? said(more) === less.date
        : more._tag === "NotCovered" || (more._tag === "LimitedUntil" && more.date >= less.date)
    case "CannotTell":
    case "Conflict":
      return true
  }
}

const forgetting = fc.record({
  birthDate: fc.boolean(),
  had: fc.boolean(),
  completeFrom: fc.option(someDay, { nil: undefined }),
  sites: fc.boolean(),
  site: fc.boolean(),
  serviceCodes: fc.boolean(),
  categories: fc.boolean(),
  renewalMonth: fc.boolean(),
  enrolled: fc.boolean(),
  missingBefore: fc.boolean(),
})

type Forgetting = typeof forgetting extends fc.Arbitrary<infer F> ? F : never

// Where neither the payer names an area nor anybody a site, services count together; to leave a site out says something then.
const namesAreas = ({ rules }: Question): boolean =>
  rules.every(({ says }) => says.type !== "Frequency" || says.area !== undefined)

const forget = (question: Question, asked: Forgetting): Question => {
  const what = namesAreas(question) ? asked : { ...asked, sites: false, site: false }
  const { birthDate, had, enrolled } = question.patient
  const { site, categories: map, renewalMonth, missingBefore, ...rest } = question
  const services = (had?.services ?? [])
    .filter(({ on }) => what.completeFrom === undefined || on >= what.completeFrom)
    .map(({ site: at, ...one }) => ({
      ...one,
      ...(at === undefined || what.sites ? {} : { site: at }),
      ...(what.serviceCodes && "code" in one.procedure
        ? {
            procedure: {
              category: category(["D1110", "D1120"].includes(one.procedure.code) ? "CLEANINGS" : "SURGERY"),
            },
          }
        : {}),
    }))
  return {
    ...rest,
    ...(site === undefined || what.site ? {} : { site }),
    ...(map === undefined || what.categories ? {} : { categories: map }),
    ...(renewalMonth === undefined || what.renewalMonth ? {} : { renewalMonth }),
    ...(missingBefore === undefined || what.missingBefore ? {} : { missingBefore }),
    patient: {
      ...(birthDate === undefined || what.birthDate ? {} : { birthDate }),
      // A day of enrolment that is not known is not one that is later than the service.
      ...(enrolled === undefined || (what.enrolled && question.on >= (enrolled.from ?? question.on))
        ? {}
        : { enrolled }),
      ...(what.had ? {} : { had: { services, completeFrom: what.completeFrom ?? ("always" as const) } }),
    },
  }
}

describe("what is not known", () => {
  it("takes back nothing that was answered without it", () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(known(fc.array(rule(), { minLength: 1, maxLength: 3 })), forgetting, (question, what) => {
        const [less, more] = [assess(forget(question, what)), assess(question)]

        expect(staysTrue(less, more) ? "stays true" : { less, more }).toBe("stays true")
        const both = `${less._tag} ${more._tag}`
        seen.set(both, (seen.get(both) ?? 0) + 1)
      }),
      runs(3000),
    )
    for (const both of [
      "CannotTell Covered",
      "CannotTell LimitedUntil",
      "LimitedUntil LimitedUntil",
      "Covered Covered",
    ])
      expect(seen.get(both) ?? 0, both).toBeGreaterThan(15)
  })

  it("is never good news: a note on the procedure that nobody has understood is never covered", () => {
    fc.assert(
      fc.property(known(fc.array(rule(), { maxLength: 3 })), (question) => {
        const note: Rule = { procedure: { code: asked }, says: { type: "Unread", words: ["SEE BOOKLET"] } }

        expect(assess({ ...question, rules: [...question.rules, note] })._tag).not.toBe("Covered")
      }),
      runs(300),
    )
  })

  it("is a procedure of which nothing is said", () => {
    fc.assert(
      fc.property(known(fc.constant([])), (question) => {
        expect(["CannotTell", "LimitedUntil"]).toContain(assess(question)._tag)
      }),
      runs(50),
    )
  })
})

describe("order", () => {
  it("decides nothing, neither of rules nor of services", () => {
    fc.assert(
      fc.property(known(fc.array(rule(), { minLength: 1, maxLength: 4 })), forgetting, (whole, what) => {
        const question = forget(whole, what)
        const { had } = question.patient
        const reversed: Question = {
          ...question,
          rules: [...question.rules].reverse(),
          patient: {
            ...question.patient,
            ...(had === undefined ? {} : { had: { ...had, services: [...had.services].reverse() } }),
          },
        }

        expect(assess(reversed)).toEqual(assess(question))
      }),
      runs(1000),
    )
  })

  it("decides nothing where two rules of equal rank disagree", () => {
    fc.assert(
      fc.property(known(fc.constant([])), window, (question, per) => {
        const once: Rule = {
          procedure: { code: asked },
          says: { type: "Frequency", times: 1, window: per, area: "mouth" },
        }
        const never: Rule = { procedure: { code: asked }, says: { type: "NotCovered" } }
        const had = { services: [], completeFrom: "always" as const }
        const free = { ...question, patient: { ...question.patient, had, enrolled: {} } }

        expect(assess({ ...free, rules: [once, never] })).toEqual({
          _tag: "Conflict",
          between: [{ _tag: "Contradiction", between: [once, never] }],
          missing: [],
        })
        expect(assess({ ...free, rules: [never, once] })).toEqual(assess({ ...free, rules: [once, never] }))
      }),
      runs(50),
    )
  })
})

it("the worlds know the codes they ask about", () => {
  expect(Object.keys(categories)).toContain(code("D1110"))
})
