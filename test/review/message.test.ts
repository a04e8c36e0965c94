import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jsonLines } from "../../src/review/page/jsonLines.ts"
import { messageView } from "../../src/review/page/messageView.ts"

const litIn = (message: string, at: ReadonlyArray<number | string>): ReadonlyArray<string> =>
  messageView(message, at)
    .segments.filter(({ lit }) => lit)
    .map(({ text }) => text.trim())

const json = JSON.stringify({
  payer: { name: "FICTIVE DENTAL" },
  benefitsInformation: [
    { code: "C", benefitAmount: "50", "a/b": 1 },
    { code: "F", benefitAmount: "1000" },
  ],
})

describe("the message beside a value", () => {
  it("is X12 by its segments, by the terminator that it declares", () => {
    const isa =
      "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260302*0915*^*00501*000000001*0*P*:"
    expect(messageView(`${isa}|GS*HB|\nST*271|`, [2]).segments).toEqual([
      { number: 1, text: isa, lit: false },
      { number: 2, text: "GS*HB", lit: false },
      { number: 3, text: "ST*271", lit: true },
    ])
  })

  it("is JSON by its lines, everything under a place lit", () => {
    expect(litIn(json, ["/benefitsInformation/1"])).toEqual(["{", '"code": "F",', '"benefitAmount": "1000"', "}"])
    expect(litIn(json, ["/benefitsInformation/0/benefitAmount"])).toEqual(['"benefitAmount": "50",'])
    expect(litIn(json, ["/benefitsInformation/0/a~1b"])).toEqual(['"a/b": 1'])
    expect(litIn(json, ["/benefits"])).toEqual([])
  })

  it("is other text by its lines", () => {
    expect(messageView("{ no json\nat all", [1]).segments.map(({ text, lit }) => [text, lit])).toEqual([
      ["{ no json", false],
      ["at all", true],
    ])
  })

  it("loses nothing of JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = jsonLines(value)
          .map((line) => line.text)
          .join("\n")
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it("stays flat where JSON is deeper than anyone reads", () => {
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`
    expect(jsonLines(JSON.parse(deep)).length).toBeLessThan(300)
  })
})
