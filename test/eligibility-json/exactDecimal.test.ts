import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { exactDecimal } from "../../adapters/eligibility-json/json/exactDecimal.ts"

describe("a number in digits", () => {
  it.each([
    [1158.94, "1158.94"],
    [1e-7, "0.0000001"],
    [-2.5e-8, "-0.000000025"],
    [1e21, "1000000000000000000000"],
    [1.25e21, "1250000000000000000000"],
    [0, "0"],
  ])("%s", (value, digits) => {
    expect(exactDecimal(value)).toBe(digits)
  })

  it("is the same number, without an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(exactDecimal(value)).toMatch(/^-?\d+(\.\d+)?$/)
        expect(Number(exactDecimal(value))).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})
