import { describe, expect, it } from "vitest"
import { readX12 } from "../../adapters/x12/index.ts"
import type { Profile } from "../../src/reading.ts"
import { defaultProfile, payerStyles, profileOf } from "../../src/reading.ts"
import { fixture, withRows } from "../x12/message.ts"
import { amounts, exceptions, shares } from "../x12/told.ts"

const under = (profile: Partial<Profile>, ...rows: ReadonlyArray<string>) =>
  readX12(withRows(...rows), { profiles: [{ ...defaultProfile, ...profile, payerIds: ["77001"] }] }).responses[0]

const names = (...read: Parameters<typeof under>) => under(...read)?.networkPlans.map(({ name }) => name)

describe("a payer's profile", () => {
  it("is the first that names the payer's id, in any case, and else the default one", () => {
    const [one, other] = [
      { ...defaultProfile, name: "one", payerIds: ["A1", "b2"] },
      { ...defaultProfile, name: "other", payerIds: ["B2"] },
    ]
    expect(profileOf("B2 ", [one, other]).name).toBe("one")
    expect(profileOf("C3", [one, other])).toBe(defaultProfile)
    expect(profileOf("", [{ ...one, payerIds: [""] }])).toBe(defaultProfile)
  })

  it("says whose share co-insurance is, and whose a description's", () => {
    const rows = ["EB*A*******.2*****AD:D2140", "EB*D*******.9*****AD:D1110"]
    expect(shares(under({}, ...rows)?.networkPlans[0])).toEqual(["D2140: 80%", "D1110: 90%"])
    expect(shares(under({ coinsurance: "planPays", description: "patientPays" }, ...rows)?.networkPlans[0])).toEqual([
      "D2140: 20%",
      "D1110: 10%",
    ])
  })

  it("makes the whole of co-insurance the plan's share, and then nothing is excluded", () => {
    const row = "EB*A*******1.00*****AD:D7880"
    const told = (profile: Partial<Profile>) => exceptions(under(profile, row)?.networkPlans[0])
    expect([told({}), told({ coinsurance: "planPays" })]).toEqual([["D7880: not covered"], []])
  })

  it("says where networks are named", () => {
    const rows = ["EB*A**35**PLAN A***.2****Y", "EB*A**35**PLAN B***.3****Y", "EB*A**35*****.5****N"]
    expect(names({}, ...rows)).toEqual(["PLAN A", "PLAN B", "Out of network"])
    expect(names({ networkNamedIn: "EB12" }, ...rows)).toEqual(["In network", "Out of network"])
    expect(names({ networkNamedIn: "EB05" }, ...rows)).toEqual(["PLAN A", "PLAN B"])
    expect(names({ networkNamedIn: "EB12" }, "EB*A**35**PLAN A***.2")).toEqual(["All networks"])
    const [planA, planB] = under({ networkNamedIn: "EB05" }, ...rows)?.networkPlans ?? []
    expect([shares(planA), shares(planB)]).toEqual([["Standard: 80%"], ["Standard: 70%"]])
  })

  it("says what an empty deductible means", () => {
    const told = (profile: Partial<Profile>) => amounts(under(profile, "EB*C*IND*35***23")?.networkPlans[0]).deductibles
    expect(told({})).toEqual(["individual annual Standard: unknown, met unknown"])
    expect(told({ emptyDeductible: "none" })).toEqual(["individual annual Standard: none, met unknown"])
  })

  it.each([
    ["g1-guardian-style", payerStyles.guardian],
    ["m1-metlife-style", payerStyles.metLife],
    ["u1-ucci-style", payerStyles.unitedConcordia],
  ])("of a known style reads %s as the default does", (name, style) => {
    const text = fixture(name)
    const payer = /\*PI\*([^~*]+)/.exec(text)?.[1] ?? ""
    const { responses } = readX12(text, { profiles: [{ ...style, payerIds: [payer] }] })
    expect(payer).not.toBe("")
    expect(responses).toEqual(readX12(text).responses)
  })
})
