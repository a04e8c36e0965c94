import { describe, expect, it } from "vitest"
import { readX12 } from "../../adapters/x12/index.ts"
import { fixture, withRows } from "./message.ts"

const texts = [
  ["a short message", withRows("EB*C*IND*35***23*50.00", "MSG*NO DEDUCTIBLE APPLIES")],
  ["the same on one line", withRows("EB*C*IND*35***23*50.00").replaceAll("\n", "")],
  ["a long message", fixture("u1-ucci-style")],
  ["two interchanges", fixture("two-interchanges")],
] as const

describe.each(texts)("%s cut at every character", (_, text) => {
  const whole = readX12(text).responses.length
  // What may be lost without loss: the last terminator and the line break behind it.
  const complete = text.trimEnd().length - 1

  it("always says that something is missing, unless only the last terminator is", () => {
    const silent = Array.from({ length: text.length }, (_unused, end) => end).filter(
      (end) => readX12(text.slice(0, end)).problems.length === 0,
    )
    // Between two interchanges nothing is missing either.
    const between = text.indexOf("ISA*", 1)
    const allowed = (end: number): boolean =>
      end >= complete || (between > 0 && end <= between && end >= text.slice(0, between).trimEnd().length - 1)
    expect(silent.filter((end) => !allowed(end))).toEqual([])
  })

  it("gives a response only when its SE is there", () => {
    const ends = [...text.matchAll(/SE\*\d+\*/g)].map((match) => match.index)
    for (let end = 0; end <= text.length; end += 1) {
      const found = readX12(text.slice(0, end)).responses.length
      expect(found).toBeLessThanOrEqual(ends.filter((se) => se + 3 <= end).length)
    }
    expect(readX12(text).responses).toHaveLength(whole)
  })
})

it("keeps the response with a warning where the text ends inside SE or behind it", () => {
  const text = withRows("EB*C*IND*35***23*50.00")
  const se = text.indexOf("SE*")
  for (const end of [se + 3, se + 5, text.indexOf("GE*"), text.indexOf("IEA*") + 5]) {
    const { responses, problems } = readX12(text.slice(0, end))
    expect(responses).toHaveLength(1)
    expect(problems.some(({ kind }) => kind === "Truncated")).toBe(true)
    expect(problems.every(({ severity }) => severity === "warning")).toBe(true)
  }
})
