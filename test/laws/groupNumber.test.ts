import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { matchGroupNumber } from "../../src/index.ts"
import { runs } from "./runs.ts"

// Few characters on purpose, so that numbers are equal, begin alike and end alike.
const groupNumber = fc.option(
  fc.array(fc.constantFrom("0", "0", "4", "7", "a", "A", "-", " "), { maxLength: 6 }).map((all) => all.join("")),
  { nil: undefined },
)
const policy = fc.constantFrom("exact" as const, "prefixOrSuffix" as const)

describe("comparing group numbers", () => {
  it("is symmetric", () => {
    fc.assert(
      fc.property(policy, groupNumber, groupNumber, (by, one, other) => {
        expect(matchGroupNumber(by, one, other)).toBe(matchGroupNumber(by, other, one))
      }),
      runs(2000),
    )
  })

  it("calls a number that is there equal to itself, whatever its blanks, case and leading zeros", () => {
    fc.assert(
      fc.property(
        policy,
        groupNumber,
        fc.constantFrom("", "0", "00"),
        fc.constantFrom("", " "),
        (by, one, zeros, blank) => {
          const there = one !== undefined && one.trim() !== ""
          const other = one === undefined ? undefined : `${blank}${zeros}${one.trim().toLowerCase()}${blank}`

          expect(matchGroupNumber(by, one, there ? other : one)).toBe(there ? "equal" : "missing")
        },
      ),
      runs(2000),
    )
  })

  it("under `exact` never calls a part equal or part of it", () => {
    fc.assert(
      fc.property(groupNumber, groupNumber, (one, other) => {
        const [by, widened] = [matchGroupNumber("exact", one, other), matchGroupNumber("prefixOrSuffix", one, other)]

        expect(by).toBe(widened === "partOf" ? "differs" : widened)
      }),
      runs(2000),
    )
  })
})
