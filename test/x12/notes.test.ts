import { describe, expect, it } from "vitest"
import { wordsRules } from "../../src/reading/words/wordsRules.ts"
import { firstRow, responseIn, withRows } from "./message.ts"
import { exceptions, history, notes, unmapped } from "./told.ts"

const read = (...rows: ReadonlyArray<string>) => {
  const response = responseIn(withRows(...rows))
  const [plan] = response.networkPlans
  return {
    notes: notes(plan),
    exceptions: exceptions(plan),
    rules: [...(plan?.notes ?? []), ...(plan?.exceptions ?? [])].map(({ evidence }) => evidence.rule),
    history: history(response),
    related: response.related,
    unmapped: unmapped(response),
    response,
  }
}

const below = (words: string) => read("EB*F************AD:D2740", `MSG*${words}`)

describe("words beside a procedure", () => {
  it.each([
    ["MISSING TOOTH CLAUSE APPLIES", "D2740: MissingTooth teeth missing from before are not covered"],
    ["NO MISSING TOOTH CLAUSE EXISTS", "D2740: MissingTooth teeth missing from before are covered"],
    ["MISSING TOOTH CLAUSE DOES NOT APPLY", "D2740: MissingTooth teeth missing from before are covered"],
    ["12 MONTH WAITING PERIOD APPLIES", "D2740: WaitingPeriod covered after 12 months"],
    ["WAITING PERIOD: NONE", "D2740: WaitingPeriod no waiting period"],
    ["6 MONTH WAITING PERIOD FOR BASIC SERVICES", "BASIC SERVICES: WaitingPeriod covered after 6 months"],
    ["AN ALTERNATE BENEFIT OF AN AMALGAM WILL BE CONSIDERED", "D2740: AlternateBenefit paid as AMALGAM"],
    ["SHARES FREQUENCY WITH D0145,D0150", "D2740: SharedFrequency counted together with D0145, D0150"],
    ["Deductible waived.", "D2740: Deductible does not apply"],
    ["NO AGE LIMIT.", "D2740: NoLimit no limit on age"],
    ["PERCENT OF COVERAGE CAN NOT BE DETERMINED", "D2740: CoverageUnknown the payer cannot say what share is paid"],
    ["TO AGE 19", "D2740: Words “TO AGE 19”"],
    ["AFTER ACTIVE THERAPY", "D2740: Words “AFTER ACTIVE THERAPY”"],
    ["MISSING TOOTH CLAUSE APPLIES UNLESS INSURED", "D2740: Words “MISSING TOOTH CLAUSE APPLIES UNLESS INSURED”"],
  ])("%s is %s", (words, expected) => {
    const { notes: found, exceptions: limits, unmapped: left } = below(words)
    expect([found, limits]).toEqual([[expected], []])
    expect(left).toEqual({})
  })

  it("are kept with their place and that of the row, and why they are no more than words", () => {
    const [plan] = below("CHLD TO 26").response.networkPlans
    expect(plan?.notes).toEqual([
      {
        procedure: { code: "D2740" },
        note: { kind: "Words", because: "“to 26” may mean through that age, or through the one before" },
        words: ["CHLD TO 26"],
        evidence: { rule: "unclearAge", at: [firstRow, firstRow + 1] },
      },
    ])
  })

  it("are about the whole plan where the row is", () => {
    expect(read("EB*F", "MSG*NO MISSING TOOTH CLAUSE EXISTS", "EB*D**35", "MSG*PAID ON THE SEAT DATE").notes).toEqual([
      "Standard: MissingTooth teeth missing from before are covered",
      "Standard: Words “PAID ON THE SEAT DATE”",
    ])
  })

  it("are about the procedure of the row before where only an age stands below it", () => {
    expect(read("EB*D*******1*****AD:D1351", "EB*F********S7*18", "MSG*DEDUCTIBLE WAIVED").notes).toEqual([
      "D1351: Deductible does not apply",
    ])
  })

  it("are said once for one procedure, with every place", () => {
    const row = ["EB*A*******.2*****AD:D2740", "MSG*DEDUCTIBLE APPLIES"]
    const [plan] = read(...row, ...row).response.networkPlans
    expect(plan?.notes?.map(({ words, evidence }) => [words, evidence.at])).toEqual([
      [["DEDUCTIBLE APPLIES"], [12, 13, 14, 15]],
    ])
  })

  it("leave an amount beside them unread, and say so", () => {
    const fee = "EB*CB******41.00******AD:D2740"
    expect(read("EB*A**25*****.2", fee, "MSG*ALLOWED ALTERNATE AMOUNT")).toMatchObject({
      notes: ["D2740: Words “ALLOWED ALTERNATE AMOUNT”"],
      unmapped: { [fee]: "an allowed fee or the basis of coverage, which has no place in the practice's records" },
    })
  })

  it("leave an authorization that the row asks for unread, and say so", () => {
    const row = "EB*D**********Y**AD:D2740"
    expect(read("EB*A**25*****.2", row, "MSG*SEND X-RAYS")).toMatchObject({
      notes: ["D2740: Words “SEND X-RAYS”"],
      unmapped: { [row]: "a description of a benefit" },
    })
  })

  it("are not read where the next message goes on", () => {
    expect(read("EB*F************AD:D2740", "MSG*DEDUCTIBLE WAIVED", "MSG*WHEN DONE IN NETWORK").notes).toEqual([
      "D2740: Words “DEDUCTIBLE WAIVED”",
      "D2740: Words “WHEN DONE IN NETWORK”",
    ])
    expect(read("EB*F************AD:D2740", "MSG*EXCEPT FOR CROWNS THERE IS", "MSG*NO WAITING PERIOD").notes).toEqual([
      "D2740: Words “EXCEPT FOR CROWNS THERE IS”",
      "D2740: Words “NO WAITING PERIOD”",
    ])
    expect(
      read("EB*F************AD:D1208", "MSG*COVERED ON CHILDREN WHO ARE LESS THAN 19", "MSG*UNLESS STUDENTS")
        .exceptions,
    ).toEqual([])
  })

  it("are not said a second time where they go with a limit", () => {
    expect(read("EB*F************AD:D2740", "HSD*VS*1***21*5", "MSG*WHEN NO LONGER USABLE").notes).toEqual([])
    expect(read("EB*F*IND*35", "MSG*NO DEDUCTIBLE APPLIES").notes).toEqual([])
    expect(read("EB*F************AD:D2740", "HSD*VS*1***21*5", "MSG*NO WAITING PERIOD").notes).toEqual([
      "D2740: WaitingPeriod no waiting period",
    ])
  })

  it("stay unmapped where the row is about no code that is one, or somebody else", () => {
    expect(read("EB*F************AD:XYZ", "MSG*DEDUCTIBLE WAIVED")).toMatchObject({
      notes: [],
      unmapped: { "DEDUCTIBLE WAIVED": "a note without a limit" },
    })
    expect(read("EB*A**25*****.2", "EB*U", "MSG*CALL US")).toMatchObject({
      notes: [],
      unmapped: { "CALL US": "a note" },
    })
  })
})

describe("how often, in words", () => {
  it.each([
    ["LIMITED TO 2 PER CALENDAR YEAR", "2 per 1 calendar years"],
    ["1 PER 6 MONTHS", "1 per 6 months"],
    ["Once every 36 months.", "1 per 36 months"],
    ["ONE PER LIFETIME PER TOOTH", "1 per lifetime per tooth"],
    ["2 PER BENEFIT YEAR", "2 per 1 benefit years"],
  ])("%s is %s", (words, expected) => {
    expect(below(words)).toMatchObject({ exceptions: [`D2740: ${expected}`], notes: [], rules: ["frequencyInWords"] })
  })

  it("is read only where neither HSD nor a quantity says so", () => {
    const words = "MSG*1 PER 6 MONTHS"
    expect(read("EB*F************AD:D1110", "HSD*VS*2***23*1", words).exceptions).toEqual([
      "D1110: 2 per 1 calendar years",
    ])
    expect(read("EB*F*****23***P6*2***AD:D1110", words).exceptions).toEqual(["D1110: 2 per 1 calendar years"])
    expect(read("EB*F************AD:D1110", "HSD*VS*2***29", words).exceptions).toEqual([])
  })

  it("is a note where the row does not say of what", () => {
    expect(read("EB*F", "MSG*1 PER 6 MONTHS")).toMatchObject({
      exceptions: [],
      notes: ["Standard: Words “1 PER 6 MONTHS”"],
    })
  })

  it("is said of what is counted together", () => {
    expect(
      read("EB*F************AD:D0120", "HSD*VS*2***23*1", "MSG*SHARES FREQUENCY WITH D0145,D0150-D0180"),
    ).toMatchObject({ exceptions: ["D0120: 2 per 1 calendar years with D0145 D0150–D0180"], notes: [] })
  })
})

describe("not covered, in words", () => {
  it.each([
    ["THIS SERVICE IS NOT COVERED", ["D2740: not covered"]],
    ["D2740 IS NOT COVERED", ["D2740: not covered"]],
    ["D2750 IS NOT COVERED", []],
    ["D2740, D2750 ARE NOT COVERED", []],
    ["NOT COVERED UNLESS NEEDED", []],
    ["PERCENT OF COVERAGE CAN NOT BE DETERMINED", []],
  ])("%s: %j", (words, expected) => {
    expect(below(words).exceptions).toEqual(expected)
  })

  it("is a note where the row states a share or says not what it is about", () => {
    expect(read("EB*A*******.2*****AD:D2740", "MSG*NOT COVERED").exceptions).toEqual([])
    expect(read("EB*D", "MSG*NOT COVERED")).toMatchObject({
      exceptions: [],
      notes: ["Standard: Words “NOT COVERED”"],
    })
  })
})

describe("a waiting period in codes", () => {
  it("lasts until the benefit begins, where that is later than the day asked about", () => {
    const { notes: found, rules } = read("EB*A**25*****.2", "DTP*348*D8*20260701")
    expect([found, rules]).toEqual([["Restorative: WaitingPeriod covered from 2026-07-01"], ["benefitBegins"]])
    expect(read("EB*A**25*****.2", "DTP*348*RD8*20260701-20261231").notes).toEqual([
      "Restorative: WaitingPeriod covered from 2026-07-01",
    ])
  })

  it.each(["20260302", "20250101", "99990101", "20501231", "20261301"])("is none where it begins on %s", (day) => {
    expect(read("EB*A**25*****.2", `DTP*348*D8*${day}`).notes).toEqual([])
  })

  it("is none where the row does not say of what, or is the status", () => {
    expect(read("EB*A*******.2", "DTP*348*D8*20260701").notes).toEqual([])
    expect(read("EB*A**25*****.2", "EB*1**35", "DTP*348*D8*20260701").notes).toEqual([])
  })

  it.each([
    [["EB*F**32******MN*12"], "Standard: WaitingPeriod covered after 12 months"],
    [["EB*F**32******MN*0"], "Standard: WaitingPeriod no waiting period"],
    [["EB*D**32^25******YY*1"], "Restorative: WaitingPeriod covered after 1 year"],
    [["EB*F**32******DY*90***AD:D2740"], "D2740: WaitingPeriod covered after 90 days"],
    [["EB*F**32", "MSG*NONE"], "Standard: WaitingPeriod no waiting period"],
    [["EB*F**32", "MSG*6 MONTHS"], "Standard: WaitingPeriod covered after 6 months"],
    [["EB*F**32", "MSG*12 MONTHS IF LATE"], "Standard: Words “12 MONTHS IF LATE”"],
    [["EB*D**32", "DTP*348*D8*20260701"], "Standard: WaitingPeriod covered from 2026-07-01"],
  ])("is what a row about waiting says: %j", (rows, expected) => {
    expect(read(...rows)).toMatchObject({ notes: [expected], exceptions: [], unmapped: {} })
  })

  it("is never a service that is not covered", () => {
    expect(read("EB*A**25*****.2", "EB*I**32").exceptions).toEqual([])
  })
})

describe("when services were last had", () => {
  it("is the day of the month that the payer wrote", () => {
    expect(read("EB*F************AD:D1110", "DTP*304*D8*20190729")).toMatchObject({
      history: ["D1110: 2019-07-29"],
      unmapped: {},
    })
  })

  it.each([
    ["DTP*304*D8*99990101", "no history on file"],
    ["DTP*304*D8*20250230", "service history"],
    ["DTP*304*RD8*20250101-20250131", "service history"],
    ["DTP*472*D8*20260302", "service history"],
  ])("is not told from %s", (date, reason) => {
    expect(read("EB*F************AD:D1110", date)).toMatchObject({ unmapped: { [date]: reason } })
    expect(read("EB*F************AD:D1110", date).response.history).toBeUndefined()
  })

  it("is told from a date of service before the day asked about, and once for all networks", () => {
    const { history: found, response } = read(
      "EB*A**41*****0****Y",
      "EB*A**41*****.2****N",
      "EB*F************AD:D1110",
      "DTP*472*D8*20250901",
      "EB*F************AD:D1110",
      "DTP*304*D8*20250901",
    )
    expect(response.networkPlans).toHaveLength(2)
    expect(found).toEqual(["D1110: 2025-09-01"])
    expect(response.history?.[0]?.evidence).toEqual({ rule: "serviceDate", at: [14, 15, 16, 17] })
  })

  it("leaves what else the row says unread", () => {
    const fee = "EB*CB******41.00******AD:D2740"
    expect(read("EB*A**25*****.2", fee, "DTP*304*D8*20250901")).toMatchObject({ history: ["D2740: 2025-09-01"] })
    expect(Object.keys(read("EB*A**25*****.2", fee, "DTP*304*D8*20250901").unmapped)).toEqual([fee])
  })
})

describe("whom the payer refers to", () => {
  it("is told with what it is, its ids, how to reach it, and what is said there", () => {
    const { related, unmapped: left } = read(
      "EB*A**25*****.2",
      "EB*R**35**SECOND PLAN",
      "REF*6P*GRP77",
      "MSG*PAYS FIRST",
      "LS*2120",
      "NM1*PRP*2*OTHER LIFE*****PI*88001",
      "PER*IC*BENEFITS DESK*TE*5550100*UR*OTHER.EXAMPLE",
      "LE*2120",
      "EB*U",
      "LS*2120",
      "NM1*X3*2*REVIEW DESK",
      "LE*2120",
    )
    expect(related).toEqual([
      {
        role: "another payer: primary payer",
        name: "OTHER LIFE",
        ids: [
          { kind: "payer id", value: "88001" },
          { kind: "group number", value: "GRP77" },
        ],
        contacts: [
          {
            name: "BENEFITS DESK",
            ways: [
              { kind: "telephone", value: "5550100" },
              { kind: "web page", value: "OTHER.EXAMPLE" },
            ],
          },
        ],
        words: ["SECOND PLAN", "PAYS FIRST"],
        evidence: { rule: "relatedEntity", at: [13, 14, 15, 17, 18] },
      },
      {
        role: "whom to ask: utilization management organization",
        name: "REVIEW DESK",
        ids: [],
        contacts: [],
        words: [],
        evidence: { rule: "relatedEntity", at: [20, 22] },
      },
    ])
    expect(left).toEqual({})
  })

  it("is nobody where the payer rejected the question", () => {
    const rows = ["AAA*N**72*C", "EB*R", "LS*2120", "NM1*PRP*2*OTHER LIFE", "LE*2120"]
    expect(responseIn(withRows(...rows)).related).toBeUndefined()
  })
})

it("every rule for words is heard through a message", () => {
  const heard = new Set(
    wordsRules.flatMap(({ examples }) => examples.flatMap(([text]) => below(text.replace("D4381", "D2740")).rules)),
  )
  // Below a row without a limit, what is shared is a note.
  expect(wordsRules.map(({ name }) => name).filter((name) => !heard.has(name))).toEqual([])
})
