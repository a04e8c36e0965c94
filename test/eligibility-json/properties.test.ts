import fc from "fast-check"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import * as t from "io-ts"
import { describe, expect, it } from "vitest"
import { eligibilityResponseCodec } from "../../src/index.ts"
import { interpret } from "../../src/reading.ts"
import { answersOf } from "../../adapters/eligibility-json/answersOf.ts"
import { messageAt } from "../../adapters/eligibility-json/Message.ts"
import { parseEligibilityJson, readEligibilityJson } from "../../adapters/eligibility-json/index.ts"
import { withBenefits } from "./message.ts"
import { processorSeconds } from "../processorSeconds.ts"

// Keys that make up the row itself, and are named with it; docs/reading.md lists them.
const ofRow = [
  ...["code", "name", "coverageLevelCode", "coverageLevel", "serviceTypeCodes", "serviceTypes", "planCoverage"],
  ...["insuranceTypeCode", "insuranceType", "timeQualifierCode", "timeQualifier", "benefitAmount", "benefitPercent"],
  ...["quantityQualifierCode", "quantityQualifier", "benefitQuantity", "authOrCertIndicator"],
  ...["inPlanNetworkIndicatorCode", "inPlanNetworkIndicator", "compositeMedicalProcedureIdentifier"],
  ...["headerLoopIdentifierCode", "trailerLoopIdentifierCode"],
]
// Keys whose parts are named each.
const below = [
  ...["benefitsServiceDelivery", "additionalInformation", "benefitsDateInformation", "benefitsAdditionalInformation"],
  ...["benefitsRelatedEntities", "benefitsRelatedEntity", "eligibilityAdditionalInformationList"],
  "eligibilityAdditionalInformation",
]
const inParts = [
  ...["description", "quantity", "quantityQualifierCode", "timePeriodQualifierCode", "numOfPeriods", "procedureCode"],
  ...["productOrServiceIdQualifierCode", "latestVisitOrConsultation", "benefitBegin", "groupNumber", "entityName"],
  ...["contactInformation", "contacts", "communicationNumber", "industryCode", "date", "startDate", "endDate"],
]
const nobodyKnows = ["novelty", "a/b", "~", "toString", "constructor", ""]
const ofMessage = [
  ...["benefitsInformation", "planStatus", "errors", "subscriber", "dependents", "payer", "provider"],
  ...["planInformation", "planDateInformation", "aaaErrors", "statusCode", "memberId", "dateOfBirth", "x12", "items"],
]

const scalar = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      "1",
      "6",
      "A",
      "C",
      "F",
      "I",
      "R",
      "IND",
      "FAM",
      "35",
      "23",
      "29",
      "Y",
      "N",
      "U",
      "0.2",
      "50.00",
      "VS",
      "S7",
    ],
    ...["AD", "D1110", "CORE", "MET", "20260101", "20260101-20261231", "BENEFITCLASS=EXAMS", "PER TOOTH", "Visits"],
  ),
  fc.constantFrom(0, 1, 0.29, 1e21, -5, true, false, null),
  fc.string(),
)

const json = fc.letrec<{ value: unknown; list: ReadonlyArray<unknown>; object: Readonly<Record<string, unknown>> }>(
  (tie) => ({
    value: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalar, tie("list"), tie("object")),
    list: fc.array(tie("value"), { maxLength: 3 }),
    object: fc.dictionary(
      fc.oneof(fc.constantFrom(...inParts, ...ofRow, ...below, ...ofMessage), fc.constantFrom(...nobodyKnows)),
      tie("value"),
      { maxKeys: 5 },
    ),
  }),
)

// Mostly of the shape, so that rows are read, and anywhere of another.
const typical: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  serviceTypeCodes: fc.array(fc.constantFrom("35", "23", "38", "41"), { maxLength: 3 }),
  benefitsServiceDelivery: fc.array(
    fc.record(
      {
        quantityQualifierCode: fc.constant("VS"),
        quantity: scalar,
        timePeriodQualifierCode: fc.constant("23"),
        novelty: json.value,
      },
      { requiredKeys: [] },
    ),
    { maxLength: 3 },
  ),
  additionalInformation: fc.array(fc.record({ description: scalar, novelty: scalar }, { requiredKeys: [] }), {
    maxLength: 3,
  }),
  benefitsDateInformation: fc.dictionary(
    fc.constantFrom("benefitBegin", "latestVisitOrConsultation", "novelty"),
    fc.oneof(scalar, fc.array(fc.record({ date: scalar, endDate: scalar }))),
  ),
  benefitsRelatedEntities: fc.array(
    fc.record({ entityName: scalar, novelty: json.value, contactInformation: json.value }, { requiredKeys: [] }),
    { maxLength: 2 },
  ),
}

const entry = fc.dictionary(fc.constantFrom(...ofRow, ...below, ...nobodyKnows), json.value, { maxKeys: 10 })
const likely = fc
  .subarray([...ofRow, ...below])
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, typical[key] ?? scalar]))))
const benefits = fc.array(fc.oneof(likely, entry, json.value), { maxLength: 8 })
const message = benefits.map((entries) => withBenefits(...entries))

// What holds nothing but nothing says nothing.
const isAbsent = (value: unknown): boolean =>
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.every(isAbsent)) ||
  (t.UnknownRecord.is(value) && Object.values(value).every(isAbsent))

const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1")

/** Every place that the responses of a message name, and those that decided whether the patient is covered. */
const namedIn = (value: unknown): ReadonlyArray<string> =>
  answersOf(messageAt({ at: "", value }), ["20260302"]).flatMap((answer) => {
    const read = interpret(answer, () => "")
    if (O.isNone(read)) return []
    const { response, cited } = read.value
    const related = response.related ?? []
    const history = response.history ?? []
    return [
      ...cited,
      ...response.unmapped.flatMap(({ at }) => at),
      ...[...related, ...history].flatMap(({ evidence }) => evidence.at),
    ].map(String)
  })

/** What should be named of an entry: itself, and whatever stands in it that is no part of its row. */
const placesOf = (value: unknown, at: string): ReadonlyArray<string> => {
  if (!t.UnknownRecord.is(value)) return [at]
  return [
    at,
    ...Object.entries(value)
      .filter(([key, inner]) => !ofRow.includes(key) && !isAbsent(inner))
      .flatMap(([key, inner]) => {
        const here = `${at}/${escaped(key)}`
        if (!below.includes(key)) return [here]
        if (Array.isArray(inner))
          return inner.flatMap((one: unknown, i) => (isAbsent(one) ? [] : [`${here}/${String(i)}`]))
        if (key === "benefitsDateInformation" && t.UnknownRecord.is(inner))
          return Object.entries(inner).flatMap(([inside, date]) =>
            isAbsent(date) ? [] : [`${here}/${escaped(inside)}`],
          )
        return [here]
      }),
  ]
}

const unnamedIn = (value: Readonly<Record<string, unknown>>): ReadonlyArray<string> => {
  const { problems } = readEligibilityJson(value, { askedOn: "2026-03-02" })
  const named = namedIn(value)
  // A statement of which a part is of another type is listed as a whole.
  const whole = new Set(problems.flatMap(({ pointer = "" }) => /^\/benefitsInformation\/\d+/.exec(pointer)?.[0] ?? []))
  const entries: ReadonlyArray<unknown> = Array.isArray(value["benefitsInformation"])
    ? value["benefitsInformation"]
    : []
  return entries
    .flatMap((one, i) => {
      const at = `/benefitsInformation/${String(i)}`
      return isAbsent(one) ? [] : whole.has(at) ? [at] : placesOf(one, at)
    })
    .filter((at) => !named.some((place) => place === at || place.startsWith(`${at}/`)))
}

describe("nothing read is dropped", () => {
  it("of any entry of `benefitsInformation`", () => {
    fc.assert(
      fc.property(message, (value) => {
        expect(unnamedIn(value)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it("and every place that is named is one", () => {
    fc.assert(
      fc.property(message, (value) => {
        const { problems, textAt } = readEligibilityJson(value, { askedOn: "2026-03-02" })
        const places = [...namedIn(value), ...problems.flatMap(({ pointer }) => pointer ?? [])]
        expect(places.filter((at) => textAt(at)._tag === "None")).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe("any value is answered", () => {
  const answered = (value: unknown): boolean => {
    const { responses, problems } = readEligibilityJson(value, { askedOn: "2026-03-02" })
    return responses.length + problems.length > 0
  }

  it("whatever it is", () => {
    const anything = fc.anything({
      withBigInt: true,
      withMap: true,
      withDate: true,
      withNullPrototype: true,
      withSet: true,
    })
    fc.assert(fc.property(fc.oneof(anything, json.value), answered), { numRuns: 400 })
  })

  it("whatever stands anywhere in a message", () => {
    const parts = fc.record(Object.fromEntries(ofMessage.map((key) => [key, json.value])), { requiredKeys: [] })
    fc.assert(
      fc.property(parts, fc.boolean(), (value, whole) => answered(whole ? { ...withBenefits(), ...value } : value)),
      { numRuns: 400 },
    )
  })

  it("also one that holds itself", () => {
    const round: Record<string, unknown> = { ...withBenefits() }
    round["subscriber"] = round
    round["novelty"] = [round]
    expect(readEligibilityJson(round).responses.length).toBe(1)
  })

  it("and any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: "binary" })), (text) => {
        const { responses, problems } = parseEligibilityJson(text)
        return responses.length + problems.length > 0
      }),
    )
  })

  it("with a response that survives its codec, twice the same, and no patient in any problem", () => {
    fc.assert(
      fc.property(message, (value) => {
        const reading = readEligibilityJson(value, { askedOn: "2026-03-02" })
        for (const response of reading.responses)
          expect(
            eligibilityResponseCodec.decode(JSON.parse(JSON.stringify(eligibilityResponseCodec.encode(response)))),
          ).toEqual(E.right(response))
        expect(readEligibilityJson(value, { askedOn: "2026-03-02" }).responses).toEqual(reading.responses)
        expect(reading.problems.filter(({ message: said }) => /MARLOWE|INES|W900|1985/.test(said))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe("large messages", () => {
  it("are read in time that grows with their length", () => {
    const rows = (n: number) =>
      withBenefits(
        ...Array.from({ length: n }, (_, i) => ({
          code: "A",
          serviceTypeCodes: ["35"],
          benefitPercent: "0.2",
          compositeMedicalProcedureIdentifier: {
            productOrServiceIdQualifierCode: "AD",
            procedureCode: `D${String(i % 10_000).padStart(4, "0")}`,
          },
        })),
      )
    const before = processorSeconds()
    expect(readEligibilityJson(rows(20_000)).responses.length).toBe(1)
    expect(processorSeconds() - before).toBeLessThan(20)
  })
})
