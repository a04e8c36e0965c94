import { describe, expect, it } from "vitest"
import { parseEligibilityJson, readEligibilityJson } from "../../adapters/eligibility-json/index.ts"
import { readFhir } from "../../adapters/fhir/index.ts"
import { readX12, readX12Stream } from "../../adapters/x12/index.ts"
import { withBenefits } from "../eligibility-json/message.ts"
import { answer, benefit, contained, item, usd } from "../fhir/resource.ts"
import { born, first, last, leaksIn, member } from "./marks.ts"
import { message } from "./practice.ts"
import { seen } from "./seen.ts"

/** What is written about an input: problems, and whatever is thrown. */
const problemsOf = (read: () => { readonly problems: ReadonlyArray<unknown> }): string => {
  try {
    return seen(read().problems)
  } catch (thrown) {
    return seen(thrown)
  }
}

const x12 = message()
const values = [first, last, member, born.replaceAll("-", "")]
const segments = x12.split("~\n").filter((text) => text !== "")

/** A message cut at every character, and with each element of each segment turned into each of the marked values. */
const brokenX12 = (): ReadonlyArray<string> => [
  x12,
  ...Array.from({ length: x12.length }, (_, end) => x12.slice(0, end)),
  ...segments.flatMap((text, i) =>
    text.split("*").flatMap((_, element) =>
      values.map((value) =>
        [
          ...segments.slice(0, i),
          text
            .split("*")
            .map((part, at) => (at === element ? value : part))
            .join("*"),
          ...segments.slice(i + 1),
        ].join("~\n"),
      ),
    ),
  ),
]

const json = {
  ...withBenefits({ code: "C", coverageLevelCode: "IND", serviceTypeCodes: ["35"], benefitAmount: "50" }),
  subscriber: { firstName: first, lastName: last, memberId: member, dateOfBirth: born.replaceAll("-", "") },
  errors: [],
}

const fhir = answer([item({ benefit: [benefit("deductible", { allowedMoney: usd(50) })] })], {
  contained: [
    { resourceType: "Patient", id: "p", name: [{ family: last, given: [first] }], birthDate: born },
    { ...contained[1], subscriberId: member },
    contained[2],
  ],
})

const wrong: ReadonlyArray<unknown> = [
  first,
  born,
  [last, born],
  { [last]: born, resourceType: member },
  { reference: `Patient/${member}` },
  Number(born.replaceAll("-", "")),
]

/** A value with each of its parts, and itself, turned into something wrong; and with something wrong beside each. */
const broken = (value: unknown): ReadonlyArray<unknown> => [
  ...wrong,
  ...(Array.isArray(value)
    ? value.flatMap((part: unknown, i) => broken(part).map((other): unknown => value.with(i, other)))
    : typeof value === "object" && value !== null
      ? [
          ...Object.entries(value).flatMap(([key, part]) => broken(part).map((other) => ({ ...value, [key]: other }))),
          ...wrong.map((other) => ({ ...value, [last]: other })),
        ]
      : []),
]

const cut = (value: unknown): ReadonlyArray<string> => {
  const text = JSON.stringify(value)
  return [...Array.from({ length: text.length }, (_, end) => text.slice(0, end)), text.replaceAll('"', "'")]
}

const leaking = <A>(inputs: ReadonlyArray<A>, said: (input: A) => string): ReadonlyArray<unknown> =>
  inputs.flatMap((input) => {
    const leaks = leaksIn(said(input))
    return leaks.length === 0 ? [] : [{ leaks, said: said(input).slice(0, 500) }]
  })

describe("what a reader says of a message names nobody", () => {
  it("X12, cut anywhere and with a name, an id or a day in the place of anything", () => {
    const inputs = brokenX12()
    expect(inputs.length).toBeGreaterThan(1_000)
    expect(readX12(x12).responses[0]?.patient).toMatchObject({ lastName: last, memberId: member, birthDate: born })
    expect(leaking(inputs, (text) => problemsOf(() => readX12(text)))).toEqual([])
  })

  it("X12 in pieces", async () => {
    const said: Array<string> = []
    for (const text of brokenX12().filter((_, i) => i % 7 === 0)) {
      const pieces = async function* () {
        yield text.slice(0, 200)
        yield await Promise.resolve(text.slice(200))
      }
      try {
        for await (const part of readX12Stream(pieces()))
          said.push(seen(part._tag === "Problem" ? part.problem : part.reading.problems))
      } catch (thrown) {
        said.push(seen(thrown))
      }
    }
    expect(leaking(said, (one) => one)).toEqual([])
  })

  it("a clearing house's JSON", () => {
    expect(readEligibilityJson(json, {}).responses[0]?.patient).toMatchObject({ lastName: last, birthDate: born })
    expect(broken(json).length).toBeGreaterThan(200)
    expect(leaking(broken(json), (value) => problemsOf(() => readEligibilityJson(value, {})))).toEqual([])
    expect(leaking(cut(json), (text) => problemsOf(() => parseEligibilityJson(text, {})))).toEqual([])
  })

  it("FHIR", () => {
    expect(readFhir(fhir).responses[0]?.patient).toMatchObject({ lastName: last, birthDate: born, memberId: member })
    expect(broken(fhir).length).toBeGreaterThan(200)
    expect(leaking(broken(fhir), (value) => problemsOf(() => readFhir(value)))).toEqual([])
  })
})
