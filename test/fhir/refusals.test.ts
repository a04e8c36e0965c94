import { describe, expect, it } from "vitest"
import { readFhir } from "../../adapters/fhir/index.ts"
import { amounts, unmapped } from "../x12/told.ts"
import { answer, benefit, item, usd, without } from "./resource.ts"

const items = [item({ benefit: [benefit("deductible", { allowedMoney: usd(50) })] })]

const kinds = (resource: unknown): ReadonlyArray<string> => readFhir(resource).problems.map(({ kind }) => kind)

describe("what is no answer", () => {
  it.each([
    ["nothing", undefined, "NotFhir"],
    ["null", null, "NotFhir"],
    ["text that was not decoded", JSON.stringify(answer(items)), "NotFhir"],
    ["a list", [answer(items)], "NotFhir"],
    ["an object without a type", { insurance: [] }, "NotFhir"],
    ["a type that is no text", { resourceType: 5 }, "NotFhir"],
    ["another resource", { resourceType: "OperationOutcome" }, "OtherResource"],
    ["an empty bundle", { resourceType: "Bundle" }, "NothingAnswered"],
    ["a bundle whose entries are no list", { resourceType: "Bundle", entry: answer(items) }, "NothingAnswered"],
    [
      "a bundle of others",
      { resourceType: "Bundle", entry: [{ resource: { resourceType: "Patient" } }] },
      "NothingAnswered",
    ],
  ])("%s is one problem", (_, resource, kind) => {
    const { responses, problems } = readFhir(resource)
    expect([responses, problems.map((problem) => [problem.kind, problem.severity, problem.pointer])]).toEqual([
      [],
      [[kind, "error", ""]],
    ])
  })
})

describe("answers that are not read", () => {
  it.each([
    ["cancelled", { status: "cancelled" }, "NotActive", "/status"],
    ["a draft", { status: "draft" }, "NotActive", "/status"],
    ["made in error", { status: "entered-in-error" }, "NotActive", "/status"],
    ["of a status nobody knows", { status: "on-hold" }, "NotActive", "/status"],
    ["not answered yet", { outcome: "queued" }, "NotAnsweredYet", "/outcome"],
    [
      "changed by an unknown extension",
      { modifierExtension: [{ url: "urn:not" }] },
      "UnknownModifier",
      "/modifierExtension",
    ],
    ["without a day", { created: "2026-11" }, "NoDate", ""],
    ["of a day that does not exist", { created: "2026-02-30" }, "NoDate", ""],
    ["of too many coverages", { insurance: Array.from({ length: 51 }, () => ({})) }, "TooLarge", "/insurance"],
  ])("%s", (_, stated, kind, pointer) => {
    const { responses, problems } = readFhir(answer(items, stated))
    expect(responses).toEqual([])
    expect(problems.map((problem) => [problem.kind, problem.severity, problem.pointer])).toEqual([
      [kind, "error", pointer],
    ])
  })

  it("of another patient than their coverage", () => {
    const read = (beneficiary: string) =>
      readFhir(
        answer(items, {
          contained: [
            { resourceType: "Patient", id: "p" },
            { resourceType: "Patient", id: "q" },
            { resourceType: "Coverage", id: "c", beneficiary: { reference: beneficiary } },
          ],
          insurer: { display: "Example Dental" },
        }),
      )
    expect(read("#q").responses).toEqual([])
    expect(read("#q").problems).toMatchObject([{ kind: "OtherPatient", severity: "error", pointer: "/insurance/0" }])
    expect([read("#p").responses.length, read("#p").problems]).toEqual([1, []])
  })

  it("by an address that another patient than their coverage's has", () => {
    const read = (patient: string) =>
      kinds(
        answer(items, {
          patient: { reference: patient },
          contained: [
            {
              resourceType: "Coverage",
              id: "c",
              beneficiary: { reference: "http://fhir.example/Patient/1/_history/2" },
            },
          ],
          insurer: undefined,
        }),
      )
    expect(read("Patient/2")).toContain("OtherPatient")
    expect(read("Patient/1")).not.toContain("OtherPatient")
  })
})

describe("answers with something wrong in them are read without it", () => {
  it.each([
    ["partly answered", { outcome: "partial" }, "Partial", "/outcome"],
    ["answered in an unknown way", { outcome: "sort-of" }, "UnknownCode", "/outcome"],
    ["an outcome that is no text", { outcome: 1 }, "WrongType", "/outcome"],
    ["a day that is a number", { servicedDate: 20261124 }, "WrongType", "/servicedDate"],
    [
      "a contained list that is none",
      { contained: "none", patient: undefined, insurer: { display: "x" } },
      "WrongType",
      "/contained",
    ],
  ])("%s", (_, stated, kind, pointer) => {
    const { responses, problems } = readFhir(answer(items, stated, { coverage: undefined }))
    expect(amounts(responses[0]?.networkPlans[0]).deductibles).toEqual([
      "individual annual Standard: $50.00, met unknown",
    ])
    expect(problems).toContainEqual(expect.objectContaining({ kind, severity: "warning", pointer }))
  })

  it.each([
    ["an item that is a text", "an item", "/insurance/0/item/1", 1],
    [
      "a code that is a number",
      item({ category: { coding: [{ code: 35 }] } }),
      "/insurance/0/item/1/category/coding/0/code",
      1,
    ],
    ["excluded in words", item({ excluded: "yes" }), "/insurance/0/item/1/excluded", 1],
    ["null", null, "/insurance/0/item/1", 1],
    [
      "an amount in a text",
      item({ benefit: [benefit("deductible", { allowedMoney: { value: "50", currency: "USD" } })] }),
      "/insurance/0/item/1/benefit/0/allowedMoney/value",
      1,
    ],
  ])("%s", (_, wrong, pointer, count) => {
    const { responses, problems } = readFhir(answer([...items, wrong]))
    expect(problems.map((problem) => [problem.kind, problem.severity, problem.pointer])).toEqual(
      Array.from({ length: count }, () => ["WrongType", "warning", pointer]),
    )
    expect(amounts(responses[0]?.networkPlans[0]).deductibles).toEqual([
      "individual annual Standard: $50.00, met unknown",
    ])
    expect(responses[0]?.unmapped).toMatchObject([{ reason: "of another type than FHIR's" }])
  })

  it("a coverage that is none", () => {
    const { responses, problems } = readFhir(answer([], { insurance: ["dental"] }))
    expect(responses).toMatchObject([{ outcome: { _tag: "unknown" }, networkPlans: [] }])
    expect(problems).toMatchObject([{ kind: "WrongType", pointer: "/insurance/0" }])
  })

  it("a coverage that an unknown extension changes: nothing of it is read", () => {
    const [response] = readFhir(answer(items, {}, { modifierExtension: [{ url: "urn:not" }] })).responses
    expect(response?.networkPlans).toEqual([])
    expect(response?.unmapped).toContainEqual(
      expect.objectContaining({
        reason: "an extension changes the meaning of its coverage in a way that is not known",
        at: ["/insurance/0/item/0"],
      }),
    )
  })

  it("in force as a text, which is not known then", () => {
    const { responses, problems } = readFhir(answer(items, {}, { inforce: "true" }))
    expect(responses[0]?.outcome).toEqual({ _tag: "unknown" })
    expect(problems).toMatchObject([{ kind: "WrongType", pointer: "/insurance/0/inforce" }])
  })

  it("with messages that end with what to do and hold nothing of the input", () => {
    const secret = "Zebediah"
    const wrong = answer([item({ name: { secret } }), item({ category: { coding: [{ code: [secret] }] } }), secret], {
      patient: { reference: `Patient/${secret}` },
      outcome: secret,
      status: secret,
    })
    const { problems } = readFhir(wrong)
    expect(problems.length).toBeGreaterThan(0)
    expect(JSON.stringify(problems)).not.toContain(secret)
    expect(problems.filter(({ message }) => !/(Ask|Look|Pass)[^.]*\.$/.test(message))).toEqual([])
  })
})

describe("rejections", () => {
  it("are the payer's codes, and nothing is read beside them", () => {
    const { responses } = readFhir(
      answer(items, {
        outcome: "error",
        error: [
          { code: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/adjudication-error", code: "a001" }] } },
          { code: { text: "Not on file" } },
          {},
          { code: { coding: [{ system: "https://codesystem.x12.org/005010/901", code: "75" }] } },
          { code: { coding: [{ code: "72" }] } },
        ],
      }),
    )
    expect(responses).toMatchObject([
      {
        outcome: {
          _tag: "rejected",
          rejections: [
            { reason: "adjudication-error a001", level: "source", at: ["/error/0"] },
            { reason: "Not on file", level: "source", at: ["/error/1"] },
            { reason: "unstated", level: "source", at: ["/error/2"] },
            { reason: "75", level: "source", at: ["/error/3"] },
            { reason: "72", level: "source", at: ["/error/4"] },
          ],
        },
        networkPlans: [],
      },
    ])
    expect(Object.values(unmapped(responses[0] ?? expect.fail()))).toContain(
      "not read, because the payer rejected the question",
    )
  })

  it("stand where there is only an error among complete answers, or only the word", () => {
    const outcome = (stated: Parameters<typeof answer>[1]) => readFhir(answer(items, stated)).responses[0]?.outcome
    expect(outcome({ error: [{ code: { text: "x" } }] })?._tag).toBe("rejected")
    expect(outcome({ outcome: "error" })).toMatchObject({ rejections: [{ reason: "unstated", at: ["/outcome"] }] })
    expect(outcome({ error: [] })?._tag).toBe("eligible")
  })

  it("stand without any coverage", () => {
    const resource = without(answer([], { outcome: "error" }), "insurance")
    expect(readFhir(resource).responses).toMatchObject([
      { outcome: { _tag: "rejected" }, patient: { firstName: "Robin" } },
    ])
  })
})
