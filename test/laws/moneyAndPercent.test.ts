import * as O from "fp-ts/lib/Option.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatMoney, Money, otherShare, parseFraction, parseMoney } from "../../src/index.ts"
import { runs } from "./runs.ts"

// What a decimal text says in units of one of so many parts, exactly, or nothing.
const exactly = (text: string, places: number): bigint | undefined => {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(text)
  const [whole, fraction] = [match?.[1] ?? "", match?.[2] ?? ""]
  if (match === null || whole + fraction === "") return undefined
  const scaled = BigInt(`0${whole}${fraction}`) * 10n ** BigInt(places)
  const divisor = 10n ** BigInt(fraction.length)
  return scaled % divisor === 0n ? scaled / divisor : undefined
}

const digits = (maxLength: number) =>
  fc.array(fc.constantFrom("0", "0", "1", "5", "9"), { maxLength }).map((all) => all.join(""))

const decimal = fc
  .tuple(digits(15), fc.constantFrom("", "."), digits(4))
  .map(([whole, point, fraction]) => `${whole}${point}${point === "" ? "" : fraction}`)

const noise = fc.constantFrom("", "-1", "+1", "1e3", "1,000", " 1", "1 ", ".", "$1", "0x1", "NaN", "1.5.", "１")

describe("money", () => {
  it("is read from decimals exactly as whole-number arithmetic reads it", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const cents = exactly(text, 2)
        const small = /^\d{0,13}(\.|$)/.test(text) && cents !== undefined && cents <= BigInt(Number.MAX_SAFE_INTEGER)

        expect(O.toUndefined(parseMoney(text))).toBe(small ? Number(cents) : undefined)
      }),
      runs(3000),
    )
  })

  it("is not read from signs, exponents, separators and blanks", () => {
    fc.assert(
      fc.property(noise, (text) => {
        expect(parseMoney(text)).toEqual(O.none)
      }),
      runs(50),
    )
  })

  it("is written as it was read", () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }).filter(Money.is), (cents) => {
        expect(parseMoney(formatMoney(cents).replace(/[$,]/g, ""))).toEqual(
          cents <= 999_999_999_999_999 ? O.some(cents) : O.none,
        )
      }),
      runs(1000),
    )
  })
})

describe("a percent", () => {
  it("is read from a fraction of one exactly as whole-number arithmetic reads it", () => {
    const fraction = fc.tuple(fc.constantFrom("", "0", "1", "2"), digits(8)).map(([whole, rest]) => `${whole}.${rest}`)
    fc.assert(
      fc.property(fraction, (text) => {
        const points = exactly(text, 4)

        expect(O.toUndefined(parseFraction(text))).toBe(
          points !== undefined && points <= 10_000n ? Number(points) : undefined,
        )
      }),
      runs(3000),
    )
  })

  it("and the other share are one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (points) => {
        const share = parseFraction((points / 10_000).toFixed(4))

        expect(O.isSome(share) && Number(share.value) + Number(otherShare(share.value))).toBe(10_000)
        expect(O.isSome(share) && otherShare(otherShare(share.value))).toBe(points)
      }),
      runs(1000),
    )
  })
})
