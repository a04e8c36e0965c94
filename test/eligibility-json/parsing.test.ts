import fc from "fast-check"
import * as O from "fp-ts/lib/Option.js"
import { describe, expect, it } from "vitest"
import { parseEligibilityJson, readEligibilityJson } from "../../adapters/eligibility-json/index.ts"
import { faultIn } from "../../adapters/eligibility-json/json/faultIn.ts"
import { withBenefits } from "./message.ts"
import { processorSeconds } from "../processorSeconds.ts"

const problemOf = (text: string) =>
  parseEligibilityJson(text).problems.map(({ kind, line, column }) => [kind, line, column])

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe("text that is no JSON", () => {
  it.each([
    ["", "Empty", 1, 1],
    [" \n", "Empty", 1, 1],
    ["hello", "NotJson", 1, 1],
    ["ISA*00*", "NotJson", 1, 1],
    ['{\n "a": 1,\n "b": }', "NotJson", 3, 7],
    ["{'a': 1}", "NotJson", 1, 2],
    ['{"a": 1,}', "NotJson", 1, 9],
    ["[1, 2", "Truncated", 1, 6],
    ['{"a":\r\n"b', "Truncated", 2, 3],
    ['{"a": tru', "Truncated", 1, 7],
    ['{"a": 1}}', "NotJson", 1, 9],
    ['{"a": 01}', "NotJson", 1, 8],
    ['["a\nb"]', "NotJson", 1, 4],
    ['["\\x"]', "NotJson", 1, 3],
  ])("%j", (text, kind, line, column) => {
    expect(problemOf(text)).toEqual([[kind, line, column]])
  })

  it("says what it is instead, as far as its beginning tells", () => {
    expect(parseEligibilityJson("ISA*00*").problems[0]?.message).toContain("`readX12`")
    expect(parseEligibilityJson("<html>").problems[0]?.message).toContain("web page")
  })

  it("is found exactly where JSON is not", () => {
    const edited = fc
      .record({
        value: fc.json(),
        at: fc.nat(60),
        remove: fc.nat(2),
        insert: fc.constantFrom(
          "",
          ...["{", "}", "[", "]", '"', ",", ":", "\\", " ", "0", "-", ".", "e", "E", "t", "u"],
        ),
      })
      .map(({ value, at, remove, insert }) => value.slice(0, at) + insert + value.slice(at + remove))
    fc.assert(
      fc.property(fc.oneof(edited, fc.string({ unit: "binary" })), (text) => {
        expect(faultIn(text) === undefined).toBe(isJson(text))
      }),
      { numRuns: 1000 },
    )
  })

  it("is called cut exactly where it is the beginning of JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        const begun = text.slice(0, at % text.length)
        fc.pre(!isJson(begun))
        expect(faultIn(begun)?.cut).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it("is placed soon, however long it is", () => {
    const before = processorSeconds()
    expect(problemOf(`["${"x".repeat(5_000_000)}`)).toEqual([["Truncated", 1, 5_000_003]])
    expect(problemOf("[".repeat(2_000_000))).toEqual([["Truncated", 1, 2_000_001]])
    expect(processorSeconds() - before).toBeLessThan(15)
  })
})

describe("text that is JSON", () => {
  it("is read like its value, a byte order mark before it or not", () => {
    const text = JSON.stringify(withBenefits({ code: "C", benefitAmount: "50" }), undefined, 1)
    const { responses } = readEligibilityJson(JSON.parse(text))
    expect(responses.length).toBe(1)
    expect(parseEligibilityJson(text).responses).toEqual(responses)
    expect(parseEligibilityJson(`\uFEFF${text}`).responses).toEqual(responses)
  })
})

describe("the text at a place", () => {
  const { textAt } = readEligibilityJson({
    ...withBenefits({ code: "P", additionalInformation: [{ description: " ASK US " }] }),
    "a/b~": ["x".repeat(1000)],
  })

  it.each([
    ["/benefitsInformation/1/additionalInformation/0/description", "ASK US"],
    ["/benefitsInformation/0", '{"code":"1","name":"Active Coverage","serviceTypeCodes":["35"]}'],
    ["/benefitsInformation/0/code", '{"code":"1"}'],
    ["/a~1b~0/0", `"${"x".repeat(298)}…`],
  ])("%s", (pointer, text) => {
    expect(textAt(pointer)).toEqual(O.some(text))
  })

  it.each([
    "/benefitsInformation/7",
    "/toString",
    "benefitsInformation",
    "/benefitsInformation/-1",
    "/benefitsInformation/00",
    3,
  ])("is none at %s", (pointer) => {
    expect(textAt(pointer)).toEqual(O.none)
  })
})
