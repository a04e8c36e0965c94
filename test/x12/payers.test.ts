import { describe, expect, it } from "vitest"
import { fixture, responseIn } from "./message.ts"
import { about, amounts, exceptions, history, notes, shares, unmapped, warnings } from "./told.ts"

type Line = readonly [procedure: string, one: string, other: string]

describe("two networks in EB05, with classes in words", () => {
  const response = responseIn(fixture("g1-guardian-style"))
  const [core, open] = response.networkPlans

  it("are two network plans", () => {
    expect(response.networkPlans.map(({ name, status }) => [name, status])).toEqual([
      ["CORE SELECT, CORE EDGE", "unstated"],
      ["CORE OPEN, NON CONTRACTED", "out-of-network"],
    ])
    expect(response.renewalMonth).toBe(7)
  })

  it("each with its own amounts; an empty deductible is unknown", () => {
    expect(amounts(core)).toEqual({
      deductibles: ["individual annual Standard: unknown, met unknown", "family annual Standard: unknown, met unknown"],
      maximums: [
        "individual annual Standard: $1,500.00, used $379.55 derived",
        "individual lifetime Orthodontics: $1,200.00, used unknown",
      ],
    })
    expect(amounts(open)).toEqual({
      deductibles: [
        "individual annual Standard: $75.00, met $50.00 derived",
        "family annual Standard: $225.00, met $50.00 derived",
      ],
      maximums: [
        "individual annual Standard: $1,000.00, used $379.55 derived",
        "individual lifetime Orthodontics: $1,200.00, used unknown",
      ],
    })
    expect(warnings(response)).toEqual([
      "AmountEmpty required individual annual Standard",
      "AmountEmpty required family annual Standard",
    ])
  })

  // Worked out by hand from the message.
  const table: ReadonlyArray<Line> = [
    ["EXAMS", "100%, 2 per 12 months", "80%, 2 per 12 months"],
    ["FLUORIDE", "100%, 1 per 6 months, through 15", "80%, 1 per 6 months, through 15"],
    ["BITEWING X-RAYS", "1 per 12 months", "1 per 12 months"],
    ["SEALANTS", "1 per 36 months, through 14", "1 per 36 months, through 14"],
    ["Diagnostic", "100%", "80%"],
    ["Restorative", "80%", "60%"],
    ["Periodontics", "71%", "60%"],
    ["Crowns", "50%, 1 per 10 years", "40%, 1 per 10 years"],
    ["Prosthodontics", "1 per 5 years, 1 per 7 years", "1 per 5 years, 1 per 7 years"],
    ["Orthodontics", "50%, through 18", "50%, through 18"],
    ["TMJ TREATMENT", "0%, not covered", "0%, not covered"],
    ["D4341", "1 per 24 months per quadrant", "1 per 24 months per quadrant"],
    ["D4381", "not covered", "not covered"],
    ["D4910", "80%", "80%"],
  ]
  it.each(table)("%s: %s | %s", (procedure, inCore, inOpen) => {
    expect([about(core, procedure), about(open, procedure)]).toEqual([inCore, inOpen])
  })

  it("says which of several limits is for what", () => {
    expect(
      core?.exceptions
        .filter(({ procedure }) => "category" in procedure && procedure.category === "Prosthodontics")
        .map(({ words }) => words),
    ).toEqual([["FOR POSTS"], ["FOR PARTIALS AND BRIDGES"]])
    expect(notes(core)).toContain("Prosthodontics: Words “FOR REPAIRS”")
  })
})

describe("what is said in words, and when services were last had", () => {
  const response = responseIn(fixture("g1-guardian-style"))
  const [core, open] = response.networkPlans

  it("stands beside the procedure, in the network that says it", () => {
    expect(notes(core)).toEqual([
      "Diagnostic: Deductible does not apply",
      "EXAMS: Deductible does not apply",
      "Restorative: Deductible applies",
      "Prosthodontics: Words “FOR REPAIRS”",
      "Periodontics: MissingTooth teeth missing from before are not covered",
    ])
    expect(notes(open)).toEqual([
      "Standard: Words “3 INDIVIDUAL DEDUCTIBLES MUST BE MET”",
      "Prosthodontics: Words “FOR REPAIRS”",
      "Periodontics: MissingTooth teeth missing from before are not covered",
    ])
  })

  it("is a day only where there is one", () => {
    expect(history(response)).toEqual(["EXAMS: 2025-11-03"])
    expect(unmapped(response)["DTP*304*D8*99990101"]).toBe("no history on file")
  })
})

describe("EB12 Y and N in parallel, with rows marked MET", () => {
  const response = responseIn(fixture("m1-metlife-style"))
  const [inside, outside] = response.networkPlans

  it("are two network plans with the shared amounts in both", () => {
    expect(response.networkPlans.map(({ name }) => name)).toEqual(["In network", "Out of network"])
    const expected = {
      deductibles: [
        "individual annual Standard: $50.00, met $20.00",
        "individual lifetime Standard: unknown, met $120.00",
        "family annual Standard: $150.00, met $60.00",
        "family lifetime Standard: unknown, met $310.00",
      ],
      maximums: [
        "individual annual Standard: $1,250.00 derived, used $349.70 derived",
        "individual lifetime Orthodontics: $1,000.00, used $360.00 derived",
      ],
    }
    expect([amounts(inside), amounts(outside)]).toEqual([expected, expected])
    expect(response.warnings).toEqual([])
  })

  const table: ReadonlyArray<Line> = [
    ["D0150", "100%, 2 per 1 calendar years", "100%, 2 per 1 calendar years"],
    ["D0210", "100%, 1 per 3 calendar years", "100%, 1 per 3 calendar years"],
    [
      "D0270",
      "100%, 2 per 1 calendar years through 26, 1 per 1 calendar years from 27",
      "100%, 2 per 1 calendar years through 26, 1 per 1 calendar years from 27",
    ],
    ["D1208", "100%, 1 per 1 calendar years, through 18", "100%, 1 per 1 calendar years, through 18"],
    ["D1510", "100%, 1 per lifetime, through 18", "100%, 1 per lifetime, through 18"],
    ["D2140", "80%, 1 per 24 months", "80%, 1 per 24 months"],
    ["D2750", "50%, 1 per 5 calendar years", "40%, 1 per 5 calendar years"],
    ["D5110", "50%, 1 per 10 calendar years", "50%, 1 per 10 calendar years"],
    ["D4381", "not covered", "not covered"],
    ["D8070", "50%, through 18", "50%, through 18"],
    ["Diagnostic", "100%", "70%"],
    ["Restorative", "80%", "70%"],
  ]
  it.each(table)("%s: %s | %s", (procedure, inNetwork, outOfNetwork) => {
    expect([about(inside, procedure), about(outside, procedure)]).toEqual([inNetwork, outOfNetwork])
  })

  it("keeps the allowed fees as what has no field", () => {
    expect(unmapped(response)["EB*CB******41.00****U*Y*AD:D0150"]).toMatch(/allowed fee/)
  })
})

it("the plan's share in a description, the age on the next row, the deductible in words", () => {
  const response = responseIn(fixture("u1-ucci-style"))
  const [plan] = response.networkPlans
  expect(response.networkPlans.map(({ name }) => name)).toEqual(["In network"])
  expect(amounts(plan)).toEqual({
    deductibles: [
      "individual annual Standard: none, met unknown",
      "individual lifetime Orthodontics: $5,200.00, met unknown",
    ],
    maximums: ["individual annual Standard: $1,500.00, used $0.00 derived"],
  })
  expect(exceptions(plan)).toEqual(["D1351: 1 per 3 years", "D1351: through 18"])
  expect(shares(plan)).toEqual(["Diagnostic: 100%", "D1351: 100%", "D8080: 100%"])
  expect(warnings(response)).toEqual(["ImplausibleDeductible required individual lifetime Orthodontics"])
})

it("W for both networks, families on limits that are none, remaining counts, every 36 months", () => {
  const response = responseIn(fixture("a1-aetna-style"))
  const [inside, outside] = response.networkPlans
  expect([shares(inside), shares(outside)]).toEqual([["Diagnostic: 100%"], ["Diagnostic: 90%"]])
  const limits = [
    "D1110: 2 per 1 calendar years",
    "D0210: 1 per 36 months",
    "D1351: through 14",
    "D0274: 1 per 1 calendar years",
  ]
  expect([exceptions(inside), exceptions(outside)]).toEqual([limits, limits])
  expect(amounts(outside)).toEqual({
    deductibles: ["individual annual Standard: $50.00, met $50.00 derived"],
    maximums: ["individual annual Standard: $2,000.00, used $499.50 derived"],
  })
  expect(unmapped(response)["HSD*VS*2***29"]).toBe("remaining count")
})

it("newer service types, and one code twice with different windows", () => {
  const [inside, outside] = responseIn(fixture("d1-delta-style")).networkPlans
  expect(shares(inside)).toEqual(["Oral Evaluation: 100%", "Prophylaxis: 100%", "Fluoride: 100%"])
  expect(shares(outside)).toEqual(["Oral Evaluation: 80%", "Prophylaxis: 80%"])
  expect(exceptions(inside)).toEqual([
    "D0145: 1 per lifetime",
    "D0145: 2 per 1 calendar years with D0120",
    "Fluoride: 2 per 1 benefit years",
  ])
})

it("a range of codes stays a range, a bare code of the ADA's is one, and what is no code is said", () => {
  const response = responseIn(fixture("range"))
  expect(exceptions(response.networkPlans[0])).toEqual(["D2910–D2920: not covered"])
  expect(shares(response.networkPlans[0])).toEqual(["D2740: 50%"])
  expect(unmapped(response)["EB*F************AD:XYZ"]).toBe("a procedure code that is none")
})
