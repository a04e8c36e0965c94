import { describe, expect, it } from "vitest"
import { defaultProfile } from "../../src/reading.ts"
import { readEligibilityJson, understandEligibilityJson } from "../../adapters/eligibility-json/index.ts"
import { about, amounts, exceptions, shares, unmapped, warnings } from "../x12/told.ts"
import { responseIn, withBenefits } from "./message.ts"

const kindsOf = (value: unknown, askedOn?: string) =>
  readEligibilityJson(value, askedOn === undefined ? {} : { askedOn }).problems.map(({ kind, severity, pointer }) => [
    kind,
    severity,
    pointer,
  ])

describe("whom, when, whether", () => {
  it("is read from the parties, the dates and the status", () => {
    expect(responseIn(withBenefits())).toEqual({
      outcome: { _tag: "eligible" },
      source: "EDI",
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
      networkPlans: [],
      warnings: [],
      unmapped: [],
    })
  })

  it("is about the dependent where the message names one", () => {
    const { patient, answersFor } = responseIn({
      ...withBenefits(),
      dependents: [
        { firstName: "TOBIAS", lastName: "MARLOWE", dateOfBirth: "2014-06-30", relationToSubscriber: "Child" },
      ],
    })
    expect(patient).toEqual({
      firstName: "TOBIAS",
      lastName: "MARLOWE",
      birthDate: "2014-06-30",
      memberId: "W900100200",
      relationship: "child",
      subscriber: { firstName: "INES", lastName: "MARLOWE", birthDate: "1985-02-14" },
    })
    expect(answersFor).toBe("2026-03-02")
  })

  it("is the subscriber's where the list of dependents is empty", () => {
    expect(responseIn({ ...withBenefits(), dependents: [] }).patient.firstName).toBe("INES")
  })

  it("is nobody's where several dependents are named", () => {
    const message = { ...withBenefits(), dependents: [{ firstName: "TOBIAS" }, { firstName: "RUTH" }] }
    expect(readEligibilityJson(message).responses).toEqual([])
    expect(kindsOf(message)).toEqual([["SeveralPatients", "error", "/dependents"]])
  })

  it("takes the day that was asked about only where the message names no single day", () => {
    const ranges = {
      ...withBenefits(),
      planDateInformation: { plan: "20260101-20261231", eligibilityBegin: "20240101" },
    }
    expect(readEligibilityJson(ranges).responses).toEqual([])
    expect(kindsOf(ranges)).toEqual([["NoDate", "error", ""]])
    expect(responseIn(ranges, "2026-04-05").answersFor).toBe("2026-04-05")
    expect(responseIn(withBenefits(), "2026-04-05").answersFor).toBe("2026-03-02")
    expect(kindsOf(ranges, "April")).toEqual([
      ["BadDay", "warning", undefined],
      ["NoDate", "error", ""],
    ])
  })

  it("falls back on the days in the envelope of the X12 that stands beside", () => {
    const x12 =
      "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260301*0915*^*00501*1*0*P*:~GS*HB*A*B*20260303*0915*1*X*005010X279A1~ST*271*0001~BHT*0022*11*1*20260304*0915~"
    const undated = { ...withBenefits(), planDateInformation: {}, x12 }
    expect(responseIn(undated).answersFor).toBe("2026-03-04")
    expect(responseIn({ ...undated, x12: x12.replace("*20260304*", "**") }).answersFor).toBe("2026-03-03")
    expect(responseIn({ ...undated, x12: x12.slice(0, 100) }).answersFor).toBe("2026-03-01")
    expect(responseIn(undated, "2026-04-05").answersFor).toBe("2026-04-05")
  })

  it("reads `planStatus` only where no benefit is a status", () => {
    const planStatus = [{ status: "Inactive", statusCode: "6", planDetails: "PPO", serviceTypeCodes: ["35"] }]
    const alone = { ...withBenefits(), benefitsInformation: [{ code: "C", benefitAmount: "50" }], planStatus }
    expect(responseIn(alone).outcome).toEqual({ _tag: "ineligible" })
    const both = { ...withBenefits(), planStatus: [{ ...planStatus[0], statusCode: "1", status: "Active Coverage" }] }
    expect(responseIn(both)).toEqual(responseIn(withBenefits()))
    const different = responseIn({ ...withBenefits(), planStatus })
    expect(different.outcome).toEqual({ _tag: "eligible" })
    expect(different.unmapped.map(({ at }) => at)).toEqual([["/planStatus/0"]])
  })

  it("knows the group from the subscriber before the plan, and lists one number once", () => {
    const { subscriber, ...message } = withBenefits()
    expect(responseIn({ ...message, planInformation: { groupNumber: "7" } }, "2026-03-02").groupNumber).toBe("7")
    const both = responseIn({ ...message, subscriber, planInformation: { groupNumber: "00044710" } })
    expect([both.groupNumber, both.unmapped]).toEqual(["00044710", []])
    const another = responseIn({ ...message, subscriber, planInformation: { groupNumber: "7" } })
    expect([another.groupNumber, another.unmapped.map(({ at }) => at)]).toEqual([
      "00044710",
      [["/planInformation/groupNumber"]],
    ])
  })

  it("takes the payer's id from where it stands, else the one that was asked", () => {
    const { payer: _, ...message } = withBenefits()
    expect(responseIn(message).payer).toEqual({ id: "77001" })
    expect(responseIn({ ...message, payer: { name: "X", naic: "5", etin: "9" } }).payer).toEqual({ name: "X", id: "5" })
  })
})

describe("rejections", () => {
  const { benefitsInformation: _, ...silent } = withBenefits()
  const error = (code: string, location?: string) => ({
    field: "AAA",
    code,
    description: "What it means",
    followupAction: "Please Correct and Resubmit",
    ...(location === undefined ? {} : { location }),
    possibleResolutions: "- Try again.",
  })
  const outcomeOf = (parts: Readonly<Record<string, unknown>>) => {
    const { outcome } = responseIn({ ...silent, ...parts })
    return outcome._tag === "rejected"
      ? outcome.rejections.map(({ reason, followUp, level, at }) => [reason, followUp, level, ...at])
      : outcome
  }

  it.each([
    ["Loop 2000A", "source"],
    ["Loop 2100A", "source"],
    ["Loop 2100B", "receiver"],
    ["Loop 2100C", "subscriber"],
    ["Loop 2100D", "dependent"],
    [undefined, "subscriber"],
  ])("in %s are the %s's", (location, level) => {
    expect(outcomeOf({ errors: [error("75", location)] })).toEqual([["75", "C", level, "/errors/0"]])
  })

  it("of a statement are known by their loop, though not of which", () => {
    expect(
      outcomeOf({ benefitsInformation: [{ code: "1" }, { code: "C" }], errors: [error("70", "Loop 2110C")] }),
    ).toEqual([["70", "C", "benefit", "/errors/0"]])
  })

  it("at a party and once more for the whole message are one", () => {
    const subscriber = { lastName: "MARLOWE", aaaErrors: [error("72"), error("73", "Loop 2100C")] }
    const errors = [error("72", "Loop 2100C"), error("73", "Loop 2100C"), error("42", "Loop 2100A")]
    expect(outcomeOf({ subscriber, errors })).toEqual([
      ["42", "C", "source", "/errors/2"],
      ["72", "C", "subscriber", "/subscriber/aaaErrors/0"],
      ["73", "C", "subscriber", "/subscriber/aaaErrors/1"],
    ])
  })

  it("are as many as the message has of one code", () => {
    const subscriber = { lastName: "MARLOWE", aaaErrors: [error("72")] }
    expect(outcomeOf({ subscriber, errors: [error("72", "Loop 2100C"), error("72", "Loop 2100C")] })).toEqual([
      ["72", "C", "subscriber", "/subscriber/aaaErrors/0"],
      ["72", "C", "subscriber", "/errors/1"],
    ])
  })

  it("of the clearing house itself are about the part they name", () => {
    const own = { field: "provider.npi", description: "Invalid NPI" }
    expect(outcomeOf({ errors: [own] })).toEqual([["unstated", undefined, "receiver", "/errors/0"]])
    expect(unmapped(responseIn({ ...silent, errors: [own] }))).toEqual({
      '{"description":"Invalid NPI"}': "about the payer, the provider or a member, and not read",
    })
  })

  it("leave a follow-up that nobody knows as it is", () => {
    expect(outcomeOf({ errors: [{ ...error("75", "2100C"), followupAction: "Call us" }] })).toEqual([
      ["75", "Call us", "subscriber", "/errors/0"],
    ])
  })
})

describe("benefits", () => {
  it("with two networks named in `planCoverage` give two network plans", () => {
    const share = (planCoverage: string, benefitPercent: string) => ({
      code: "A",
      name: "Co-Insurance",
      planCoverage,
      benefitPercent,
      serviceTypeCodes: ["36"],
      serviceTypes: ["Dental Crowns"],
      inPlanNetworkIndicatorCode: "U",
      inPlanNetworkIndicator: "Unknown",
    })
    const { networkPlans } = responseIn(
      withBenefits(share("CORE SELECT, CORE EDGE", "0.4"), share("EDGE PLUS, NON CONTRACTED", "0.5")),
    )
    expect(networkPlans.map((plan) => [plan.name, plan.status, ...shares(plan)])).toEqual([
      ["CORE SELECT, CORE EDGE", "unstated", "Crowns: 60%"],
      ["EDGE PLUS, NON CONTRACTED", "out-of-network", "Crowns: 50%"],
    ])
    expect(networkPlans[1]?.coverages[0]?.evidence).toEqual({ rule: "patientShare", at: ["/benefitsInformation/2"] })
  })

  it("are read from words where a sender has no codes", () => {
    const { networkPlans } = responseIn(
      withBenefits(
        { name: "Deductible", coverageLevel: "Individual", timeQualifier: "Calendar Year", benefitAmount: "50" },
        {
          name: "Limitations",
          serviceTypes: ["Routine (Preventive) Dental"],
          benefitsServiceDelivery: [
            { quantityQualifier: "Visits", quantity: "2", timePeriodQualifier: "Calendar Year", numOfPeriods: "1" },
          ],
        },
        {
          name: "Limitations",
          serviceTypes: ["Fluoride Rinsing"],
          benefitsServiceDelivery: [
            {
              quantityQualifier: "Units",
              quantity: "1",
              unitForMeasurementCode: "Months",
              sampleSelectionModulus: "6",
            },
          ],
        },
      ),
    )
    expect(amounts(networkPlans[0]).deductibles).toEqual(["individual annual Standard: $50.00, met unknown"])
    expect(exceptions(networkPlans[0])).toEqual([
      "Preventive: 2 per 1 calendar years",
      "Service type Fluoride Rinsing: 1 per 6 months",
    ])
  })

  it("may have numbers where the shape has text, to the last digit", () => {
    const { networkPlans } = responseIn(
      withBenefits(
        { code: "F", coverageLevelCode: "IND", serviceTypeCodes: [35], timeQualifierCode: 23, benefitAmount: 1158.94 },
        { code: "A", serviceTypeCodes: [25], benefitPercent: 0.29 },
        { code: "A", serviceTypeCodes: [26], benefitPercent: 1e-2 },
      ),
    )
    expect(amounts(networkPlans[0]).maximums).toEqual(["individual annual Standard: $1,158.94, used unknown"])
    expect(shares(networkPlans[0])).toEqual(["Restorative: 71%", "Endodontics: 99%"])
  })

  it("name procedures and ranges under each spelling of their keys", () => {
    const { networkPlans } = responseIn(
      withBenefits(
        {
          code: "I",
          compositeMedicalProcedureIdentifier: { productOrServiceIdQualifierCode: "AD", procedureCode: "D4381" },
        },
        {
          code: "A",
          benefitPercent: "0.5",
          compositeMedicalProcedureIdentifier: {
            productOrServiceIDQualifier: "American Dental Association",
            procedureCode: "D2710",
            productOrServiceID: "D2799",
          },
        },
        { code: "A", benefitPercent: "0", compositeMedicalProcedureIdentifier: { procedureCode: "D1110" } },
        { code: "A", benefitPercent: "0", compositeMedicalProcedureIdentifier: { procedureCode: "90791" } },
      ),
    )
    expect(about(networkPlans[0], "D4381")).toBe("not covered")
    expect(shares(networkPlans[0])).toEqual(["D2710–D2799: 50%", "D1110: 100%"])
  })

  it("keep the order of limits and messages", () => {
    const delivery = (numOfPeriods: string) => ({
      quantityQualifierCode: "VS",
      quantity: "1",
      timePeriodQualifierCode: "21",
      numOfPeriods,
    })
    const { networkPlans } = responseIn(
      withBenefits({
        code: "F",
        serviceTypeCodes: ["39"],
        benefitsServiceDelivery: [delivery("5"), delivery("10")],
        additionalInformation: [{ description: "PER ARCH" }, "PER TOOTH"],
      }),
    )
    expect(exceptions(networkPlans[0])).toEqual([
      "Prosthodontics: 1 per 5 years per arch",
      "Prosthodontics: 1 per 10 years per tooth",
    ])
    expect(networkPlans[0]?.exceptions.map(({ evidence }) => evidence.at)).toEqual([
      [
        "/benefitsInformation/1",
        "/benefitsInformation/1/benefitsServiceDelivery/0",
        "/benefitsInformation/1/additionalInformation/0/description",
      ],
      [
        "/benefitsInformation/1",
        "/benefitsInformation/1/benefitsServiceDelivery/1",
        "/benefitsInformation/1/additionalInformation/1",
      ],
    ])
  })

  it("list a key that nobody knows, with its place, and a label that says another thing than its code", () => {
    const { unmapped: left } = responseIn(
      withBenefits({
        code: "C",
        name: "Co-Payment",
        benefitAmount: "50",
        coverageLevelCode: "IND",
        coverageLevel: "Individual",
        "new/key": { a: [1] },
        timeQualifierCode: "23",
        timeQualifier: "A new name for calendar year",
      }),
    )
    expect(left.map(({ text, at }) => [text, at])).toEqual([
      ['{"name":"Co-Payment"}', ["/benefitsInformation/1/name"]],
      ['{"new/key":{"a":[1]}}', ["/benefitsInformation/1/new~1key"]],
    ])
  })

  it("are not read in part where one of their parts is of another type", () => {
    const entry = { code: "C", coverageLevelCode: "IND", benefitAmount: "50", serviceTypeCodes: ["35", { code: "38" }] }
    const { responses, problems } = readEligibilityJson(withBenefits(entry))
    expect(problems.map(({ kind, severity, pointer }) => [kind, severity, pointer])).toEqual([
      ["BadField", "warning", "/benefitsInformation/1/serviceTypeCodes/1"],
    ])
    expect(responses[0]?.networkPlans).toEqual([])
    expect(responses[0]?.unmapped.map(({ text, at }) => [text, at])).toEqual([
      [
        '{"code":"C","coverageLevelCode":"IND","benefitAmount":"50","serviceTypeCodes":["35",{"code":"38"}]}',
        ["/benefitsInformation/1"],
      ],
    ])
  })

  it("leave a limit out where a part of it is of another type, and keep the rest", () => {
    const { responses, problems } = readEligibilityJson(
      withBenefits({
        code: "A",
        serviceTypeCodes: ["41"],
        benefitPercent: "0.2",
        benefitsServiceDelivery: [{ quantityQualifierCode: "VS", quantity: ["2"], timePeriodQualifierCode: "23" }],
      }),
    )
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      "/benefitsInformation/1/benefitsServiceDelivery/0/quantity",
    ])
    expect(about(responses[0]?.networkPlans[0], "Preventive")).toBe("80%")
    expect(responses[0]?.unmapped.map(({ at }) => at)).toEqual([["/benefitsInformation/1/benefitsServiceDelivery/0"]])
  })

  it("refuse a number that has lost digits", () => {
    expect(kindsOf(withBenefits({ code: "C", benefitAmount: 2 ** 60 }))).toEqual([
      ["BadField", "warning", "/benefitsInformation/1/benefitAmount"],
    ])
  })

  it("are read by the profiles a host gives, and counted as understood or not", () => {
    const message = withBenefits(
      { code: "A", serviceTypeCodes: ["41"], benefitPercent: "0.8" },
      { code: "B", serviceTypeCodes: ["41"], timeQualifierCode: "27", benefitAmount: "10" },
    )
    const inverted = [{ ...defaultProfile, payerIds: ["77001"], coinsurance: "planPays" as const }]
    expect(shares(responseIn(message).networkPlans[0])).toEqual(["Preventive: 20%"])
    expect(shares(readEligibilityJson(message, { profiles: inverted }).responses[0]?.networkPlans[0])).toEqual([
      "Preventive: 80%",
    ])
    expect(understandEligibilityJson(message).map(({ rows, understood }) => [rows, understood])).toEqual([[3, 2]])
    expect(understandEligibilityJson({ ...message, planDateInformation: {} })).toEqual([])
    expect(understandEligibilityJson({ ...message, planDateInformation: {} }, { askedOn: "2026-01-05" }).length).toBe(1)
  })

  it("warn as X12 does", () => {
    const total = { code: "F", coverageLevelCode: "IND", serviceTypeCodes: ["35"] }
    const response = responseIn(
      withBenefits(
        { ...total, timeQualifierCode: "23", benefitAmount: "1000" },
        { ...total, timeQualifierCode: "29", benefitAmount: "1200" },
      ),
    )
    expect(warnings(response)).toEqual(["RemainingAboveTotal used individual annual Standard"])
  })

  it("repeat nothing: the key of before there could be several entities, and the loops", () => {
    const entity = { entityIdentifier: "Payer", entityName: "OTHER MUTUAL" }
    const entry = { code: "R", benefitsRelatedEntities: [entity], headerLoopIdentifierCode: "2120" }
    const both = responseIn(
      withBenefits({ ...entry, benefitsRelatedEntity: { ...entity }, trailerLoopIdentifierCode: "2120" }),
    )
    expect([
      ...both.unmapped.flatMap(({ at }) => at),
      ...(both.related ?? []).flatMap(({ evidence }) => evidence.at),
    ]).toEqual(["/benefitsInformation/1", "/benefitsInformation/1/benefitsRelatedEntities/0"])
  })
})

describe("a key that nobody knows", () => {
  const novel = { novelty: "X" }
  const parts = {
    payer: { name: "GRANITE MUTUAL", ...novel },
    provider: { providerName: "CEDAR STREET DENTAL", ...novel },
    subscriber: { lastName: "MARLOWE", ...novel },
    planInformation: { groupNumber: "7", ...novel },
    planDateInformation: { service: "20260302", ...novel },
    planStatus: [{ statusCode: "6", ...novel }],
    ...novel,
  }
  const places = [
    ...["/novelty", "/payer/novelty", "/planDateInformation/novelty", "/planInformation/novelty"],
    ...["/planStatus/0/novelty", "/provider/novelty", "/subscriber/novelty"],
  ]
  const unmappedIn = (value: unknown) =>
    responseIn(value)
      .unmapped.flatMap(({ at }) => at)
      .filter((at) => String(at).includes("novelty"))
      .toSorted()

  it("is listed in every part of a message", () => {
    expect(unmappedIn(parts)).toEqual(places)
  })

  it("is listed beside a dependent, and where only the subscriber, the payer or nobody was rejected", () => {
    const { planStatus: _, ...silent } = parts
    const withoutStatus = places.filter((at) => !at.startsWith("/planStatus"))
    const dependents = [{ firstName: "TOBIAS", ...novel }]
    const error = { code: "75", ...novel }
    const all = ["/dependents/0/novelty", "/errors/0/novelty", ...withoutStatus].toSorted()
    expect(unmappedIn({ ...parts, dependents })).toEqual(["/dependents/0/novelty", ...places].toSorted())
    for (const location of ["Loop 2100A", "Loop 2100C", "Loop 2100D"])
      expect(unmappedIn({ ...silent, dependents, errors: [{ ...error, location }] })).toEqual(all)
    const { subscriber: _subscriber, ...unnamed } = silent
    const { responses } = readEligibilityJson(
      { ...unnamed, errors: [{ ...error, location: "Loop 2100A" }] },
      { askedOn: "2026-03-02" },
    )
    expect(
      responses
        .flatMap(({ unmapped: left }) => left.flatMap(({ at }) => at))
        .filter((at) => String(at).includes("novelty"))
        .toSorted(),
    ).toEqual(all.filter((at) => !/subscriber|dependents/.test(at)))
  })
})

describe("what is no answer of this shape", () => {
  it.each([
    ["a list", [1], "no object"],
    ["a word", "hello", "no object"],
    ["nothing", null, "no object"],
    ["FHIR", { resourceType: "Bundle", errors: [] }, "a FHIR resource"],
    ["Stedi's newer shape", { plans: [{}] }, "newer shape"],
    ["X12 in JSON", { x12: "ISA*00*" }, "only X12"],
    ["something else", { hello: 1 }, "no eligibility answer"],
  ])("%s", (_, value, words) => {
    const { responses, problems } = readEligibilityJson(value)
    expect(responses).toEqual([])
    expect(problems.map(({ kind }) => kind)).toEqual(["NotEligibility"])
    expect(problems[0]?.message).toContain(words)
  })

  it("an acknowledgement, and an answer without anything in it", () => {
    expect(kindsOf({ errors: [], transactionSetAcknowledgement: "R" })).toEqual([["NotA271", "error", ""]])
    expect(kindsOf({ subscriber: { lastName: "MARLOWE" } })).toEqual([["NothingAnswered", "warning", ""]])
  })

  it("several messages are read each, with their places", () => {
    const { responses, problems } = readEligibilityJson({ items: [withBenefits(), 1, withBenefits({ code: "Q" })] })
    expect(responses.length).toBe(2)
    expect(problems.map(({ kind, pointer }) => [kind, pointer])).toEqual([["NotEligibility", "/items/1"]])
    expect(responses[1]?.unmapped.map(({ at }) => at)).toEqual([["/items/2/benefitsInformation/1"]])
    expect(readEligibilityJson([withBenefits(), withBenefits()]).responses.length).toBe(2)
  })
})
