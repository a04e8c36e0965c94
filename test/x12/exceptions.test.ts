import { describe, expect, it } from "vitest"
import { responseIn, withRows } from "./message.ts"
import { exceptions, shares, unmapped, warnings } from "./told.ts"

const read = (...rows: ReadonlyArray<string>) => {
  const response = responseIn(withRows(...rows))
  const [plan] = response.networkPlans
  return {
    exceptions: exceptions(plan),
    shares: shares(plan),
    words: plan?.exceptions.map(({ words }) => words) ?? [],
    rules: plan?.exceptions.map(({ evidence }) => evidence.rule) ?? [],
    warnings: warnings(response),
    unmapped: unmapped(response),
  }
}

const limitOn = (hsd: string) => read("EB*F************AD:D1110", hsd)

describe("how often", () => {
  it.each([
    ["HSD*VS*2***23*1", "2 per 1 calendar years"],
    ["HSD*VS*2***23", "2 per 1 calendar years"],
    ["HSD*VS*1***23*5", "1 per 5 calendar years"],
    ["HSD*VS*2***22", "2 per 1 benefit years"],
    ["HSD*VS*2***25*1", "2 per 1 benefit years"],
    ["HSD*VS*1***21*10", "1 per 10 years"],
    ["HSD*VS*1***34*24", "1 per 24 months"],
    ["HSD*VS*1***35*6", "1 per 6 weeks"],
    ["HSD*VS*1***7*180", "1 per 180 days"],
    ["HSD*VS*1***32*1", "1 per lifetime"],
    ["HSD*VS*1***23*99", "1 per lifetime"],
    ["HSD*FL*3***21*1", "3 per 1 years"],
    ["HSD*FL*1*MO*36", "1 per 36 months"],
    ["HSD*FL*1*YR*5", "1 per 5 years"],
    ["HSD*FL*1*DA*90", "1 per 90 days"],
    ["HSD*FL*1*WK*6", "1 per 6 weeks"],
    ["HSD*VS*2.0***23*1.0", "2 per 1 calendar years"],
  ])("%s is %s", (hsd, expected) => {
    expect(limitOn(hsd).exceptions).toEqual([`D1110: ${expected}`])
  })

  it.each([
    ["HSD*FL*1***29", "remaining count"],
    ["HSD*VS*2***33", "remaining count"],
    ["HSD*FL*999***21*5", "a limit so high that it says there is none"],
    ["HSD*VS*99***23*1", "a limit so high that it says there is none"],
    ["HSD*VS*2***27", "a limit over a period with no place in a frequency"],
    ["HSD*VS*2", "a limit over a period with no place in a frequency"],
    ["HSD*VS****23*1", "a number of services that could not be read"],
    ["HSD*VS*0***23*1", "a number of services that could not be read"],
    ["HSD*VS*1.5***23*1", "a number of services that could not be read"],
    ["HSD*VS*1***23*X", "a length of time that could not be read"],
    ["HSD*DY*4***23*1", "a limit that does not count services"],
    ["HSD*VS*1*MO*6*23*1", "a limit over two periods at once"],
  ])("%s is none: %s", (hsd, reason) => {
    const { exceptions: found, unmapped: left } = limitOn(hsd)
    expect(found).toEqual([])
    expect(left[hsd]).toBe(reason)
  })

  it("is read below co-insurance and descriptions too", () => {
    expect(read("EB*A*******.2*****AD:D1110", "HSD*VS*2***23*1").exceptions).toEqual(["D1110: 2 per 1 calendar years"])
    expect(read("EB*D*******.8*****AD:D1110", "HSD*VS*2***23*1").exceptions).toEqual(["D1110: 2 per 1 calendar years"])
  })

  it("has a second spelling in the quantity, and a quantity used is none", () => {
    expect(read("EB*F********P6*2***AD:D1110").exceptions).toEqual([])
    expect(read("EB*F*****23***P6*2***AD:D1110").exceptions).toEqual(["D1110: 2 per 1 calendar years"])
    expect(read("EB*F*****32***VS*1***AD:D1110").exceptions).toEqual(["D1110: 1 per lifetime"])
    const used = "EB*F*****23***99*1***AD:D1110"
    expect(read(used)).toMatchObject({ exceptions: [], unmapped: { [used]: "quantity used" } })
  })

  it("keeps the same procedure twice with different windows, and the same limit once", () => {
    const { exceptions: found, words } = read(
      "EB*F************AD:D0145",
      "HSD*VS*1***32*1",
      "EB*F************AD:D0145",
      "HSD*VS*2***23*1",
      "MSG*ONE",
      "EB*F************AD:D0145",
      "HSD*VS*2***23*1",
      "MSG*TWO",
    )
    expect(found).toEqual(["D0145: 1 per lifetime", "D0145: 2 per 1 calendar years"])
    expect(words).toEqual([[], ["ONE", "TWO"]])
  })

  it("gives several limits below one row their words in order where there are as many, else all to each", () => {
    const rows = ["EB*F**39", "HSD*VS*1***21*5", "HSD*VS*1***21*7"]
    expect(read(...rows, "MSG*POSTS", "MSG*BRIDGES").words).toEqual([["POSTS"], ["BRIDGES"]])
    expect(read(...rows, "MSG*POSTS", "MSG*BENEFITCLASS=DENTURES", "MSG*BRIDGES").words).toEqual([
      ["POSTS"],
      ["BRIDGES"],
    ])
    expect(read(...rows, "MSG*BOTH").words).toEqual([["BOTH"], ["BOTH"]])
  })

  it("reads an area where the words begin with it", () => {
    const rows = ["EB*F************AD:D4341", "HSD*VS*1***34*24"]
    expect(read(...rows, "MSG*PER QUADRANT, WHEN CHARTED").exceptions).toEqual(["D4341: 1 per 24 months per quadrant"])
    expect(read(...rows, "MSG*PER TOOTH").exceptions).toEqual(["D4341: 1 per 24 months per tooth"])
    expect(read(...rows, "MSG*PER ARCH LIMIT DOES NOT APPLY").exceptions).toEqual(["D4341: 1 per 24 months"])
    expect(read(...rows, "MSG*PER ARCH OR QUADRANT").exceptions).toEqual(["D4341: 1 per 24 months"])
    expect(read(...rows, "MSG*NOT PER ARCH").exceptions).toEqual(["D4341: 1 per 24 months"])
  })
})

describe("what a limit is about", () => {
  it.each([
    ["EB*F************AD:1110", "D1110"],
    ["EB*F************HC:D1110", "D1110"],
    ["EB*F************ZZ:D1110", "D1110"],
    ["EB*F************AD:D1110::::::D1120", "D1110–D1120"],
    ["EB*F**25", "Restorative"],
    ["EB*F**E18", "Prophylaxis"],
    ["EB*F**GY", "Service type GY"],
  ])("%s is %s", (row, procedure) => {
    expect(read(row, "HSD*VS*2***23*1").exceptions).toEqual([`${procedure}: 2 per 1 calendar years`])
  })

  it.each(["35", "30", "60"])("is no service where %s names dental care as a whole", (type) => {
    const row = `EB*F**${type}`
    expect(read(row, "HSD*VS*2***23*1")).toMatchObject({
      exceptions: [],
      unmapped: { [row]: "a limit, without saying of what", "HSD*VS*2***23*1": "a limit, without saying of what" },
    })
    expect(read(`EB*F*IND*${type}******S7*26`).exceptions).toEqual([])
    expect(read(`EB*B**${type}****25`).shares).toEqual([])
  })

  it("is the class in the payer's words before the service type, which some payers use for slots of their own", () => {
    expect(read("EB*F**30", "HSD*VS*1***34*12", "MSG*BENEFITCLASS=BITEWING X-RAYS").exceptions).toEqual([
      "BITEWING X-RAYS: 1 per 12 months",
    ])
  })

  it("is each service type of several", () => {
    expect(read("EB*F**23^41", "HSD*VS*1***34*12").exceptions).toEqual([
      "Diagnostic: 1 per 12 months",
      "Preventive: 1 per 12 months",
    ])
  })

  it.each(["AD:XYZ", "AD:D111", "AD:D1120::::::D1110", "N4:D1110"])("is nothing for %s", (code) => {
    const row = `EB*F************${code}`
    expect(read(row, "HSD*VS*2***23*1")).toMatchObject({
      exceptions: [],
      unmapped: { [row]: "a procedure code that is none" },
    })
  })
})

describe("ages", () => {
  it.each([
    ["S7*18", ["D1208: through 18"]],
    ["S7*26.0", ["D1208: through 26"]],
    ["S8*40", ["D1208: from 40"]],
    ["S7*99", []],
    ["S8*0", []],
    ["S7*X", []],
  ])("%s is %j", (quantity, expected) => {
    expect(read(`EB*F********${quantity}***AD:D1208`).exceptions).toEqual(expected)
  })

  it("on one row with a limit are an age limit and a frequency without ages", () => {
    expect(read("EB*A*******0*S7*18***AD:D1208", "HSD*VS*1***23*1").exceptions).toEqual([
      "D1208: 1 per 1 calendar years",
      "D1208: through 18",
    ])
  })

  it("that complement each other are two frequencies with ages, and no age limit", () => {
    const { exceptions: found, rules } = read(
      "EB*A*******0*S7*26.0***AD:D0270",
      "HSD*VS*2***23*1",
      "EB*A*******0*S8*27.0***AD:D0270",
      "HSD*VS*1***23*1",
    )
    expect(found).toEqual(["D0270: 2 per 1 calendar years through 26", "D0270: 1 per 1 calendar years from 27"])
    expect(rules).toEqual(["complementaryAges", "complementaryAges"])
    expect(read("EB*A*******0*S7*26***AD:D0270", "EB*A*******0*S8*27***AD:D0270").exceptions).toEqual([])
  })

  it("in more than two bands are frequencies with ages too, and never limits that together cover nobody", () => {
    const band = (age: string, times: number) => [`EB*A*******0*${age}***AD:D1110`, `HSD*VS*${times}***23*1`]
    expect(read(...band("S7*13", 2), ...band("S8*14", 3), ...band("S8*65", 4)).exceptions).toEqual([
      "D1110: 2 per 1 calendar years through 13",
      "D1110: 3 per 1 calendar years from 14",
      "D1110: 4 per 1 calendar years from 65",
    ])
  })

  it("that complement each other in different networks are not put together", () => {
    const response = responseIn(withRows("EB*A*******0*S7*26**Y*AD:D0270", "EB*A*******.1*S8*27**N*AD:D0270"))
    expect(response.networkPlans.map(exceptions)).toEqual([["D0270: through 26"], ["D0270: from 27"]])
  })

  it("that overlap and limit the same are one range with both ends", () => {
    expect(read("EB*F********S8*6***AD:D1351", "EB*F********S7*14***AD:D1351")).toMatchObject({
      exceptions: ["D1351: from 6 through 14"],
      rules: ["ageRange"],
    })
  })

  it("that leave a gap in the middle are no limit", () => {
    const { exceptions: found, unmapped: left } = read("EB*F********S7*14***AD:D1351", "EB*F********S8*40***AD:D1351")
    expect(found).toEqual([])
    expect(left["EB*F********S7*14***AD:D1351"]).toBe("ages that leave some out in the middle")
  })

  it("on a row of their own belong to the procedure of the row before", () => {
    const rows = ["EB*D*******1*****AD:D1351", "HSD*VS*1***21*3", "EB*F********S7*18"]
    expect(read(...rows).exceptions).toEqual(["D1351: 1 per 3 years", "D1351: through 18"])
    expect(read(...rows, "EB*F********S8*6").exceptions).toEqual(["D1351: 1 per 3 years", "D1351: from 6 through 18"])
    expect(read("EB*D**23*****1", "EB*F********S7*18").exceptions).toEqual([])
    expect(read("EB*D**23*****1", "EB*F********S7*18").unmapped["EB*F********S7*18"]).toBe(
      "a limit, without saying of what",
    )
  })

  it("on a row of their own are about its service type, unless the row before has it too", () => {
    const procedure = "EB*D**41*****1*****AD:D1351"
    expect(read(procedure, "EB*F**41******S7*18").exceptions).toEqual(["D1351: through 18"])
    expect(read(procedure, "EB*F**38******S7*18").exceptions).toEqual(["Orthodontics: through 18"])
    expect(read(procedure, "EB*F*******", "EB*F**41******S7*18").exceptions).toEqual(["Preventive: through 18"])
  })

  it.each([
    ["COVERED ON ELIGIBLE DEPENDENT CHILDREN WHO ARE LESS THAN 19", 18],
    ["COVERED FOR DEPENDENT CHILDREN UNDER AGE 19", 18],
    ["Covered for children under 14.", 13],
    ["UNDER AGE 19", 18],
    ["COVERED THROUGH AGE 18", 18],
    ["NO AGE LIMIT.", undefined],
    ["NOT COVERED UNDER AGE 14", undefined],
    ["COVERED ON CHILDREN WHO ARE LESS THAN 19 UNLESS STUDENTS", undefined],
    ["COVERED ON FULL TIME STUDENTS UNDER AGE 26", undefined],
    ["THE LIMITING AGE FOR DEPENDENTS IS EXTENDED TO AGE 30", undefined],
    ["UNMARRIED DEP CHILD TO AGE 26 AND UNMARRIED DEP CHILD TO AGE 30 IF IN MILITARY SERVICE", undefined],
  ])("in the words %s are through %s", (words, age) => {
    expect(read("EB*A**38*****.5", `MSG*${words}`).exceptions).toEqual(
      age === undefined ? [] : [`Orthodontics: through ${age}`],
    )
  })

  it("in words on a row about nothing are a note", () => {
    expect(read("EB*F", "MSG*UNDER AGE 19").exceptions).toEqual([])
  })
})

describe("not covered", () => {
  it.each([
    ["EB*I************AD:D4381", "D4381: not covered"],
    ["EB*E************AD:D4381", "D4381: not covered"],
    ["EB*I**27", "Maxillofacial Prosthetics: not covered"],
    ["EB*A**BZ*****1.00", "Service type BZ: not covered"],
    ["EB*A*******1*****AD:D7880", "D7880: not covered"],
  ])("%s", (row, expected) => {
    expect(read(row).exceptions).toEqual([expected])
  })

  it.each([
    ["EB*I", "not covered, without saying what"],
    ["EB*I********S7*3***AD:D1351", "not covered under a condition"],
    ["EB*O************AD:D1351", "a statement of a kind that is not read"],
  ])("is not what %s says", (row, reason) => {
    expect(read(row, "EB*A**23*****0")).toMatchObject({ exceptions: [], unmapped: { [row]: reason } })
  })

  it("is not what a share says that names nothing", () => {
    expect(read("EB*A*******1")).toMatchObject({ exceptions: [], shares: ["Standard: 0%"] })
  })

  it("together with a share or a frequency is said to contradict it", () => {
    expect(read("EB*I************AD:D4381", "EB*A*******.2*****AD:D4381").warnings).toEqual(["NotCoveredAndCovered"])
    expect(read("EB*I************AD:D4381", "EB*F************AD:D4381", "HSD*VS*1***34*24").warnings).toEqual([
      "NotCoveredAndCovered",
    ])
    expect(read("EB*I************AD:D4381", "EB*A*******1*****AD:D4381").warnings).toEqual([])
    const networks = responseIn(withRows("EB*I**********U*Y*AD:D4381", "EB*A*******.2***U*N*AD:D4381"))
    expect(warnings(networks)).toEqual([])
  })
})

describe("the share the plan pays", () => {
  it.each([
    ["EB*A**25*****.2", "Restorative: 80%"],
    ["EB*A**25*****0.29", "Restorative: 71%"],
    ["EB*A**25*****0", "Restorative: 100%"],
    ["EB*D**25*****.8", "Restorative: 80%"],
    ["EB*D**25*****1", "Restorative: 100%"],
  ])("%s is %s", (row, expected) => {
    expect(read(row).shares).toEqual([expected])
  })

  it.each(["EB*A******25*.2*****AD:D2740", "EB*A******25*1*****AD:D2740", "EB*D*****23*1500*1*****AD:D2740"])(
    "is not read from %s, which states an amount too",
    (row) => {
      expect(read(row)).toMatchObject({
        shares: [],
        exceptions: [],
        unmapped: { [row]: "a share beside an amount, of which neither says all" },
      })
    },
  )

  it("is read beside an amount that is filled with zeros", () => {
    expect(read("EB*A******0.00*.2*****AD:D2740").shares).toEqual(["D2740: 80%"])
  })

  it("is read at one age alone, and not where other ages pay another", () => {
    const [young, old] = ["EB*A*******.2*S7*18***AD:D1208", "EB*A*******.5*S8*19***AD:D1208"]
    expect(read(young).shares).toEqual(["D1208: 80%"])
    expect(read(young, "EB*A*******.2*S8*19***AD:D1208").shares).toEqual(["D1208: 80%"])
    const { shares: told, unmapped: left } = read(
      ...[young, "HSD*VS*2***23*1", old, "HSD*VS*1***23*1", "EB*A*******.4*****AD:D1110"],
    )
    expect(told).toEqual(["D1110: 60%"])
    expect(left).toMatchObject({
      [young]: "a share at some ages only, where others pay another",
      [old]: "a share at some ages only, where others pay another",
    })
  })

  it("is not read from more than the whole", () => {
    const strange = "EB*A**25*****20"
    expect(read(strange)).toMatchObject({
      shares: [],
      unmapped: { [strange]: "a co-insurance that could not be read" },
    })
  })
})

describe("a fixed amount that the patient pays", () => {
  it.each([
    ["EB*B**25****25.00", "Restorative: patient pays $25.00"],
    ["EB*B******15.5******AD:D2740", "D2740: patient pays $15.50"],
    ["EB*B*****27*15******AD:D0120", "D0120: patient pays $15.00"],
  ])("%s is %s", (row, expected) => {
    expect(read(row).shares).toEqual([expected])
    expect(read(row).unmapped).toEqual({})
  })

  it.each([
    ["EB*B******25.00", "a co-payment that does not say for what"],
    ["EB*B**25***27*25.00", "a co-payment for a visit, which the coverage table has no place for"],
    ["EB*B**25***23*25.00", "a co-payment over a period, which the coverage table has no place for"],
    ["EB*B*****23*25.00******AD:D2740", "a co-payment over a period, which the coverage table has no place for"],
    ["EB*B******0.00******AD:D2740", "a co-payment of nothing, which does not say what the plan pays"],
    ["EB*B******25*.2*****AD:D2740", "a co-payment that could not be read"],
    ["EB*B******A LOT******AD:D2740", "a co-payment that could not be read"],
    ["EB*B************AD:D2740", "a co-payment that could not be read"],
  ])("is not read from %s: %s", (row, reason) => {
    expect(read(row)).toMatchObject({ shares: [], unmapped: { [row]: reason } })
  })

  it.each(["CHD", "DEP", "EMP", "SPO", "SPC"])("is not read of some members only: %s", (level) => {
    const reason = "a statement about some members of the family only"
    for (const row of [`EB*B*${level}*****25******AD:D2740`, `EB*A*${level}*38*****.5`, `EB*I*${level}*38`])
      expect(read(row)).toMatchObject({ shares: [], exceptions: [], unmapped: { [row]: reason } })
  })

  it("is not read of a service with a modifier, and an age behind it is of nobody", () => {
    const reason = "a service with a modifier, whose circumstances have no place in the practice's records"
    for (const row of ["EB*A*******.5*****AD:D2740:XX", "EB*B******25******AD:D2740:XX", "EB*I************AD:D2740:XX"])
      expect(read(row, "EB*F********S7*18")).toMatchObject({ shares: [], exceptions: [], unmapped: { [row]: reason } })
  })

  it("stands beside a share of the same procedure, for a person to pick", () => {
    expect(read("EB*A*******.2*****AD:D2740", "EB*B******25******AD:D2740").shares).toEqual([
      "D2740: 80%",
      "D2740: patient pays $25.00",
    ])
  })
})

describe("what has no field", () => {
  it("is listed once with every place, and a reason", () => {
    const response = responseIn(
      withRows(
        ...["D0150", "D0210"].flatMap((code) => [`EB*A*******0*****AD:${code}`, "DTP*292*D8*20250102", "REF*N6*NET4"]),
        "EB*F************AD:D4910",
        "DTP*304*D8*99990101",
        "REF*18*PLAN9",
      ),
    )
    const reasons = response.unmapped.map(({ text, reason, at }) => [text, reason, at])
    expect(reasons).toEqual(
      expect.arrayContaining([
        ["DTP*292*D8*20250102", "when a benefit begins", [13, 16]],
        ["REF*N6*NET4", "a reference number", [14, 17]],
        ["DTP*304*D8*99990101", "no history on file", [19]],
        ["REF*18*PLAN9", "a reference number", [20]],
      ]),
    )
  })
})
