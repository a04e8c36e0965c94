import fc from "fast-check"
import * as E from "fp-ts/lib/Either.js"
import type * as t from "io-ts"
import { describe, expect, it } from "vitest"
import type { Problem } from "../../src/index.ts"
import {
  addressCodec,
  appointmentCodec,
  changesCodec,
  choiceCodec,
  coverageExceptionCodec,
  decode,
  eligibilityResponseCodec,
  enrolmentCodec,
  networkPlanCodec,
  planCodec,
  planHoldingCodec,
  policyCodec,
  procedureCodec,
  receiptCodec,
  rightCodec,
  standardPolicy,
  storedReceiptCodec,
  subscriptionCodec,
} from "../../src/index.ts"
import { cases } from "./cases.ts"
import { placesIn, pointer, replaced, requiredIn, without } from "./json.ts"

const problems = (codec: t.Mixed, input: unknown): ReadonlyArray<Problem> => {
  const decoded = decode(codec)(input)
  return E.isLeft(decoded) ? decoded.left : []
}

const paths = (codec: t.Mixed, input: unknown): ReadonlyArray<string> => problems(codec, input).map(({ path }) => path)

// The others have no key that must always be there.
const withRequiredKeys = Object.entries(cases).filter(
  ([name]) => !["answers", "edits", "procedure", "right"].includes(name),
)

describe.each(withRequiredKeys)("%sCodec", (_, { codec, values }) => {
  it("a required key that is missing is exactly one problem, at its path", () => {
    fc.assert(
      fc.property(values, fc.nat(), (value, n) => {
        const json: unknown = codec.encode(value)
        const places = requiredIn(codec, json)
        const place = places[n % places.length] ?? []
        const found = problems(codec, without(json, place))
        expect(found.map(({ path, got }) => ({ path, got }))).toEqual([{ path: pointer(place), got: "nothing" }])
      }),
      { numRuns: 300 },
    )
  })
})

describe.each(Object.entries(cases))("%sCodec", (_, { codec, values }) => {
  it("no value reaches a problem", () => {
    const canary = "CANARY-4711"
    const wrong = fc.constantFrom<unknown>(canary, [canary], { [canary]: canary }, { _tag: canary, type: canary })
    fc.assert(
      fc.property(values, fc.nat(), wrong, (value, n, by) => {
        const json: unknown = codec.encode(value)
        const places = placesIn(json)
        const found = problems(
          codec,
          replaced(json, places[n % places.length] ?? [], () => by),
        )
        expect(JSON.stringify(found)).not.toContain(canary)
      }),
      { numRuns: 300 },
    )
  })
})

describe("a problem names its place and what stands there", () => {
  const plan = { id: "P1", name: "Acme", carrier: "Delta", renewalMonth: 1 }

  it("all problems at once, each at its path", () => {
    expect(decode(planCodec)({ id: "", name: 1, carrier: null, renewalMonth: 13, from: "2026-02-30" })).toEqual(
      E.left([
        { path: "/id", expected: "an id: 1 to 200 characters on one line", got: "an empty string" },
        { path: "/name", expected: "a string", got: "a number" },
        { path: "/carrier", expected: "a string", got: "null" },
        { path: "/renewalMonth", expected: "a month, 1 to 12", got: "a number" },
        { path: "/from", expected: "a day such as 2026-11-24", got: "a string" },
      ]),
    )
  })

  it("the whole input is at /", () => {
    for (const [input, got] of [
      ["Ann", "a string"],
      [[plan], "a list"],
      [undefined, "nothing"],
      [true, "a boolean"],
    ])
      expect(problems(planCodec, input)).toEqual([{ path: "/", expected: "an object", got }])
  })

  it("undefined or null under a key that may be absent is a problem", () => {
    expect(problems(planCodec, { ...plan, groupNumber: undefined })).toEqual([
      { path: "/groupNumber", expected: "a string", got: "nothing" },
    ])
    expect(problems(planCodec, { ...plan, groupNumber: null })).toEqual([
      { path: "/groupNumber", expected: "a string", got: "null" },
    ])
  })

  it("an unknown tag is one problem that lists the known ones", () => {
    for (const tag of ["Deleted", "constructor", "__proto__", "toString", 4])
      expect(problems(receiptCodec, { _tag: tag, id: 4 })).toEqual([
        {
          path: "/_tag",
          expected: "one of Imported, MarkedDone, Reverted, Edited, Accepted",
          got: typeof tag === "number" ? "a number" : "a string",
        },
      ])
  })

  it("the problems of a union are those of the branch its tag names", () => {
    expect(paths(addressCodec, { _tag: "BenefitUsed", slot: { level: "family", period: "annual" } })).toEqual([
      "/slot/benefitYear",
      "/slot/category",
    ])
    expect(paths(addressCodec, { _tag: "BenefitUsed", slot: { level: "family", period: "lifetime" } })).toEqual([
      "/slot/category",
    ])
  })

  it("an amount that is neither cents nor none is one problem", () => {
    const address = { _tag: "BenefitMaximum", slot: { level: "family", period: "annual", category: "Basic" } }
    const holding = (value: unknown): unknown => ({ limits: [{ address, value }], exceptions: [], downgrades: [] })
    for (const value of ["some", -1, 0.5, -0, {}, null])
      expect(problems(planHoldingCodec, holding(value))).toMatchObject([
        { path: "/limits/0/value", expected: "whole cents, 0 or more, or none" },
      ])
  })

  it("a key that is data is told by its place", () => {
    expect(paths(planCodec, { ...plan, tiers: { Endodontics: "Basic", "Ann O'Neil": 4 } })).toEqual(["/tiers/#1"])
  })
})

describe("refused, though of the right shape", () => {
  const frequency = { type: "Frequency", times: 1, window: { kind: "rolling", length: 1, unit: "year" } }
  const expectPath = (codec: t.Mixed, input: unknown, path: string): void => {
    expect(paths(codec, input)).toEqual([path])
  }

  it("numbers outside what they count", () => {
    for (const bad of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "1"]) {
      expectPath(coverageExceptionCodec, { ...frequency, times: bad }, "/times")
      expectPath(
        coverageExceptionCodec,
        { ...frequency, window: { kind: "calendarYear", years: bad } },
        "/window/years",
      )
      expectPath(
        coverageExceptionCodec,
        { ...frequency, window: { kind: "rolling", length: bad, unit: "day" } },
        "/window/length",
      )
      expectPath(enrolmentCodec, { subscription: "F1", patient: "P1", ordinal: bad, relationship: "self" }, "/ordinal")
    }
    for (const bad of [-1, -0, 0.5])
      expect(paths(storedReceiptCodec, { sequence: bad, receipt: {} })).toContain("/sequence")
    expectPath(
      policyCodec,
      { exceptions: "wholeTable", groupNumber: "exact", expired: "warn", revertDays: -1 },
      "/revertDays",
    )
  })

  it("ages that say nothing, end before they begin, or are nobody's", () => {
    for (const ages of [{}, { from: 19, through: 18 }]) {
      expectPath(coverageExceptionCodec, { type: "AgeLimitation", ...ages }, "/")
      expectPath(coverageExceptionCodec, { ...frequency, ages }, "/ages")
    }
    expectPath(coverageExceptionCodec, { ...frequency, ages: { through: 151 } }, "/ages/through")
    expectPath(coverageExceptionCodec, { ...frequency, ages: { from: -1 } }, "/ages/from")
  })

  it("a range that ends before it begins, and a procedure named in two ways or none", () => {
    expectPath(procedureCodec, { from: "D2920", through: "D2910" }, "/")
    expectPath(procedureCodec, { code: "D1110", category: "FLUORIDE" }, "/")
    expectPath(procedureCodec, {}, "/")
    expectPath(procedureCodec, { from: "D2910" }, "/through")
  })

  it("a subscriber who is both a patient and not one", () => {
    const subscription = { id: "F1", plan: "P1", memberId: "1" }
    expectPath(
      subscriptionCodec,
      { ...subscription, subscriber: { patient: "P1", firstName: "Ann", lastName: "O'Neil" } },
      "/subscriber",
    )
    expectPath(subscriptionCodec, { ...subscription, subscriber: { firstName: "Ann" } }, "/subscriber/lastName")
  })

  it("times of day that do not exist", () => {
    const appointment = {
      id: "A1",
      location: "L1",
      date: "2026-11-24",
      minutes: 30,
      column: "1",
      patient: { id: "P1", firstName: "", lastName: "", birthDate: "2020-02-29" },
    }
    for (const time of ["24:00", "8:30", "08:60", "08:30:00", "08:30\n", "٠٨:٣٠"])
      expectPath(appointmentCodec, { ...appointment, time }, "/time")
  })

  it("lists that must say something and are empty", () => {
    const exceptions = [
      { address: { _tag: "Exceptions", procedure: { code: "D1110" } }, step: { _tag: "Add", after: [] }, evidence: [] },
    ]
    expectPath(changesCodec, { limits: [], counters: [], exceptions, downgrades: [] }, "/exceptions/0/step/after")
    const disagreeing = {
      level: "family",
      period: "annual",
      category: "Basic",
      met: { _tag: "Disagreeing", candidates: [] },
    }
    expectPath(
      networkPlanCodec,
      { name: "", status: "unstated", deductibles: [disagreeing], maximums: [], coverages: [], exceptions: [] },
      "/deductibles/0/met/candidates",
    )
  })

  it("what is entered and says nothing, and what says only that something may stand and changes something", () => {
    const choice = { response: "R1", sections: [], policy: standardPolicy, answers: {} }
    const codes = { from: "D1110", through: "D1110" }
    expectPath(choiceCodec, { ...choice, answers: { coverages: [{ codes }] } }, "/answers/coverages/0")
    const options = [
      {
        address: { _tag: "PlanOption", option: "BenefitPeriod" },
        step: { _tag: "Add", after: { option: "MissingToothClause", value: "none" } },
        evidence: [],
      },
    ]
    expectPath(changesCodec, { limits: [], counters: [], exceptions: [], downgrades: [], options }, "/options")
    const removed = {
      address: { _tag: "Downgrade", procedure: { code: "D2740" } },
      step: { _tag: "Remove", before: { paidAs: "D2750" } },
      evidence: [],
    }
    const done = {
      ...{ id: "R1", at: "2026-11-24T16:09:26.000Z", on: "2026-11-24", by: { user: "U1", location: "L1" } },
      target: { practice: "P1", patient: "F1", subscription: "F1", plan: "P1" },
      changes: { limits: [], counters: [], exceptions: [], downgrades: [removed] },
    }
    expectPath(receiptCodec, { ...done, _tag: "MarkedDone", response: "R1" }, "/changes")
    expectPath(receiptCodec, { ...done, _tag: "Accepted", accepts: ["R1"] }, "/changes")
  })

  it("two values at one address, and two network plans of one name", () => {
    const address = { _tag: "Downgrade", procedure: { code: "D2740" } }
    const downgrade = { address, value: { paidAs: "D2750" } }
    expectPath(planHoldingCodec, { limits: [], exceptions: [], downgrades: [downgrade, downgrade] }, "/downgrades")
    const change = { address, step: { _tag: "Remove", before: { paidAs: "D2750" } }, evidence: [] }
    expectPath(changesCodec, { limits: [], counters: [], exceptions: [], downgrades: [change, change] }, "/downgrades")
    const network = { name: "PPO", status: "unstated", deductibles: [], maximums: [], coverages: [], exceptions: [] }
    const response = {
      outcome: { _tag: "eligible" },
      source: "EDI",
      patient: {},
      payer: {},
      answersFor: "2026-11-24",
      networkPlans: [network, network],
      warnings: [],
      unmapped: [],
    }
    expectPath(eligibilityResponseCodec, response, "/networkPlans")
  })

  it("a right by a name that is not one", () => {
    expectPath(rightCodec, "Edit everything", "/")
    expectPath(rightCodec, "toString", "/")
  })
})

describe("hostile input", () => {
  const plan = '"id":"P1","name":"Acme","carrier":"Delta","renewalMonth":1'

  it("changes no prototype", () => {
    const text = `{${plan},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"tiers":{"__proto__":"Basic"}}`
    const input: unknown = JSON.parse(text)
    const decoded = decode(planCodec)(input)
    expect(JSON.stringify(E.isRight(decoded) ? planCodec.encode(decoded.right) : decoded)).toBe(
      `{${plan},"tiers":{"__proto__":"Basic"}}`,
    )
    expect("polluted" in {}).toBe(false)
  })

  it("does not take a key from a prototype", () => {
    const inherited: unknown = Object.create({
      id: "P1",
      firstName: "Ann",
      lastName: "O'Neil",
      birthDate: "2020-02-29",
    })
    expect(paths(planCodec, inherited)).toEqual(["/id", "/name", "/carrier", "/renewalMonth"])
    const tagInherited: unknown = Object.create({ _tag: "Exceptions", procedure: { code: "D1110" } })
    expect(paths(addressCodec, tagInherited)).toEqual(["/_tag"])
  })

  it("may nest as deep and list as much as it likes", () => {
    let deep: unknown = []
    for (let i = 0; i < 200_000; i++) deep = [deep]
    expect(paths(planCodec, deep)).toEqual(["/"])
    expect(paths(planCodec, { id: "P1", name: deep, carrier: "", renewalMonth: 1 })).toEqual(["/name"])
    const long = Array.from({ length: 200_000 }, () => ({}))
    expect(problems(planHoldingCodec, { limits: long, exceptions: [], downgrades: [] })).toHaveLength(400_000)
  })
})
