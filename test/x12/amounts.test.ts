import { describe, expect, it } from "vitest"
import { firstRow, responseIn, withRows } from "./message.ts"
import { amounts, unmapped, warnings } from "./told.ts"

const read = (...rows: ReadonlyArray<string>) => {
  const response = responseIn(withRows(...rows))
  const [plan] = response.networkPlans
  return { ...amounts(plan), warnings: warnings(response), plan, unmapped: unmapped(response) }
}

describe("the five ways payers say required and met, maximum and used", () => {
  it("total and remaining", () => {
    const { deductibles, maximums } = read(
      "EB*C*IND*35***22*50",
      "EB*C*IND*35***29*0",
      "EB*F*IND*35***23*2000",
      "EB*F*IND*35***29*1158.94",
    )
    expect(deductibles).toEqual(["individual annual Standard: $50.00, met $50.00 derived"])
    expect(maximums).toEqual(["individual annual Standard: $2,000.00, used $841.06 derived"])
  })

  it("total and a row marked MET, of the same period only", () => {
    const { deductibles } = read("EB*C*FAM****22*225", "EB*C*FAM***MET*22*0", "EB*C*FAM***MET*32*310")
    expect(deductibles).toEqual([
      "family annual Standard: $225.00, met $0.00",
      "family lifetime Standard: unknown, met $310.00",
    ])
  })

  it("year to date", () => {
    expect(read("EB*F*IND*35***23*1500", "EB*F*IND*35***24*300").maximums).toEqual([
      "individual annual Standard: $1,500.00, used $300.00",
    ])
  })

  it("quantity used is kept as a note, never as an amount", () => {
    const { deductibles, maximums, unmapped: left } = read("EB*F*IND*35***23**.5*99*2")
    expect([deductibles, maximums]).toEqual([[], []])
    expect(Object.values(left)).toContain("quantity used")
  })

  it("a lifetime total and what is left of it, with either period for what is left", () => {
    const expected = ["individual lifetime Orthodontics: $1,000.00, used $360.00 derived"]
    expect(read("EB*F*IND*38***32*1000", "EB*F*IND*38***33*640").maximums).toEqual(expected)
    expect(read("EB*F*IND*38***32*1000", "EB*F*IND*38***29*640").maximums).toEqual(expected)
  })
})

describe("one amount said many times", () => {
  const types = ["23", "41", "25"].map((type) => `EB*F*IND*${type}***23*1000`)
  const codes = ["D0150", "D2140"].map((code) => `EB*F*IND****23*1000******AD:${code}`)

  it("is one amount, marked as derived, with every row as evidence", () => {
    const { maximums, plan } = read(...types, ...codes, "EB*F*IND****29*725.80")
    expect(maximums).toEqual(["individual annual Standard: $1,000.00 derived, used $274.20 derived"])
    const maximum = plan?.maximums[0]?.maximum
    expect(maximum?._tag === "Stated" && maximum.evidence).toEqual({
      rule: "sameAmountEverywhere",
      at: [0, 1, 2, 3, 4].map((n) => firstRow + n),
    })
  })

  it("is the plan's own where the plan states it, and not derived", () => {
    expect(read("EB*F*IND*35***23*1000", ...types, ...codes).maximums).toEqual([
      "individual annual Standard: $1,000.00, used unknown",
    ])
  })

  it("is the plan's of codes alone only of a year, and where they are of several divisions", () => {
    const reason = "an amount for one procedure, other than the plan's"
    const of = (period: string, ...numbers: ReadonlyArray<string>) =>
      numbers.map((code) => `EB*F*IND****${period}*1500******AD:${code}`)
    expect(read(...of("23", "D0150", "D2140")).maximums).toEqual([
      "individual annual Standard: $1,500.00 derived, used unknown",
    ])
    for (const rows of [
      of("32", "D0150", "D2140"),
      of("23", "D7880", "D7899"),
      of("23", "D6010", "D7880"),
      of("32", "D6010", "D6065"),
    ])
      expect(read(...rows)).toMatchObject({
        maximums: [],
        unmapped: Object.fromEntries(rows.map((row) => [row, reason])),
      })
  })

  it("is never that there is none: what some services have not, others may have", () => {
    const waived = ["D0120", "D2140"].flatMap((code) => [`EB*F************AD:${code}`, "MSG*NO DEDUCTIBLE APPLIES"])
    const { deductibles, plan } = read(...waived)
    expect(deductibles).toEqual([])
    expect(plan?.notes?.map(({ note }) => note)).toEqual([
      { kind: "Deductible", applies: false },
      { kind: "Deductible", applies: false },
    ])
    expect(read("EB*H**41", "EB*H**23").maximums).toEqual([
      "individual annual Preventive: none, used unknown",
      "individual annual Diagnostic: none, used unknown",
    ])
    expect(
      read("EB*F************AD:D0120", "MSG*UNLIMITED", "EB*F************AD:D2140", "MSG*UNLIMITED").maximums,
    ).toEqual([])
  })

  it("gives a part of the plan its own slot only where it differs", () => {
    expect(read("EB*F*IND*35***23*1000", ...types, "EB*F*IND*26***23*400").maximums).toEqual([
      "individual annual Standard: $1,000.00, used unknown",
      "individual annual Endodontics: $400.00, used unknown",
    ])
    expect(read("EB*F*IND*23***23*1000", "EB*F*IND*25***23*500").maximums).toEqual([
      "individual annual Diagnostic: $1,000.00, used unknown",
      "individual annual Restorative: $500.00, used unknown",
    ])
  })

  it("says nothing about the plan where only one part states it", () => {
    expect(read("EB*F*IND*25***23*500").maximums).toEqual(["individual annual Restorative: $500.00, used unknown"])
    expect(read("EB*F*IND*25***23*500", "EB*F*IND****23*700", "MSG*BENEFITCLASS=IMPLANTS").maximums).toEqual([
      "individual annual Restorative: $500.00, used unknown",
      "individual annual IMPLANTS: $700.00, used unknown",
    ])
  })

  it("is none where the parts of the plan agree on it and on nothing else", () => {
    expect(
      read("EB*F*IND*23***23*1000", "EB*F*IND*25***23*1000", "EB*F*IND*23***29*700", "EB*F*IND*25***29*300").maximums,
    ).toEqual([
      "individual annual Diagnostic: $1,000.00, used $300.00 derived",
      "individual annual Restorative: $1,000.00, used $700.00 derived",
    ])
  })

  it("is still the plan's beside one part that differs in what is left", () => {
    const { maximums } = read(...types, "EB*F*IND*26***23*1000", "EB*F*IND*26***29*100", "EB*F*IND****29*725.80")
    expect(maximums).toEqual([
      "individual annual Standard: $1,000.00 derived, used $274.20 derived",
      "individual annual Endodontics: $1,000.00, used $900.00 derived",
    ])
  })

  it("leaves one procedure's other amount unmapped", () => {
    const row = "EB*F*IND****23*250******AD:D9940"
    const { maximums, unmapped: left } = read("EB*F*IND*35***23*1000", row)
    expect(maximums).toEqual(["individual annual Standard: $1,000.00, used unknown"])
    expect(left[row]).toBe("an amount for one procedure, other than the plan's")
  })

  it("counts orthodontics apart, by service type and by code", () => {
    expect(
      read("EB*F*IND*35***23*1000", "EB*F*IND*38***23*1000", "EB*F*IND****32*1000******AD:D8070").maximums,
    ).toEqual([
      "individual annual Standard: $1,000.00, used unknown",
      "individual annual Orthodontics: $1,000.00, used unknown",
      "individual lifetime Orthodontics: $1,000.00, used unknown",
    ])
  })

  it("takes the class BASIC before a service type that only the payer knows, and a known type before BASIC", () => {
    expect(read("EB*F*IND*GY***23*2000", "MSG*BENEFITCLASS=BASIC").maximums).toEqual([
      "individual annual Standard: $2,000.00, used unknown",
    ])
    expect(read("EB*F*IND*26***23*2000", "MSG*BENEFITCLASS=BASIC").maximums).toEqual([
      "individual annual Endodontics: $2,000.00, used unknown",
    ])
  })

  it("takes no words about a number of services for words about money", () => {
    expect(read("EB*F**41***23***VS*2", "MSG*UNLIMITED").maximums).toEqual([])
  })

  it("takes the class BASIC on an amount for the whole plan", () => {
    expect(read("EB*C*IND****22*50", "MSG*BENEFITCLASS=BASIC").deductibles).toEqual([
      "individual annual Standard: $50.00, met unknown",
    ])
  })
})

describe("unknown, zero and none are three things", () => {
  it("an empty amount is unknown, said aloud", () => {
    const { deductibles, warnings: said } = read("EB*C*IND*35***22******U")
    expect(deductibles).toEqual(["individual annual Standard: unknown, met unknown"])
    expect(said).toEqual(["AmountEmpty required individual annual Standard"])
  })

  it("a maximum of 0.00 is a placeholder", () => {
    const { maximums, warnings: said } = read("EB*F*IND*35***23*0.00", "EB*F*IND*35***29*0.00")
    expect(maximums).toEqual(["individual annual Standard: unknown, used unknown"])
    expect(said).toEqual(["ZeroMaximum maximum individual annual Standard"])
  })

  it("a maximum of 0.00 beside a positive one is passed over", () => {
    const { maximums, warnings: said } = read("EB*F*IND*35***23*0.00", "EB*F*IND*35***23*1500")
    expect([maximums, said]).toEqual([["individual annual Standard: $1,500.00, used unknown"], []])
    expect(read("EB*F*IND*35***23*0.00", "EB*F*IND*23***23*900", "EB*F*IND*25***23*900").maximums).toEqual([
      "individual annual Standard: $900.00 derived, used unknown",
    ])
  })

  it("nothing remaining of a positive maximum is real, and so is a deductible of 0.00", () => {
    expect(read("EB*F*IND*35***23*1500", "EB*F*IND*35***29*0.00").maximums).toEqual([
      "individual annual Standard: $1,500.00, used $1,500.00 derived",
    ])
    expect(read("EB*C*IND*35***23*0.00").deductibles).toEqual(["individual annual Standard: $0.00, met unknown"])
  })

  it.each([
    ["NO DEDUCTIBLE APPLIES", "none"],
    ["No deductible.", "none"],
    ["NO DEDUCTIBLE APPLIES TO PREVENTIVE SERVICES", "unknown"],
    ["THERE IS NO REASON WHY NO DEDUCTIBLE APPLIES", "unknown"],
  ])("the words %s on a deductible say %s", (words, value) => {
    expect(read("EB*C*IND*35***23", `MSG*${words}`).deductibles).toEqual([
      `individual annual Standard: ${value}, met unknown`,
    ])
  })

  it("words below a limitation decide which amount they are about", () => {
    expect(read("EB*F*IND*35", "MSG*NO DEDUCTIBLE APPLIES").deductibles).toEqual([
      "individual annual Standard: none, met unknown",
    ])
    expect(read("EB*F*IND*35***23*1500*.5").maximums).toEqual([])
    expect(read("EB*F*IND*35***23", "MSG*UNLIMITED").maximums).toEqual([
      "individual annual Standard: none, used unknown",
    ])
    expect(read("EB*F*IND*35***32", "MSG*NO LIFETIME MAXIMUM").maximums).toEqual([
      "individual lifetime Standard: none, used unknown",
    ])
    expect(read("EB*C*IND*35***23*0", "MSG*NO DEDUCTIBLE").deductibles).toEqual([
      "individual annual Standard: none, met unknown",
    ])
  })

  it("words that call a deductible unmet say what is left of it, and not the whole", () => {
    const unmet = ["EB*C*IND*35***23*20", "MSG*Individual unmet dental deductible"]
    expect(read("EB*C*IND*35***23*50", ...unmet).deductibles).toEqual([
      "individual annual Standard: $50.00, met $30.00 derived",
    ])
    expect(read(...unmet)).toMatchObject({
      deductibles: ["individual annual Standard: unknown, met unknown"],
      warnings: ["RemainingWithoutTotal met individual annual Standard"],
    })
  })

  it("unlimited beside a number of visits is about that number", () => {
    expect(read("EB*F*IND*35", "HSD*VS*2***23*1", "MSG*UNLIMITED").maximums).toEqual([])
  })

  it.each([
    [["EB*F*IND*35", "MSG*NO DEDUCTIBLE APPLIES", "MSG*UNLESS OUT OF NETWORK"], []],
    [["EB*F*IND*35", "MSG*FROM 2027 ON THERE IS", "MSG*NO DEDUCTIBLE APPLIES"], []],
    [
      ["EB*C*IND*35***22*50", "MSG*INDIVIDUAL UNMET DENTAL DEDUCTIBLE", "MSG*IF NOT WAIVED"],
      ["individual annual Standard: $50.00, met unknown"],
    ],
  ])("words that the next or the last message may take back are only a note: %j", (rows, expected) => {
    const { deductibles, maximums, plan } = read(...rows)
    expect([deductibles, maximums]).toEqual([expected, []])
    expect(plan?.notes).toHaveLength(2)
  })

  it("words that name a period are about that one, whatever the row's", () => {
    expect(read("EB*F*IND*35***23*1500", "MSG*NO LIFETIME MAXIMUM APPLIES").maximums).toEqual([
      "individual annual Standard: $1,500.00, used unknown",
      "individual lifetime Standard: none, used unknown",
    ])
    expect(read("EB*F*IND*35***32", "MSG*NO ANNUAL MAXIMUM").maximums).toEqual([
      "individual annual Standard: none, used unknown",
    ])
    expect(read("EB*F*IND*35***32", "MSG*UNLIMITED").maximums).toEqual([
      "individual lifetime Standard: none, used unknown",
    ])
  })

  it("the code for unlimited with a number of visits is about that number", () => {
    for (const rows of [["EB*H*IND*35*****1*VS*99"], ["EB*H*IND*35***23", "HSD*VS*999***23"]]) {
      const { maximums, unmapped: left } = read(...rows)
      expect(maximums).toEqual([])
      expect(left[rows[0] ?? ""]).toBe("unlimited, of something other than money")
    }
  })

  it("the code for unlimited says that there is no maximum", () => {
    expect(read("EB*H*IND*35", "EB*H*FAM*38***32").maximums).toEqual([
      "individual annual Standard: none, used unknown",
      "family lifetime Orthodontics: none, used unknown",
    ])
  })
})

describe("what does not add up", () => {
  it("derives nothing where more remains than there was", () => {
    const { maximums, warnings: said } = read("EB*F*IND*35***23*1000", "EB*F*IND*35***29*1200")
    expect(maximums).toEqual(["individual annual Standard: $1,000.00, used unknown"])
    expect(said).toEqual(["RemainingAboveTotal used individual annual Standard"])
  })

  it("derives nothing where the total is not stated", () => {
    const { maximums, warnings: said } = read("EB*F*IND*35***29*1200")
    expect(maximums).toEqual(["individual annual Standard: unknown, used unknown"])
    expect(said).toEqual(["RemainingWithoutTotal used individual annual Standard"])
  })

  it("uses what is stated as met before what total and remaining leave, and says so", () => {
    const { deductibles, warnings: said } = read("EB*C*IND*35***23*50", "EB*C*IND*35***29*20", "EB*C*IND*35**MET*23*25")
    expect(deductibles).toEqual(["individual annual Standard: $50.00, met $25.00"])
    expect(said).toEqual(["MoreSpecificUsed met individual annual Standard"])
  })

  it("keeps stated met above required as stated", () => {
    expect(read("EB*C*IND*35***23*50", "EB*C*IND*35**MET*23*75").deductibles).toEqual([
      "individual annual Standard: $50.00, met $75.00",
    ])
  })

  it("chooses nothing where what remains is stated in two ways, or the total is", () => {
    expect(read("EB*F*IND*35***23*1500", "EB*F*IND*35***29*500", "EB*F*IND*35***29*400").maximums).toEqual([
      "individual annual Standard: $1,500.00, used disagree $1,000.00 / $1,100.00",
    ])
    expect(read("EB*F*IND*35***23*1500", "EB*F*IND*35***23*2000", "EB*F*IND*35***29*400").maximums).toEqual([
      "individual annual Standard: disagree $1,500.00 / $2,000.00, used unknown",
    ])
    expect(read("EB*F*IND*35***23*1500", "EB*H*IND*35").maximums).toEqual([
      "individual annual Standard: disagree $1,500.00 / none, used unknown",
    ])
  })

  it("chooses between rows that differ only where one is more specific, and says so", () => {
    const dentalFirst = read("EB*C*IND*35***23*50", "EB*C*IND*30***23*75")
    expect(dentalFirst.deductibles).toEqual(["individual annual Standard: $50.00, met unknown"])
    expect(dentalFirst.warnings).toEqual(["MoreSpecificUsed required individual annual Standard"])
    const equal = read("EB*C*IND*35***23*50", "EB*C*IND*35***22*75")
    expect(equal.deductibles).toEqual(["individual annual Standard: disagree $50.00 / $75.00, met unknown"])
    expect(equal.warnings).toEqual(["RowsDisagree required individual annual Standard"])
    // Each is more specific than the other in something: nothing is chosen.
    const crossed = read("EB*C*IND*30***23*50", "EB*C**35***23*75")
    expect(crossed.warnings[0]).toBe("RowsDisagree required individual annual Standard")
  })

  it("uses a network's own amount before a shared one", () => {
    const response = responseIn(
      withRows("EB*C*IND*35***23*50*****Y", "EB*C*IND*35***23*75*****W", "EB*A**23*****.1****N"),
    )
    expect(response.networkPlans.map((plan) => amounts(plan).deductibles)).toEqual([
      ["individual annual Standard: $50.00, met unknown"],
      ["individual annual Standard: $75.00, met unknown"],
    ])
    expect(response.warnings).toMatchObject([{ _tag: "MoreSpecificUsed", networkPlan: "In network" }])
  })

  it("warns of an implausible deductible and keeps it", () => {
    const { deductibles, warnings: said } = read("EB*C*IND*38***32*5200")
    expect(deductibles).toEqual(["individual lifetime Orthodontics: $5,200.00, met unknown"])
    expect(said).toEqual(["ImplausibleDeductible required individual lifetime Orthodontics"])
  })
})

describe("levels and periods", () => {
  it("takes a row without a level for individual, said aloud, and behind one with a level", () => {
    const assumed = read("EB*C**35***23*50")
    expect(assumed.deductibles).toEqual(["individual annual Standard: $50.00, met unknown"])
    expect(assumed.warnings).toEqual(["LevelAssumed required individual annual Standard"])
    const both = read("EB*C**35***23*75", "EB*C*IND*35***23*50")
    expect(both.deductibles).toEqual(["individual annual Standard: $50.00, met unknown"])
    expect(both.warnings).toEqual(["MoreSpecificUsed required individual annual Standard"])
  })

  it.each(["21", "22", "23", "25", ""])("reads period %s as the year", (period) => {
    expect(read(`EB*C*FAM*35***${period}*150`).deductibles).toEqual(["family annual Standard: $150.00, met unknown"])
  })

  it.each([
    ["EB*C*ESP*35***23*50", "an amount for another level than individual or family"],
    ["EB*C*IND*35***27*50", "an amount over a period with no place in the grid"],
    ["EB*C*IND*35***36*50", "an amount over a period with no place in the grid"],
    ["EB*C*IND*35***23*-50", "an amount that could not be read"],
    ["EB*C*IND*35***23*1E3", "an amount that could not be read"],
    ["EB*C*IND*35***23*50.005", "an amount that could not be read"],
    ["EB*F*IND*35***23*500**S7*18", "an amount under a condition of number or age"],
    ["EB*C*IND****23*50******AD:XYZ", "a procedure code that is none"],
  ])("leaves %s, because it is %s", (row, reason) => {
    const { deductibles, maximums, unmapped: left } = read(row)
    expect([deductibles, maximums]).toEqual([[], []])
    expect(left[row]).toBe(reason)
  })
})
