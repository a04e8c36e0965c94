import { describe, expect, it } from "vitest"
import { readFhir } from "../../adapters/fhir/index.ts"
import { warnings } from "../x12/told.ts"
import { answer, at, benefit, contained, item, usd } from "./resource.ts"

const items = [item({ benefit: [benefit("deductible", { allowedMoney: usd(50) })] })]

const kinds = (resource: unknown): ReadonlyArray<string> => readFhir(resource).problems.map(({ kind }) => kind)

const response = (...given: Parameters<typeof answer>) => readFhir(answer(...given)).responses[0]

describe("whom an answer is about", () => {
  it("is contained in it", () => {
    expect(readFhir(answer(items))).toMatchObject({
      problems: [],
      responses: [
        {
          outcome: { _tag: "eligible" },
          source: "EDI",
          patient: {
            firstName: "Robin",
            lastName: "Sample",
            birthDate: "2001-02-03",
            memberId: "M-100200",
            relationship: "self",
          },
          payer: { name: "Example Dental", id: "99999" },
          groupNumber: "G-77",
          answersFor: "2026-11-24",
        },
      ],
    })
  })

  it("is a dependent, with the subscriber", () => {
    const named = (id: string, given: string) => ({
      resourceType: "Patient",
      id,
      name: [{ family: "Sample", given: [given] }],
    })
    const coverage = {
      resourceType: "Coverage",
      id: "c",
      subscriberId: [{ value: "M-5" }],
      subscriber: { reference: "#s" },
      beneficiary: { reference: "#p" },
      relationship: { coding: [{ code: "child" }] },
      class: [{ type: { coding: [{ code: "group" }] }, value: { value: "G-5" } }],
    }
    expect(response(items, { contained: [named("p", "Kim"), named("s", "Lee"), coverage] })).toMatchObject({
      patient: {
        firstName: "Kim",
        memberId: "M-5",
        relationship: "child",
        subscriber: { firstName: "Lee", lastName: "Sample" },
      },
      groupNumber: "G-5",
    })
  })

  it("is in the bundle, by address, by type and id, and by an older version", () => {
    const [patient, coverage, organization] = contained
    const entry = [
      { fullUrl: "urn:uuid:1", resource: { ...patient } },
      {
        fullUrl: "http://fhir.example/Coverage/c",
        resource: { ...coverage, beneficiary: { reference: "urn:uuid:1" } },
      },
      { resource: organization },
      {
        resource: answer(
          items,
          {
            contained: undefined,
            patient: { reference: "urn:uuid:1" },
            insurer: { reference: "Organization/o/_history/3" },
          },
          { coverage: { reference: "http://fhir.example/Coverage/c" } },
        ),
      },
      { resource: { resourceType: "OperationOutcome" } },
    ]
    const bundle: unknown = JSON.parse(JSON.stringify({ resourceType: "Bundle", type: "collection", entry }))
    const { responses, problems } = readFhir(bundle)
    expect(responses).toMatchObject([
      { patient: { firstName: "Robin", memberId: "M-100200" }, payer: { name: "Example Dental" } },
    ])
    expect(problems).toMatchObject([{ kind: "NotRead", severity: "warning", pointer: "/entry/4/resource" }])
    const [pointer] =
      responses[0]?.networkPlans[0]?.deductibles[0]?.required?._tag === "Stated"
        ? responses[0].networkPlans[0].deductibles[0].required.evidence.at
        : []
    expect(pointer).toBe("/entry/3/resource/insurance/0/item/0/benefit/0")
    expect(at(bundle, String(pointer))).toMatchObject({ allowedMoney: { value: 50 } })
  })

  it.each([
    ["absent", []],
    ["of another type", [{ resourceType: "Practitioner", id: "p", name: [{ family: "Sample" }] }]],
    ["one of two", [contained[0], contained[0]]],
    ["no resource", ["#p"]],
  ])("is not known where the reference leads to what is %s", (_, others) => {
    const { responses, problems } = readFhir(
      answer(items, { contained: others, insurer: undefined }, { coverage: undefined }),
    )
    expect(responses).toMatchObject([{ patient: {} }])
    expect(Object.keys(responses[0]?.patient ?? {})).toEqual([])
    expect(problems.filter(({ kind }) => kind !== "WrongType")).toMatchObject([
      { kind: "ReferenceNotFound", severity: "warning", pointer: "/patient" },
    ])
  })

  it("is the beneficiary where the answer names nobody", () => {
    expect(response(items, { patient: undefined })?.patient).toMatchObject({ firstName: "Robin" })
  })

  it("has a member's number from a typed identifier where the coverage has none", () => {
    const identifier = (code: string, value: string) => ({
      type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0203", code }] },
      value,
    })
    const read = (...identifiers: ReadonlyArray<unknown>) =>
      response(items, { contained: [{ resourceType: "Patient", id: "p", identifier: identifiers }] })?.patient.memberId
    expect(read(identifier("MR", "1"), identifier("MB", "M-9"))).toBe("M-9")
    expect(read(identifier("MR", "1"))).toBeUndefined()
    expect(read(identifier("MB", "M-8"), identifier("MB", "M-9"))).toBeUndefined()
  })

  it("has no birth date where only a year is known, and the year is left", () => {
    const read = response(items, { contained: [{ resourceType: "Patient", id: "p", birthDate: "2001" }] })
    expect(read?.patient.birthDate).toBeUndefined()
    expect(read?.unmapped).toContainEqual({
      text: '{"birthDate":"2001"}',
      reason: "about a member, and not read",
      at: ["/contained/0"],
    })
  })

  it("may name its payer only by words", () => {
    const insurer = { reference: "Organization/9", display: "Example Dental", identifier: { value: "12345" } }
    expect(response(items, { insurer })?.payer).toEqual({ name: "Example Dental", id: "12345" })
    expect(kinds(answer(items, { insurer }))).toEqual([])
    expect(kinds(answer(items, { insurer: { reference: "Organization/9" } }))).toEqual(["ReferenceNotFound"])
  })
})

describe("several coverages", () => {
  it("are a response each, and nothing of one is in another", () => {
    const insurance = (value: number, inforce: boolean) => ({
      coverage: { reference: "#c" },
      inforce,
      item: [item({ benefit: [benefit("deductible", { allowedMoney: usd(value) })] })],
    })
    const { responses } = readFhir(answer([], { insurance: [insurance(50, true), insurance(75, false)] }))
    expect(
      responses.map(({ outcome, networkPlans }) => [outcome._tag, networkPlans[0]?.deductibles[0]?.required]),
    ).toMatchObject([
      ["eligible", { value: 5000, evidence: { at: ["/insurance/0/item/0/benefit/0"] } }],
      ["ineligible", { value: 7500, evidence: { at: ["/insurance/1/item/0/benefit/0"] } }],
    ])
  })

  it("whose standing is not said are unknown, and it is said where benefits are stated", () => {
    const read = response(items, {}, { inforce: undefined })
    expect([read?.outcome, read === undefined ? [] : warnings(read)]).toEqual([{ _tag: "unknown" }, ["StatusUnstated"]])
    expect(response([], {}, { inforce: undefined })?.warnings).toEqual([])
  })
})

describe("the day", () => {
  const period = (start: string, end: string) => ({ servicedPeriod: { start, end } })

  it.each([
    ["a day of service", { servicedDate: "2026-12-01", ...period("2026-12-02", "2026-12-02") }, "2026-12-01"],
    ["a period of one day", period("2026-12-02", "2026-12-02"), "2026-12-02"],
    ["a period of several days: the day it was made", period("2026-12-02", "2026-12-03"), "2026-11-24"],
    ["a month of service: the day it was made", { servicedDate: "2026-12" }, "2026-11-24"],
    [
      "no day of service: the day it was made, where it was made",
      { created: "2026-01-31T23:59:59-08:00" },
      "2026-01-31",
    ],
    ["a text that only begins with a day: nothing", { created: "2026-01-31 or so" }, undefined],
  ])("%s", (_, stated, day) => {
    expect(response(items, stated)?.answersFor).toBe(day)
  })

  it("that was not used is left", () => {
    expect(response(items, period("2026-12-02", "2026-12-03"))?.unmapped).toContainEqual({
      text: '{"servicedPeriod":{"start":"2026-12-02","end":"2026-12-03"}}',
      reason: "no single day, or not the day the answer is about",
      at: ["/servicedPeriod"],
    })
  })

  it.each([
    ["2026-07-01", "2027-06-30", 7],
    ["2024-02-01", "2025-01-31", 2],
    ["2026-01-01", "2026-12-31", 1],
    ["2026-07-01", "2027-06-29", undefined],
    ["2026-07-15", "2027-07-14", undefined],
    ["2026-07-15", "2027-06-30", undefined],
    ["2026-07", "2027-06", undefined],
    ["9999-01-01", "9999-12-31", undefined],
  ])("benefits of %s to %s renew in %s", (start, end, month) => {
    const read = response(items, {}, { benefitPeriod: { start, end } })
    expect(read?.renewalMonth).toBe(month)
    expect(read?.unmapped.some((one) => one.at.includes("/insurance/0/benefitPeriod"))).toBe(month === undefined)
  })
})
