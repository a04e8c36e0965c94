import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Address, CounterAddress } from "../../src/index.ts"
import {
  addressKey,
  eqException,
  eqExceptionSet,
  eqProcedure,
  exceptionKey,
  exceptionSet,
  procedureKey,
} from "../../src/index.ts"
import { day } from "../worlds/ids.ts"
import { coverageException, procedure, slot } from "../worlds/values.ts"
import { plain, plainSet } from "./figures.ts"
import { runs } from "./runs.ts"

const counter: fc.Arbitrary<CounterAddress> = fc
  .tuple(
    fc.constantFrom("DeductibleMet" as const, "BenefitUsed" as const),
    slot,
    fc.constantFrom("2026-01-01", "2027-01-01").map(day),
  )
  .map(([_tag, { level, period, category }, benefitYear]) => ({
    _tag,
    slot: period === "annual" ? { level, period, benefitYear, category } : { level, period, category },
  }))

const address: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ _tag: fc.constantFrom("DeductibleRequired" as const, "BenefitMaximum" as const), slot }),
  counter,
  fc.record({ _tag: fc.constantFrom("Exceptions" as const, "Downgrade" as const), procedure }),
)

describe("the texts by which things are told apart", () => {
  it("are equal exactly where two addresses are", () => {
    fc.assert(
      fc.property(address, address, (one, other) => {
        expect(addressKey(one) === addressKey(other)).toBe(plain(one) === plain(other))
      }),
      runs(5000),
    )
  })

  it("are equal exactly where two procedures are", () => {
    fc.assert(
      fc.property(procedure, procedure, (one, other) => {
        const equal = plain(one) === plain(other)

        expect([procedureKey(one) === procedureKey(other), eqProcedure.equals(one, other)]).toEqual([equal, equal])
      }),
      runs(1000),
    )
  })

  it("are equal exactly where two exceptions are", () => {
    fc.assert(
      fc.property(coverageException, coverageException, (one, other) => {
        const equal = plain(one) === plain(other)

        expect([exceptionKey(one) === exceptionKey(other), eqException.equals(one, other)]).toEqual([equal, equal])
      }),
      runs(5000),
    )
  })

  it("make sets of exceptions equal whatever their order and however often each is said", () => {
    const set = fc.tuple(coverageException, fc.array(coverageException, { maxLength: 3 }))
    fc.assert(
      fc.property(set, set, ([first, more], [other, others]) => {
        const [one, two] = [exceptionSet([first, ...more]), exceptionSet([other, ...others, other])]

        expect(eqExceptionSet.equals(one, two)).toBe(plainSet(one) === plainSet(two))
        expect(exceptionSet([first, ...more.toReversed(), ...more])).toEqual(one)
        expect(one.length).toBe(new Set(one.map(plain)).size)
      }),
      runs(1500),
    )
  })
})
