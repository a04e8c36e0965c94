import * as O from "fp-ts/lib/Option.js"
import * as t from "io-ts"
import { trusted } from "./brand.ts"

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface PercentBrand {
  readonly Percent: unique symbol
}

/**
 * A share in whole basis points, 0 to 10000: 2900 is 29 %. In the core it is always the plan's share.
 *
 * @category codecs
 * @since 0.1.0
 */
export const Percent = t.brand(
  t.number,
  (points): points is t.Branded<number, PercentBrand> =>
    Number.isInteger(points) && points >= 0 && points <= 10_000 && !Object.is(points, -0),
  "Percent",
)

/** @category models @since 0.1.0 */
export type Percent = t.TypeOf<typeof Percent>

const fractionOfOne = /^(\d?)(?:\.(\d{0,8}))?$/

/**
 * The share that a decimal fraction of one states, digit by digit: `.29` is 29 %, where binary arithmetic says 28.
 *
 * Finer than a basis point, or above one, is not a percent: `none`.
 *
 * @example
 * import { parseFraction } from "coverport"
 * import * as O from "fp-ts/lib/Option.js"
 *
 * parseFraction("0.29") // => O.some(2900)
 * parseFraction("1.5") // => O.none
 *
 * @category constructors
 * @since 0.1.0
 */
export const parseFraction = (text: string): O.Option<Percent> => {
  const match = fractionOfOne.exec(text)
  const whole = match?.[1] ?? ""
  const fraction = match?.[2] ?? ""
  if (match === null || whole + fraction === "" || /[^0]/.test(fraction.slice(4))) return O.none
  return O.fromPredicate(Percent.is)(Number(whole + fraction.slice(0, 4).padEnd(4, "0")))
}

const percentTyped = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/

/**
 * The share that a percent states, as a person writes it: `80`, `80%`, `33.33%`. Finer than a hundredth of a percent, or
 * above the whole, is not a percent: `none`.
 *
 * @example
 * import { parsePercent } from "coverport"
 * import * as O from "fp-ts/lib/Option.js"
 *
 * parsePercent("80%") // => O.some(8000)
 * parsePercent("101") // => O.none
 *
 * @category constructors
 * @since 0.2.0
 */
export const parsePercent = (text: string): O.Option<Percent> => {
  const match = percentTyped.exec(text.trim())
  if (match === null) return O.none
  const [, whole = "", fraction = ""] = match
  return O.fromPredicate(Percent.is)(Number(whole) * 100 + Number(fraction.padEnd(2, "0")))
}

/** The other party's share: what the patient pays where the plan pays this, and the reverse. @category decisions @since 0.1.0 */
export const otherShare = (share: Percent): Percent => trusted<Percent>(10_000 - share)

/** @category presenting @since 0.1.0 */
export const formatPercent = (share: Percent): string => `${String(share / 100)}%`
