import { describe, expect, it } from "vitest"
import { readX12 } from "../../adapters/x12/index.ts"
import { fixture, message, responseIn, upToSubscriber, withRows } from "./message.ts"
import { unmapped, warnings } from "./told.ts"

describe("whom an answer is about", () => {
  it("is the subscriber with name, day of birth, member id, group and payer", () => {
    const { patient, payer, groupNumber, answersFor, outcome, source } = responseIn(fixture("g1-guardian-style"))
    expect({ patient, payer, groupNumber, answersFor, outcome, source }).toEqual({
      patient: {
        firstName: "INES",
        lastName: "MARLOWE",
        birthDate: "1985-02-14",
        memberId: "W900100200",
        relationship: "self",
      },
      payer: { name: "GRANITE MUTUAL", id: "77001" },
      groupNumber: "00044710",
      answersFor: "2026-03-02",
      outcome: { _tag: "eligible" },
      source: "EDI",
    })
  })

  it("is in the group that the row of status names where nothing above does, and never in another payer's", () => {
    const group = (...segments: ReadonlyArray<string>) =>
      responseIn(message([...upToSubscriber, ...segments])).groupNumber
    const rows = ["EB*R**35", "REF*6P*OTHER", "EB*1**35", "REF*6P*4471"]
    expect(group(...rows)).toBe("4471")
    expect(group("REF*1L*77", ...rows)).toBe("77")
    expect(group("EB*1**35", "EB*R**35", "REF*6P*OTHER")).toBeUndefined()
  })

  it("is the dependent, under the subscriber's member id and group, with the subscriber beside", () => {
    const { patient, groupNumber, answersFor } = responseIn(fixture("dependent"))
    expect(patient).toEqual({
      firstName: "OTIS",
      lastName: "MARLOWE",
      birthDate: "2018-08-20",
      memberId: "W900100200",
      relationship: "child",
      subscriber: { firstName: "INES", lastName: "MARLOWE", birthDate: "1985-02-14" },
    })
    // 6P, the group, before 1L, its policy; and the day of service asked about before the day of the answer.
    expect(groupNumber).toBe("00044710")
    expect(answersFor).toBe("2026-02-28")
  })

  it.each([
    ["INS*N*01", "spouse"],
    ["INS*N*19", "child"],
    ["INS*N*G8", "other"],
    ["INS*Y*18", "self"],
    ["INS*N", undefined],
  ])("%s is %s", (ins, relationship) => {
    const text = fixture("dependent").replace("INS*N*19", ins)
    expect(responseIn(text).patient.relationship).toBe(relationship)
  })

  it("is both, where both carry benefits", () => {
    const text = message([
      ...upToSubscriber,
      "EB*1**35",
      "HL*4*3*23*0",
      "NM1*03*1*MARLOWE*OTIS****MI*W900100203",
      "EB*6**35",
    ])
    const { responses } = readX12(text)
    expect(responses.map(({ patient, outcome }) => [patient.firstName, patient.memberId, outcome._tag])).toEqual([
      ["INES", "W900100200", "eligible"],
      ["OTIS", "W900100203", "ineligible"],
    ])
  })

  it("is found by the order of the parts where levels and codes are mangled", () => {
    const text = fixture("dependent")
      .replaceAll(/HL\*(\d)\*(\d?)\*\d\d/g, "HL*$1*$2*7")
      .replaceAll(/NM1\*(PR|1P|IL|03)\*\d/g, "NM1*Q7*8")
    expect(responseIn(text).patient).toMatchObject({ firstName: "OTIS", subscriber: { firstName: "INES" } })
  })

  it("is whoever has the benefits, where codes are mangled and a part is missing", () => {
    const mangled = message(["HL*1**77*1", "NM1*Q7*2*GRANITE", "HL*2*1*77*0", "NM1*Q7*1*MARLOWE*INES", "EB*1**35"])
    expect(responseIn(mangled).patient).toEqual({ firstName: "INES", lastName: "MARLOWE", relationship: "self" })
    expect(responseIn(message(["EB*1**35"])).patient).toEqual({ relationship: "self" })
  })

  it("is found by the names where every HL is missing", () => {
    const text = withRows("EB*C*IND*35***23*50").replaceAll(/HL\*.*~\n/g, "")
    const { responses, problems } = readX12(text)
    expect(problems.map(({ kind }) => kind)).toEqual(["WrongCount"])
    expect(responses[0]).toMatchObject({ patient: { firstName: "INES" }, payer: { name: "GRANITE MUTUAL" } })
  })

  it("is nobody of those whom a benefit refers to", () => {
    const response = responseIn(
      withRows(
        "EB*L",
        "LS*2120",
        "NM1*P3*1*HALE*RUTH****SV*0202034",
        "N3*9 ELM",
        "LE*2120",
        "EB*R",
        "NM1*PRP*2*OTHER PAYER",
      ),
    )
    expect(response.patient.lastName).toBe("MARLOWE")
    expect(response.related?.map(({ role, name, ids }) => [role, name, ids])).toEqual([
      ["primary care provider", "RUTH HALE", [{ kind: "service provider number", value: "0202034" }]],
      ["another payer: primary payer", "OTHER PAYER", []],
    ])
    expect(Object.keys(unmapped(response))).toEqual(["N3*9 ELM"])
  })
})

describe("the day an answer is for", () => {
  const withDates = (...dates: ReadonlyArray<string>) => message([...upToSubscriber, ...dates, "EB*1**35"])
  it.each([
    ["the day of service before all others", withDates("DTP*291*D8*20260301", "DTP*472*D8*20260228"), "2026-02-28"],
    ["a plan's single day", withDates("DTP*291*RD8*20260301-20260301"), "2026-03-01"],
    ["no range", withDates("DTP*291*RD8*20260101-20261231"), "2026-03-02"],
    ["the day of the answer", withDates(), "2026-03-02"],
    [
      "the day it was sent, where the other does not exist",
      withDates().replace("*20260302*", "*20261399*"),
      "2026-03-03",
    ],
  ])("is %s", (_, text, day) => {
    expect(responseIn(text).answersFor).toBe(day)
  })
})

describe("the month benefits renew in", () => {
  const inWords = (...words: ReadonlyArray<string>) =>
    responseIn(withRows(...words.flatMap((text) => ["EB*F", `MSG*${text}`]))).renewalMonth
  it("is read from whole sentences about the benefit period only", () => {
    expect(inWords("YOUR BENEFIT PERIOD IS FROM JULY 1 TO JUNE 30")).toBe(7)
    expect(inWords("YOUR BENEFIT PERIOD IS FROM JANUARY 1 TO DECEMBER 31")).toBe(1)
    expect(inWords("YOUR BENEFIT PERIOD IS FROM JANUARY 15 TO JANUARY 14")).toBeUndefined()
    expect(inWords("UNLESS YOUR BENEFIT PERIOD IS FROM JULY 1 TO JUNE 30 ASK")).toBeUndefined()
    expect(
      inWords("YOUR BENEFIT PERIOD IS FROM JULY 1 TO JUNE 30", "YOUR BENEFIT PERIOD IS FROM MAY 1 TO APRIL 30"),
    ).toBeUndefined()
  })

  it("is not read where the next message takes it back", () => {
    const { renewalMonth, networkPlans } = responseIn(
      withRows("EB*F", "MSG*YOUR BENEFIT PERIOD IS FROM JULY 1 TO JUNE 30", "MSG*UNLESS HIRED LATER"),
    )
    expect(renewalMonth).toBeUndefined()
    expect(networkPlans[0]?.notes).toHaveLength(2)
  })
})

describe("whether the patient is covered", () => {
  const outcome = (...rows: ReadonlyArray<string>) => responseIn(message([...upToSubscriber, ...rows])).outcome._tag
  it.each([
    ["active dental care", ["EB*1**35"], "eligible"],
    ["inactive dental care beside active medical care", ["EB*6**35", "EB*1**33"], "ineligible"],
    ["active dental care beside inactive medical care", ["EB*6**30", "EB*1**35"], "eligible"],
    ["active health plan, and nothing on dental care", ["EB*1**30", "EB*6**33"], "eligible"],
    ["one active row among equals", ["EB*7**35", "EB*4**35"], "eligible"],
    ["a row without a type", ["EB*8"], "ineligible"],
    ["advice to ask the payer", ["EB*U**35"], "unknown"],
    ["a part that could not be processed", ["EB*V"], "unknown"],
    ["benefits and no status", ["EB*C*IND*35***23*50"], "unknown"],
  ] as const)("%s", (_, rows, tag) => {
    expect(outcome(...rows)).toBe(tag)
  })

  it("is said to be unstated where benefits are stated all the same", () => {
    const stated = responseIn(message([...upToSubscriber, "EB*C*IND*35***23*50"]))
    expect(warnings(stated)).toContain("StatusUnstated")
    expect(warnings(responseIn(message([...upToSubscriber, "EB*U**35"])))).toEqual([])
  })

  it("is no where the fixture says so", () => {
    expect(responseIn(fixture("inactive")).outcome).toEqual({ _tag: "ineligible" })
  })
})

describe("a rejection", () => {
  it.each([
    ["aaa-source", [["42", "Y", "source"]], undefined],
    ["aaa-payer", [["79", "C", "source"]], undefined],
    ["aaa-provider", [["51", "C", "receiver"]], undefined],
    ["aaa-subscriber", [["75", "C", "subscriber"]], "INES"],
    [
      "aaa-dependent",
      [
        ["67", "C", "dependent"],
        ["71", "C", "dependent"],
      ],
      "OTIS",
    ],
    ["aaa-benefit", [["70", "C", "benefit"]], "INES"],
  ] as const)("%s: reason, follow-up and level, and nothing to import", (name, expected, firstName) => {
    const { outcome, patient, networkPlans } = responseIn(fixture(name))
    const found = outcome._tag === "rejected" ? outcome.rejections : []
    expect(found.map(({ reason, followUp, level }) => [reason, followUp, level])).toEqual(expected)
    expect(patient.firstName).toBe(firstName)
    expect(networkPlans).toEqual([])
  })

  it("above patients who are answered is theirs as well", () => {
    const text = message([
      ...upToSubscriber.slice(0, 4),
      "AAA*Y**42*Y",
      ...upToSubscriber.slice(4),
      "EB*1**35",
      "EB*C*IND*35***23*50",
    ])
    const { outcome, networkPlans } = responseIn(text)
    expect(outcome._tag).toBe("rejected")
    expect(networkPlans).toEqual([])
  })
})
