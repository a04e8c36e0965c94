import * as O from "fp-ts/lib/Option.js"
import { describe, expect, it } from "vitest"
import { readX12, segmentText } from "../../adapters/x12/index.ts"
import { fixture, message, responseIn, upToSubscriber, withRows } from "./message.ts"
import { amounts, exceptions, shares } from "./told.ts"

const kinds = (text: string): ReadonlyArray<string> =>
  readX12(text).problems.map(({ kind, severity }) => `${kind} ${severity}`)

describe("a text that is no 271", () => {
  const cases: ReadonlyArray<readonly [string, string, string, RegExp]> = [
    ["nothing", "", "Empty error", /empty/],
    ["blanks only", "\uFEFF \r\n\n", "Empty error", /empty/],
    ["words", "hello world", "NotX12 error", /does not begin with ISA/],
    ["a web page", "<!DOCTYPE html><html><body>ISA*00*</body></html>", "NotX12 error", /web page/],
    ["XML", '<?xml version="1.0"?><a/>', "NotX12 error", /XML/],
    ["JSON", '{"benefitsInformation":[]}', "NotX12 error", /JSON/],
    ["a transaction alone", "ST*271*0001~SE*2*0001~", "NotX12 error", /without its ISA/],
    ["tildes", "~~~~", "NotX12 error", /ISA/],
    ["a TA1", fixture("ta1"), "NotA271 error", /TA1/],
    ["a 999", fixture("999"), "NotA271 error", /999/],
    ...["270", "277", "835", "997"].map(
      (code) =>
        [`a ${code}`, message([]).replace("ST*271*", `ST*${code}*`), "NotA271 error", new RegExp(code)] as const,
    ),
    [
      "an envelope with nothing in it",
      "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260302*0915*^*00501*000000001*0*P*:~IEA*0*000000001~",
      "BadEnvelope error",
      /no transaction/,
    ],
    ["an ISA that goes on for ever", `ISA*${"x".repeat(5000)}`, "BadEnvelope error", /separated/],
    ["a 271 about nobody", message(["HL*1**20*1", "NM1*PR*2*GRANITE"]), "NothingAnswered warning", /no benefits/],
  ]
  it.each(cases)("%s is one clear problem", (_, text, problem, words) => {
    const { problems, responses } = readX12(text)
    expect(kinds(text)).toEqual([problem])
    expect(problems[0]?.message).toMatch(words)
    expect(problems[0]?.message).toMatch(/\.$/)
    expect(responses).toEqual([])
  })
})

describe("separators", () => {
  const plain = withRows("EB*C*IND*35***23*50.00", "EB*A**23^41*****.2")
  const expected = amounts(responseIn(plain).networkPlans[0])

  it.each([
    ["CRLF after the terminator", plain.replaceAll("~\n", "~\r\n")],
    ["blank lines and indentation", plain.replaceAll("~\n", "~\n\n  ")],
    ["no line breaks", plain.replaceAll("~\n", "~")],
    ["LF alone as terminator", plain.replaceAll("~\n", "\n")],
    ["CR alone as terminator", plain.replaceAll("~\n", "\r")],
    ["CR as terminator, followed by LF", plain.replaceAll("~\n", "\r\n")],
    ["bars between elements", plain.replaceAll("*", "|")],
    ["a byte order mark and blank lines before", `\uFEFF\n\n${plain}`],
    ["a header that is a character short", plain.replace("*RIVERPAYER     *", "*RIVERPAYER    *")],
    ["another component separator", plain.replace("*P*:~", "*P*>~")],
  ])("%s reads the same", (_, text) => {
    expect(amounts(responseIn(text).networkPlans[0])).toEqual(expected)
    expect(shares(responseIn(text).networkPlans[0])).toEqual(["Diagnostic: 80%", "Preventive: 80%"])
  })

  it("takes ISA11 for a separator only where it is none of the letters and digits that 4010 puts there", () => {
    const fourTen = plain.replace("*^*00501*", "*U*00401*")
    expect(shares(responseIn(fourTen.replace("23^41", "23")).networkPlans[0])).toEqual(["Diagnostic: 80%"])
  })

  it("splits EB03 as a repetition and EB13 as a composite where one character is both", () => {
    const [plan] = responseIn(fixture("caret")).networkPlans
    expect(shares(plan)).toEqual(["Diagnostic: 100%", "Preventive: 100%", "D2140: 80%"])
    expect(exceptions(plan)).toEqual(["D2910–D2920: not covered"])
  })
})

describe("an envelope that is not in order", () => {
  const good = withRows("EB*C*IND*35***23*50.00")
  it.each([
    ["SE01 is wrong", good.replace(/SE\*\d+\*/, "SE*99*"), "WrongCount warning"],
    ["GE01 is wrong", good.replace("GE*1*1", "GE*4*1"), "WrongCount warning"],
    ["IEA01 is wrong", good.replace("IEA*1*", "IEA*3*"), "WrongCount warning"],
    ["SE02 differs from ST02", good.replace(/(SE\*\d+)\*0001/, "$1*0007"), "ControlNumberMismatch warning"],
    ["GE02 differs from GS06", good.replace("GE*1*1", "GE*1*9"), "ControlNumberMismatch warning"],
    ["IEA02 differs from ISA13", good.replace("IEA*1*000000001", "IEA*1*000000004"), "ControlNumberMismatch warning"],
    ["GE and IEA are missing", good.replace(/GE[^]*$/, ""), "Truncated warning"],
    ["IEA is missing", good.replace(/IEA[^]*$/, ""), "Truncated warning"],
    ["GE is missing", good.replace("GE*1*1~\n", ""), "Truncated warning"],
    ["there is text behind the end", `${good}thank you`, "BadEnvelope warning"],
  ])("%s: the response is kept and the problem named", (_, text, problem) => {
    expect(kinds(text)).toEqual([problem])
    expect(readX12(text).responses).toHaveLength(1)
  })

  it("gives no response where SE is missing, even when the envelope is closed", () => {
    const text = good.replace(/SE\*\d+\*0001~\n/, "")
    expect(kinds(text)).toEqual(["Truncated error"])
    expect(readX12(text).responses).toEqual([])
  })

  it("keeps the whole transactions beside one that is cut", () => {
    const first = good.slice(good.indexOf("ST*"), good.indexOf("SE*"))
    const text = good.replace("ST*", `${first}ST*`)
    expect(kinds(text)).toEqual(["Truncated error", "WrongCount warning"])
    expect(readX12(text).responses).toHaveLength(1)
  })
})

describe("several interchanges in one text", () => {
  const two = fixture("two-interchanges")

  it("lists every response, with positions over the whole text", () => {
    const reading = readX12(two)
    expect(reading.problems).toEqual([])
    expect(reading.responses.map(({ patient }) => patient.firstName)).toEqual(["INES", "TESSA"])
    const at = reading.responses.map(({ networkPlans }) => networkPlans[0]?.deductibles[0]?.required)
    expect(at.map((r) => (r?._tag === "Stated" ? r.evidence.at : []))).toEqual([[12], [28]])
    expect(segmentText(two, reading, 28)).toEqual(O.some("EB*C*IND*35***23*75.00"))
    expect(segmentText(two, reading, 999)).toEqual(O.none)
  })

  it("goes on behind one that is broken", () => {
    const broken = two.replace("*P*:~", "*P")
    expect(readX12(broken).responses.map(({ patient }) => patient.firstName)).toEqual(["TESSA"])
    expect(kinds(broken)[0]).toBe("BadEnvelope error")
  })

  it("goes on behind one whose IEA is missing, whatever separators the next one has", () => {
    const [one, other] = two.split("\n\n")
    const next = (other ?? "").replaceAll("*", "|").replaceAll("~", "!")
    const reading = readX12(`${(one ?? "").replace(/IEA.*$/, "")}${next}`)
    expect(reading.responses.map(({ patient }) => patient.firstName)).toEqual(["INES", "TESSA"])
    expect(reading.problems.map(({ kind }) => kind)).toEqual(["Truncated"])
  })
})

it("names no patient in any problem", () => {
  const text = fixture("g1-guardian-style")
  for (let end = 0; end < text.length; end += 7)
    for (const { message: words } of readX12(text.slice(0, end)).problems) expect(words).not.toMatch(/MARLOWE|W9001/)
})

it("needs a day that exists, and says so where there is none", () => {
  const dayless = message([...upToSubscriber, "EB*1**35"], { bht: "BHT*0022*11*T0001*20261399" })
    .replace("*20260303*", "*00000000*")
    .replace("*260302*0915*", "*269902*0915*")
  expect(kinds(dayless)).toEqual(["NoDate error"])
})

describe("nothing is passed over in silence", () => {
  const good = withRows("EB*C*IND*35***23*50.00")

  it.each(["ST*", "ST*2", "ST*27", "ST*271", "ST*271*00"])("a text that ends with %s is cut off", (end) => {
    expect(kinds(good.slice(0, good.indexOf("ST*")) + end)).toEqual(["Truncated error"])
  })

  it.each([
    ["before the first", "ST*271", "EB*1**35~AAA*N**42~ST*271"],
    ["behind the last", "GE*1*1", "MSG*NO DEDUCTIBLE~GE*1*1"],
    ["behind the group", "IEA*1", "REF*18*1~IEA*1"],
  ])("segments %s transaction are named once", (_, place, stray) => {
    const text = good.replace(place, stray)
    expect(kinds(text)).toEqual(["BadEnvelope warning"])
    expect(readX12(text).problems[0]?.message).toMatch(/outside of every transaction/)
    expect(readX12(text).responses).toHaveLength(1)
  })

  it.each([
    ["at a dependent of whom nothing is said", ["HL*4*3*23*0", "NM1*03*1*A*B", "REF*18*1"], "REF*18*1"],
    ["at a payer behind the last answer", ["HL*9**20*1", "NM1*PR*2*X", "REF*2U*1"], "REF*2U*1"],
    ["as a row of a payer behind the last answer", ["HL*9**20*1", "EB*D**35*****.5"], "EB*D**35*****.5"],
  ])("what stands %s is listed with the last answer", (_, segments, listed) => {
    const { unmapped } = responseIn(withRows(...segments))
    expect(unmapped.map(({ text }) => text)).toContain(listed)
  })

  it.each(["REF*18*1", "DMG*D8*20000101", "INS*Y*18", "AAA*N**42", "MSG*A WORD"])(
    "%s before any party is listed with the first answer",
    (segment) => {
      const { unmapped } = responseIn(message([segment, ...upToSubscriber, "EB*1**35"]))
      expect(unmapped.map(({ text }) => text)).toContain(segment.replace("MSG*", ""))
    },
  )
})
