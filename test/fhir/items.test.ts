import { describe, expect, it } from "vitest"
import { readFhir } from "../../adapters/fhir/index.ts"
import type { EligibilityResponse } from "../../src/index.ts"
import { about, amounts, exceptions, shares, unmapped, warnings } from "../x12/told.ts"
import { answer, benefit, category, cdt, item, network, term, unit, usd, without } from "./resource.ts"

const read = (...items: ReadonlyArray<unknown>): EligibilityResponse => {
  const [response, ...others] = readFhir(answer(items)).responses
  if (response === undefined || others.length > 0) throw new Error("not one response")
  return response
}

const plan = (...items: ReadonlyArray<unknown>) => read(...items).networkPlans[0]

const reasons = (response: EligibilityResponse): ReadonlyArray<string> => Object.values(unmapped(response))

const maximum = (allowed: number, used?: number) =>
  benefit("benefit", { allowedMoney: usd(allowed), ...(used === undefined ? {} : { usedMoney: usd(used) }) })

const deductible = (allowed: number, used?: number) =>
  benefit("deductible", { allowedMoney: usd(allowed), ...(used === undefined ? {} : { usedMoney: usd(used) }) })

describe("amounts", () => {
  it("of a member and a family, of a year and a lifetime, each with what of it is gone", () => {
    const read = plan(
      item({ benefit: [maximum(2000, 841.06), deductible(50, 0)] }),
      item({ unit: unit("family"), benefit: [deductible(150, 50)] }),
      item({ category: category("38"), term: term("lifetime"), benefit: [maximum(1500)] }),
    )
    expect(amounts(read)).toEqual({
      deductibles: ["individual annual Standard: $50.00, met $0.00", "family annual Standard: $150.00, met $50.00"],
      maximums: [
        "individual annual Standard: $2,000.00, used $841.06",
        "individual lifetime Orthodontics: $1,500.00, used unknown",
      ],
    })
  })

  it("name the rule and the place they were read from", () => {
    const read = plan(item({ benefit: [deductible(50, 0), maximum(2000)] }))
    expect(read?.maximums[0]?.maximum).toEqual({
      _tag: "Stated",
      value: 200_000,
      derived: false,
      evidence: { rule: "maximumAllowed", at: ["/insurance/0/item/0/benefit/1"] },
    })
    expect(read?.deductibles[0]?.met).toMatchObject({ evidence: { rule: "deductibleMet" } })
  })

  it("are read from words only where the whole text is them", () => {
    const words = (kind: string, allowedString: string) =>
      item({ unit: unit(kind === "benefit" ? "individual" : "family"), benefit: [benefit(kind, { allowedString })] })
    const read = plan(words("benefit", "Unlimited"), words("deductible", "No deductible applies."))
    expect(amounts(read)).toEqual({
      deductibles: ["family annual Standard: none, met unknown"],
      maximums: ["individual annual Standard: none, used unknown"],
    })
    expect(amounts(plan(words("benefit", "Unlimited after review"))).maximums).toEqual([])
    expect(plan(words("benefit", "Unlimited after review"))?.notes?.map((note) => note.words)).toEqual([
      ["Unlimited after review"],
    ])
  })

  it.each([
    ["in another currency", { value: 50, currency: "CAD" }, "an amount in another currency than US dollars"],
    ["in no currency", { value: 50 }, "an amount that does not say in which currency"],
    ["without a figure", { currency: "USD" }, "an amount without a figure"],
    ["finer than a cent", usd(0.295), "an amount that is no number of whole cents"],
    ["below nothing", usd(-1), "an amount that is no number of whole cents"],
    ["beyond counting", usd(1e21), "an amount that is no number of whole cents"],
  ])("%s are left with a reason", (_, allowedMoney, reason) => {
    const response = read(item({ benefit: [benefit("deductible", { allowedMoney })] }))
    expect([response.networkPlans, reasons(response)]).toEqual([[], [reason]])
    expect(response.unmapped[0]?.at).toEqual(["/insurance/0/item/0/benefit/0/allowedMoney"])
  })

  it.each([
    ["a day", { term: term("day") }, "an amount over neither a year nor a lifetime"],
    ["no term", { term: undefined }, "an amount that does not say for how long"],
    ["a ward", { unit: unit("ward") }, "neither an individual's nor a family's"],
    [
      "one code",
      { productOrService: cdt("D1110") },
      "an amount for one procedure, which has no place in the practice's records",
    ],
  ])("for %s are left with a reason", (_, stated, reason) => {
    const fields = item({ ...stated, benefit: [maximum(100)] })
    const response = read("term" in stated && stated.term === undefined ? without(fields, "term") : fields)
    expect([response.networkPlans, reasons(response)]).toEqual([[], [reason]])
  })

  it("stated in two ways at once are left", () => {
    const response = read(item({ benefit: [benefit("benefit", { allowedMoney: usd(5), allowedUnsignedInt: 5 })] }))
    expect(response.networkPlans).toEqual([])
    expect(response.unmapped.flatMap(({ at }) => at)).toEqual([
      "/insurance/0/item/0/benefit/0/allowedMoney",
      "/insurance/0/item/0/benefit/0/allowedUnsignedInt",
    ])
  })

  it("without a unit are read as each member's, and it is said", () => {
    const response = read(without(item({ benefit: [deductible(50)] }), "unit"))
    expect(amounts(response.networkPlans[0]).deductibles).toEqual(["individual annual Standard: $50.00, met unknown"])
    expect(warnings(response)).toEqual(["LevelAssumed required individual annual Standard"])
  })

  it("named without a figure are unknown, and it is said", () => {
    const response = read(item({ benefit: [benefit("deductible"), benefit("benefit")] }))
    expect(amounts(response.networkPlans[0])).toEqual({
      deductibles: ["individual annual Standard: unknown, met unknown"],
      maximums: ["individual annual Standard: unknown, used unknown"],
    })
    expect(warnings(response)).toEqual([
      "AmountEmpty required individual annual Standard",
      "AmountEmpty maximum individual annual Standard",
    ])
  })

  it("a maximum of nothing is a placeholder, and a deductible of nothing is none to pay", () => {
    const response = read(item({ benefit: [maximum(0), deductible(0)] }))
    expect(amounts(response.networkPlans[0])).toEqual({
      deductibles: ["individual annual Standard: $0.00, met unknown"],
      maximums: ["individual annual Standard: unknown, used unknown"],
    })
    expect(warnings(response)).toEqual(["ZeroMaximum maximum individual annual Standard"])
  })

  it("a maximum of nothing beside a positive one is left", () => {
    const response = read(item({ benefit: [maximum(0)] }), item({ benefit: [maximum(1000)] }))
    expect(amounts(response.networkPlans[0]).maximums).toEqual(["individual annual Standard: $1,000.00, used unknown"])
    expect(reasons(response)).toEqual(["a maximum of 0.00 beside a positive one"])
  })

  it("that disagree are both kept, and nothing is chosen", () => {
    const response = read(item({ benefit: [deductible(50)] }), item({ benefit: [deductible(75)] }))
    expect(amounts(response.networkPlans[0]).deductibles).toEqual([
      "individual annual Standard: disagree $50.00 / $75.00, met unknown",
    ])
    expect(warnings(response)).toEqual(["RowsDisagree required individual annual Standard"])
  })

  it("of a part of the plan that repeat the whole plan's are evidence for it, and others stand by themselves", () => {
    const read = plan(
      item({ benefit: [maximum(1000)] }),
      item({ category: category("23"), benefit: [maximum(1000)] }),
      item({ category: category("24"), benefit: [maximum(500)] }),
      item({ category: category("38"), benefit: [maximum(1000)] }),
    )
    expect(amounts(read).maximums).toEqual([
      "individual annual Standard: $1,000.00, used unknown",
      "individual annual Orthodontics: $1,000.00, used unknown",
      "individual annual Periodontics: $500.00, used unknown",
    ])
    expect(read?.maximums[0]?.maximum).toMatchObject({
      evidence: { at: ["/insurance/0/item/0/benefit/0", "/insurance/0/item/1/benefit/0"] },
    })
  })

  it("of a part of the plan of which something else was used stand by themselves", () => {
    const read = plan(
      item({ benefit: [maximum(1000, 100)] }),
      item({ category: category("23"), benefit: [maximum(1000, 50)] }),
    )
    expect(amounts(read).maximums).toEqual([
      "individual annual Standard: $1,000.00, used $100.00",
      "individual annual Diagnostic: $1,000.00, used $50.00",
    ])
  })

  it("so large that they may be a maximum are warned of", () => {
    const response = read(item({ category: category("38"), term: term("lifetime"), benefit: [deductible(5200)] }))
    expect(warnings(response)).toEqual(["ImplausibleDeductible required individual lifetime Orthodontics"])
  })
})

describe("health care as a whole", () => {
  const medical = item({
    category: category("30"),
    benefit: [maximum(500_000, 3748), benefit("copay-percent", { allowedUnsignedInt: 20 })],
  })

  it("stands for the plan where no item names dental care", () => {
    const read = plan(medical)
    expect(amounts(read).maximums).toEqual(["individual annual Standard: $500,000.00, used $3,748.00"])
    expect(shares(read)).toEqual(["Standard: 80%"])
  })

  it.each(["35", "F3"])("is a medical plan's where %s answers for dental care: nothing of it is mixed in", (code) => {
    const response = read(medical, item({ category: category(code), benefit: [maximum(2000)] }))
    expect(amounts(response.networkPlans[0]).maximums).toEqual(["individual annual Standard: $2,000.00, used unknown"])
    expect(shares(response.networkPlans[0])).toEqual([])
    expect(reasons(response)).toEqual(
      Array.from({ length: 2 }, () => "said of health care as a whole, where dental care is answered by itself"),
    )
  })
})

describe("categories and codes", () => {
  it.each([
    ["23", "Diagnostic"],
    ["24", "Periodontics"],
    ["25", "Restorative"],
    ["26", "Endodontics"],
    ["27", "Maxillofacial Prosthetics"],
    ["28", "Adjunctive"],
    ["30", "Standard"],
    ["35", "Standard"],
    ["36", "Crowns"],
    ["37", "Dental Accident"],
    ["38", "Orthodontics"],
    ["39", "Prosthodontics"],
    ["40", "Oral Surgery"],
    ["41", "Preventive"],
    ["F3", "Standard"],
  ])("%s is the category %s", (code, name) => {
    const share = benefit("copay-percent", { allowedUnsignedInt: 20 })
    expect(shares(plan(item({ category: category(code), benefit: [share] })))).toEqual([`${name}: 80%`])
  })

  const share = [benefit("copay-percent", { allowedUnsignedInt: 20 })]
  const coded = (system: string | undefined, code: string, text?: string) => ({
    coding: [{ ...(system === undefined ? {} : { system }), code }],
    ...(text === undefined ? {} : { text }),
  })

  it.each([
    ["a category in the payer's words", { category: { text: "  Bitewing   x-rays " } }, "Bitewing x-rays"],
    ["a category of an unknown system, by its words", { category: coded("urn:x", "23", "Exams") }, "Exams"],
    ["a category without a system", { category: coded(undefined, "26") }, "Endodontics"],
    ["a code of the ADA's", { productOrService: cdt("D1110") }, "D1110"],
    ["a code without a system", { productOrService: coded(undefined, "d1110") }, "D1110"],
    ["a service in words, before its category", { productOrService: { text: "Sealants" } }, "Sealants"],
  ])("%s", (_, stated, name) => {
    expect(shares(plan(item({ ...stated, benefit: share })))).toEqual([`${name}: 80%`])
  })

  it.each([
    ["a category that is not dental", { category: category("F6") }, "not dental care"],
    [
      "a category of an unknown system, without words",
      { category: coded("urn:x", "23") },
      "a category that is not named",
    ],
    [
      "a service of another system",
      { productOrService: coded("urn:x", "D1110") },
      "a service named by a code that is no dental one",
    ],
    [
      "a service that is no dental code",
      { productOrService: cdt("99213") },
      "a service named by a code that is no dental one",
    ],
    [
      "a service with two codes",
      { productOrService: { coding: [...cdt("D1110").coding, ...cdt("D1120").coding] } },
      "a service named by several codes",
    ],
    ["a network that is not named", { network: { coding: [] } }, "a network that is not named"],
    [
      "a modifier",
      { modifier: [{ text: "after hours" }] },
      "only under circumstances that have no place in the practice's records",
    ],
    [
      "one provider's services",
      { provider: { display: "Somebody" } },
      "only at one provider, which has no place in the practice's records",
    ],
    [
      "an unknown modifying extension",
      { modifierExtension: [{ url: "urn:not" }] },
      "an extension changes its meaning in a way that is not known",
    ],
    ["nothing stated", { benefit: [] }, "an item that states no benefit"],
  ])("an item about %s is left", (_, stated, reason) => {
    const response = read(item({ benefit: share, ...stated }))
    expect(response.networkPlans).toEqual([])
    expect(response.unmapped.map((one) => [one.reason, one.at])).toEqual([[reason, ["/insurance/0/item/0"]]])
  })
})

describe("shares", () => {
  it.each([
    [{ allowedUnsignedInt: 0 }, "100%"],
    [{ allowedUnsignedInt: 29 }, "71%"],
    [{ allowedUnsignedInt: 100 }, "0%"],
    [{ allowedString: "12.5 %" }, "87.5%"],
  ])("of the patient are the rest of the plan's: %j", (stated, planPays) => {
    const read = plan(item({ productOrService: cdt("D2740"), benefit: [benefit("copay-percent", stated)] }))
    expect(about(read, "D2740")).toBe(planPays)
  })

  it.each([{ allowedUnsignedInt: 101 }, { allowedUnsignedInt: 0.5 * 0.001 }, { allowedMoney: usd(20) }])(
    "that are none are left: %j",
    (stated) => {
      const response = read(item({ benefit: [benefit("copay-percent", stated)] }))
      expect([response.networkPlans, reasons(response)]).toEqual([[], ["a percentage that could not be read"]])
    },
  )

  it("in words without a percent sign are kept as words: 0.2 may be a fifth", () => {
    const read = plan(item({ benefit: [benefit("copay-percent", { allowedString: "0.2" })] }))
    expect(read?.coverages).toEqual([])
  })
})

describe("frequencies", () => {
  const visits = (stated: Parameters<typeof item>[0], times = 2) =>
    item({ category: category("41"), benefit: [benefit("visit", { allowedUnsignedInt: times })], ...stated })

  it.each([
    ["annual", "2 per 1 benefit years"],
    ["lifetime", "2 per lifetime"],
    ["day", "2 per 1 days"],
  ])("in a term: %s", (code, told) => {
    expect(exceptions(plan(visits({ term: term(code) })))).toEqual([`Preventive: ${told}`])
  })

  it.each([
    ["a week", visits({ term: term("week") }), "a limit over a term with no place in a frequency"],
    ["no term", without(visits({}), "term"), "a limit over a term with no place in a frequency"],
    [
      "a family",
      visits({ unit: unit("family") }),
      "a limit for a family together, which has no place in the practice's records",
    ],
    ["nobody knows what", without(visits({}), "category"), "a limit that does not say of what"],
    ["no visit", visits({}, 0), "a number of visits that could not be read"],
    ["half a visit", visits({}, 0.5), "a number of visits that could not be read"],
  ])("for %s are left", (_, visit, reason) => {
    const response = read(visit)
    expect([response.networkPlans, reasons(response)]).toEqual([[], [reason]])
  })

  it("so high that there is no limit are said to be none", () => {
    expect(plan(visits({}, 999))?.notes).toMatchObject([
      { procedure: { category: "Preventive" }, note: { kind: "NoLimit", on: "frequency" } },
    ])
  })

  it("in words are kept as words, and visits used are left", () => {
    const response = read(
      item({
        productOrService: cdt("D1110"),
        benefit: [benefit("visit", { allowedString: "2 in 6 months" }), benefit("visit", { usedUnsignedInt: 1 })],
      }),
    )
    expect(response.networkPlans[0]?.exceptions).toEqual([])
    expect(response.networkPlans[0]?.notes).toMatchObject([
      { procedure: { code: "D1110" }, words: ["2 in 6 months"], evidence: { rule: "amountInWords" } },
    ])
    expect(reasons(response)).toEqual(["a count of visits used, which has no place in the practice's records"])
  })
})

describe("exclusions", () => {
  it("are not covered, with the payer's name and description of them", () => {
    const read = plan(item({ category: category("38"), excluded: true, name: "Braces", description: "At any age." }))
    expect(exceptions(read)).toEqual(["Orthodontics: not covered"])
    expect(read?.exceptions[0]).toMatchObject({
      words: ["Braces"],
      evidence: { rule: "excludedItem", at: ["/insurance/0/item/0"] },
    })
    expect(read?.notes).toMatchObject([{ words: ["At any age."], evidence: { rule: "itemDescription" } }])
  })

  it("are none where an item says that it is not excluded", () => {
    expect(read(item({ category: category("38"), excluded: false })).networkPlans).toEqual([])
  })

  it("of nothing in particular are left", () => {
    const response = read(without(item({ excluded: true }), "category"))
    expect([response.networkPlans, reasons(response)]).toEqual([[], ["an exclusion that does not say of what"]])
  })

  it("of something paid for at the same time are warned of", () => {
    const response = read(
      item({ productOrService: cdt("D8080"), excluded: true }),
      item({ productOrService: cdt("D8080"), benefit: [benefit("copay-percent", { allowedUnsignedInt: 50 })] }),
    )
    expect(warnings(response)).toEqual(["NotCoveredAndCovered"])
  })
})

describe("networks", () => {
  const share = (stated: Parameters<typeof item>[0], percent: number) =>
    item({
      productOrService: cdt("D1110"),
      benefit: [benefit("copay-percent", { allowedUnsignedInt: percent })],
      ...stated,
    })

  it("are kept apart, and what names none holds in each", () => {
    const response = read(
      share({ network: network("out") }, 40),
      share({ network: network("in") }, 0),
      without(item({ benefit: [maximum(1000, 100)] }), "network"),
    )
    expect(response.networkPlans.map((one) => [one.name, one.status, shares(one), amounts(one).maximums])).toEqual([
      ["In network", "in-network", ["D1110: 100%"], ["individual annual Standard: $1,000.00, used $100.00"]],
      ["Out of network", "out-of-network", ["D1110: 60%"], ["individual annual Standard: $1,000.00, used $100.00"]],
    ])
  })

  it("are one where none is named", () => {
    const [only, ...others] = read(without(share({}, 20), "network")).networkPlans
    expect([only?.name, only?.status, others]).toEqual(["All networks", "unstated", []])
  })

  it("of other names are the payer's", () => {
    const named = (text: string) => share({ network: { text } }, 20)
    expect(read(named("Premier"), named("PPO"), named("In-Network")).networkPlans.map(({ name }) => name)).toEqual([
      "In network",
      "PPO",
      "Premier",
    ])
  })

  it("use what they say themselves before what all share", () => {
    const shared = without(item({ benefit: [deductible(75)] }), "network")
    const response = read(shared, item({ benefit: [deductible(50)] }), without(share({}, 10), "network"), share({}, 0))
    expect(amounts(response.networkPlans[0]).deductibles).toEqual(["individual annual Standard: $50.00, met unknown"])
    expect(warnings(response)).toEqual(["MoreSpecificUsed required individual annual Standard"])
    expect(about(response.networkPlans[0], "D1110")).toBe("100%")
    expect(reasons(response)).toEqual(["a share for all networks where one states its own"])
  })

  it("that share what disagrees are warned of once, and of their own by name", () => {
    const shared = [50, 75].map((value) => without(item({ benefit: [deductible(value)] }), "network"))
    const own = item({ network: network("out"), benefit: [maximum(0)] })
    const response = read(...shared, own, share({}, 0))
    expect(response.warnings.map((one) => [one._tag, "networkPlan" in one ? one.networkPlan : "all"])).toEqual([
      ["RowsDisagree", "all"],
      ["ZeroMaximum", "Out of network"],
    ])
  })

  it("too many to choose from are left", () => {
    const many = Array.from({ length: 21 }, (_, i) => share({ network: { text: `Network ${i}` } }, 20))
    const response = read(...many)
    expect([response.networkPlans, reasons(response)]).toEqual([[], ["more networks than could be kept apart"]])
  })
})

describe("a co-payment", () => {
  const copay = (amount: number, inItem: object = {}) =>
    read(item({ ...inItem, benefit: [benefit("copay", { allowedMoney: usd(amount) })] }))

  it("is the amount a patient pays for a service", () => {
    const response = copay(25.5, { productOrService: cdt("D2740"), term: undefined })
    expect(response.networkPlans[0]?.coverages).toEqual([
      {
        procedure: { code: "D2740" },
        copay: 2550,
        evidence: { rule: "fixedCopay", at: ["/insurance/0/item/0/benefit/0"] },
      },
    ])
  })

  it.each([
    [
      "over a year",
      25,
      { productOrService: cdt("D2740") },
      "a co-payment over a period, which the coverage table has no place for",
    ],
    [
      "of nothing",
      0,
      { productOrService: cdt("D2740"), term: undefined },
      "a co-payment of nothing, which does not say what the plan pays",
    ],
    ["of nobody knows what", 25, { category: undefined, term: undefined }, "a co-payment that does not say for what"],
    [
      "finer than a cent",
      25.555,
      { productOrService: cdt("D2740"), term: undefined },
      "an amount that is no number of whole cents",
    ],
  ])("%s is left", (_, amount, inItem, reason) => {
    const response = copay(amount, inItem)
    expect([response.networkPlans, reasons(response)]).toEqual([[], [reason]])
  })
})

describe("other kinds of benefit", () => {
  it.each([
    ["copay-maximum", "the most a patient pays for one service, which has no place in the practice's records"],
    ["room", "not dental care"],
    ["vision-exam", "not dental care"],
    ["pharmacy-dispense", "not dental care"],
    ["something-new", "a kind of benefit that is not known"],
  ])("%s is left", (kind, reason) => {
    const response = read(item({ benefit: [benefit(kind, { allowedMoney: usd(25) })] }))
    expect([response.networkPlans, reasons(response)]).toEqual([[], [reason]])
  })

  it("and the rest of an item are left beside what is read", () => {
    const response = read(
      item({ authorizationRequired: true, name: "Plan", extension: [{ url: "urn:x" }], benefit: [deductible(50)] }),
    )
    expect(response.unmapped).toEqual([
      {
        text: '{"authorizationRequired":true}',
        reason: "whether a service needs authorization, which has no place in the practice's records",
        at: ["/insurance/0/item/0/authorizationRequired"],
      },
      { text: '{"name":"Plan"}', reason: "the item's name", at: ["/insurance/0/item/0/name"] },
      { text: '{"extension":[{"url":"urn:x"}]}', reason: "not read in an item", at: ["/insurance/0/item/0/extension"] },
    ])
  })
})
