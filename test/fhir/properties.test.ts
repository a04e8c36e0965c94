import * as E from "fp-ts/lib/Either.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readFhir } from "../../adapters/fhir/index.ts"
import { ruleNames } from "../../adapters/fhir/rules/rules.ts"
import type { EligibilityResponse, Limit, NetworkPlan, Reading } from "../../src/index.ts"
import { decode, eligibilityResponseCodec } from "../../src/index.ts"
import { readFileSync } from "node:fs"
import { answer, at, benefit, category, contained, item, network, term, unit, usd } from "./resource.ts"
import { processorSeconds } from "../processorSeconds.ts"

const maybe = <A>(arbitrary: fc.Arbitrary<A>) => fc.option(arbitrary, { nil: undefined })

const money = fc.oneof(
  fc.constantFrom(0, 50, 75, 1000, 1158.94, 0.295, -1, 1e21),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

const quantities = fc.record(
  {
    allowedMoney: fc.oneof(
      money.map(usd),
      money.map((value) => ({ value, currency: "EUR" })),
    ),
    allowedUnsignedInt: fc.nat(1200),
    allowedString: fc.constantFrom("Unlimited", "No deductible", "20%", "2 in 6 months"),
    usedMoney: money.map(usd),
    usedUnsignedInt: fc.nat(5),
  },
  { requiredKeys: [] },
)

const benefits = fc
  .tuple(fc.constantFrom("benefit", "deductible", "copay-percent", "visit", "copay", "room", "unheard-of"), quantities)
  .map(([kind, stated]) => benefit(kind, stated))

const wellFormed = fc
  .record({
    category: maybe(fc.constantFrom("23", "30", "35", "38", "F3", "F6", "zz").map(category)),
    productOrService: maybe(
      fc.constantFrom("D1110", "D2740", "99213").map((code) => ({
        coding: [{ system: "http://www.ada.org/cdt", code }],
      })),
    ),
    network: maybe(fc.oneof(fc.constantFrom("in", "out").map(network), fc.constant({ text: "Premier" }))),
    unit: maybe(fc.constantFrom("individual", "family", "ward").map(unit)),
    term: maybe(fc.constantFrom("annual", "lifetime", "day", "decade").map(term)),
    excluded: maybe(fc.boolean()),
    name: maybe(fc.constantFrom("Cleaning", "Braces")),
    description: maybe(fc.constantFrom("With a word.", "")),
    authorizationRequired: maybe(fc.boolean()),
    modifier: maybe(fc.constant([{ text: "odd" }])),
    benefit: fc.array(
      fc.oneof(
        { weight: 8, arbitrary: benefits },
        fc.json().map((text): unknown => JSON.parse(text)),
      ),
      {
        maxLength: 4,
      },
    ),
  })
  .map((stated) => Object.fromEntries(Object.entries(item(stated)).filter(([, value]) => value !== undefined)))

const items = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: wellFormed },
    fc.json().map((text): unknown => JSON.parse(text)),
  ),
  {
    maxLength: 10,
  },
)

const json = fc.json({ maxDepth: 6 }).map((text): unknown => JSON.parse(text))

// An answer with anything at all in place of some of its parts.
const spoilt = fc
  .tuple(
    items,
    fc.dictionary(fc.constantFrom(...Object.keys(answer([])), "servicedDate", "servicedPeriod", "error"), json),
  )
  .map(([all, others]) => answer(all, { ...others, resourceType: "CoverageEligibilityResponse" }))

const bundled = fc
  .array(fc.oneof(spoilt, json, fc.constantFrom(...contained)), { maxLength: 4 })
  .map((resources) => ({ resourceType: "Bundle", entry: resources.map((resource) => ({ resource })) }))

const resources = fc.oneof(spoilt, bundled, json)

const inReading = (reading: Reading<Limit> | undefined): ReadonlyArray<unknown> =>
  reading === undefined
    ? []
    : reading._tag === "Stated"
      ? reading.evidence.at
      : reading.candidates.flatMap(({ evidence }) => evidence.at)

const inPlan = (plan: NetworkPlan): ReadonlyArray<unknown> => [
  ...plan.deductibles.flatMap(({ required, met }) => [...inReading(required), ...inReading(met)]),
  ...plan.maximums.flatMap(({ maximum, used }) => [...inReading(maximum), ...inReading(used)]),
  ...[...plan.coverages, ...plan.exceptions, ...(plan.notes ?? [])].flatMap(({ evidence }) => evidence.at),
]

const placesIn = ({ networkPlans, warnings, unmapped }: EligibilityResponse): ReadonlyArray<string> =>
  [...networkPlans.flatMap(inPlan), ...[...warnings, ...unmapped].flatMap((one) => one.at)].map(String)

describe("any input is answered", () => {
  it("whatever it is, with a response or a problem, the same twice", () => {
    fc.assert(
      fc.property(fc.oneof(resources, fc.anything()), (resource) => {
        const { responses, problems } = readFhir(resource)
        expect(readFhir(resource)).toMatchObject({ responses, problems })
        return responses.length + problems.length > 0
      }),
      { numRuns: 500 },
    )
  })

  it("without changing it", () => {
    fc.assert(
      fc.property(resources, (resource) => {
        const before = JSON.stringify(resource)
        readFhir(resource)
        return JSON.stringify(resource) === before
      }),
    )
  })

  it("with responses that go into JSON and come back as they were", () => {
    fc.assert(
      fc.property(resources, (resource) => {
        for (const response of readFhir(resource).responses) {
          const text = JSON.stringify(eligibilityResponseCodec.encode(response))
          expect(decode(eligibilityResponseCodec)(JSON.parse(text))).toEqual(E.right(response))
        }
      }),
      { numRuns: 300 },
    )
  })

  it("with places that are in the input", () => {
    fc.assert(
      fc.property(resources, (resource) => {
        const { responses, problems } = readFhir(resource)
        const places = [...responses.flatMap(placesIn), ...problems.map(({ pointer }) => pointer)]
        expect(places.filter((place) => at(resource, place) === undefined)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it("of any depth and any width, soon", () => {
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], "end")
    const wide = Array.from({ length: 10_000 }, (_, i) =>
      item({
        category: { text: `Category ${i}` },
        name: deep,
        benefit: [benefit("benefit", { allowedMoney: usd(i) })],
      }),
    )
    const shared = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`key${i}`, deep]))
    const many = Array.from({ length: 4_000 }, () => ({
      resource: answer([], { contained: undefined, patient: { reference: "Patient/1" } }),
    }))
    const before = processorSeconds()
    readFhir(answer(wide))
    readFhir(answer(wide.map((one) => ({ ...one, name: "x" }))))
    readFhir({
      resourceType: "Bundle",
      entry: [...many, { resource: { ...shared, resourceType: "Patient", id: "1" } }],
    })
    expect(processorSeconds() - before).toBeLessThan(25)
  })
})

describe("nothing read is dropped", () => {
  it("of the items, and of the benefits of those that were read", () => {
    fc.assert(
      fc.property(items, (all) => {
        const [response] = readFhir(answer(all)).responses
        const places = response === undefined ? [] : placesIn(response)
        const named = (place: string): boolean => places.some((one) => one === place || one.startsWith(`${place}/`))
        all.forEach((one, i) => {
          const place = `/insurance/0/item/${i}`
          expect(named(place)).toBe(true)
          const stated = at(one, "/benefit")
          if (places.includes(place) && at(one, "/excluded") !== true) return
          if (Array.isArray(stated))
            expect(stated.filter((_, j) => !named(`${place}/benefit/${j}`) && !places.includes(place))).toEqual([])
        })
      }),
      { numRuns: 500 },
    )
  })

  it("of the keys of an answer", () => {
    const keys = fc.uniqueArray(fc.stringMatching(/^[a-z~/]{9,12}$/), { maxLength: 5 })
    fc.assert(
      fc.property(keys, (names) => {
        const resource = answer([], Object.fromEntries(names.map((name) => [name, 1])))
        const unmapped = readFhir(resource).responses.flatMap((response) => response.unmapped)
        const texts = unmapped.map(({ text }) => text)
        const nowhere = unmapped.flatMap((one) => one.at).filter((place) => at(resource, String(place)) === undefined)
        expect(nowhere).toEqual([])
        return names.every((name) => texts.includes(JSON.stringify({ [name]: 1 })))
      }),
    )
  })
})

// Values without where they stand, in an order of their own.
const told = (plans: ReadonlyArray<NetworkPlan> | undefined): string => {
  const lines = (values: ReadonlyArray<unknown>): ReadonlyArray<string> =>
    values
      .map((value) =>
        JSON.stringify(value, (key, part: unknown) =>
          key === "evidence"
            ? undefined
            : key === "words" || key === "candidates"
              ? (Array.isArray(part) ? part : []).map((one) => JSON.stringify(one, ["value"])).sort()
              : part,
        ),
      )
      .sort()
  return JSON.stringify(
    plans?.map((plan) => [
      plan.name,
      plan.status,
      plan.deductibles.length,
      ...[plan.deductibles, plan.maximums, plan.coverages, plan.exceptions].map(lines),
    ]),
  )
}

describe("the order and number of items", () => {
  it("change no value", () => {
    fc.assert(
      fc.property(
        items.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const once = told(readFhir(answer(all)).responses[0]?.networkPlans)
          expect(told(readFhir(answer(shuffled)).responses[0]?.networkPlans)).toBe(once)
          expect(told(readFhir(answer([...all, ...all])).responses[0]?.networkPlans)).toBe(once)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe("money", () => {
  const maximum = (value: number) => {
    const [response] = readFhir(
      answer([item({ benefit: [benefit("benefit", { allowedMoney: usd(value) })] })]),
    ).responses
    const reading = response?.networkPlans[0]?.maximums[0]?.maximum
    return reading?._tag === "Stated" ? reading.value : undefined
  }

  it("is the cents that were written, whatever their number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999_999 }), (cents) => {
        const digits = String(cents).padStart(3, "0")
        const parsed: unknown = JSON.parse(`${digits.slice(0, -2)}.${digits.slice(-2)}`)
        return typeof parsed === "number" && maximum(parsed) === cents
      }),
      { numRuns: 1000 },
    )
  })

  it("is never rounded: a number with more than two digits behind the point is none", () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.integer({ min: 1, max: 9 }), (whole, last) => {
        return maximum(Number(`${whole}.00${last}`)) === undefined
      }),
    )
    expect([maximum(0.1 + 0.2), maximum(0.295), maximum(1.005), maximum(29.99)]).toEqual([
      undefined,
      undefined,
      undefined,
      2999,
    ])
  })
})

describe("the page of rules", () => {
  const page =
    readFileSync(new URL("../../docs/reading.md", import.meta.url), "utf8")
      .split(/\n## FHIR\n[^]*?\n\| rule /)[1]
      ?.split(/\n## /)[0] ?? ""

  it.each(ruleNames)("explains %s", (name) => {
    expect(page).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, "m"))
  })

  it("explains no other", () => {
    const named = [...page.matchAll(/^\| `([a-z][A-Za-z]+)` +\|/gm)].map(([, name]) => name)
    expect(named.filter((name) => name !== undefined && !ruleNames.includes(name))).toEqual([])
  })
})
