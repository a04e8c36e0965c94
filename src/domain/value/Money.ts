import * as Eq from "fp-ts/lib/Eq.js"
import * as O from "fp-ts/lib/Option.js"
import * as t from "io-ts"

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface MoneyBrand {
  readonly Money: unique symbol
}

/**
 * An amount in whole cents, never negative and never a float: 5000 is fifty dollars.
 *
 * @category codecs
 * @since 0.1.0
 */
export const Money = t.brand(
  t.number,
  (cents): cents is t.Branded<number, MoneyBrand> => Number.isSafeInteger(cents) && cents >= 0 && !Object.is(cents, -0),
  "Money",
)

/** @category models @since 0.1.0 */
export type Money = t.TypeOf<typeof Money>

/** @category matching @since 0.1.0 */
export const eqMoney: Eq.Eq<Money> = Eq.eqStrict

const decimal = /^(\d{0,13})(?:\.(\d*))?$/

/**
 * The cents that a decimal text in dollars states, read digit by digit so that nothing is rounded.
 *
 * Fractions of a cent other than zeros, a sign, an exponent and thousands separators are not money: `none`.
 *
 * @example
 * import { parseMoney } from "coverport"
 * import * as O from "fp-ts/lib/Option.js"
 *
 * parseMoney("1158.94") // => O.some(115894)
 * parseMoney("50") // => O.some(5000)
 * parseMoney("0.295") // => O.none
 *
 * @category constructors
 * @since 0.1.0
 */
export const parseMoney = (dollars: string): O.Option<Money> => {
  const match = decimal.exec(dollars)
  const whole = match?.[1] ?? ""
  const fraction = match?.[2] ?? ""
  if (match === null || whole + fraction === "" || /[^0]/.test(fraction.slice(2))) return O.none
  return O.fromPredicate(Money.is)(Number(whole + fraction.slice(0, 2).padEnd(2, "0")))
}

/**
 * What is left of an amount after another is taken off; `none` when the other is larger. Never clamped.
 *
 * @category decisions
 * @since 0.1.0
 */
export const minus = (total: Money, part: Money): O.Option<Money> => O.fromPredicate(Money.is)(total - part)

/**
 * An amount as a person reads it in a US practice: `$1,158.94`.
 *
 * @category presenting
 * @since 0.1.0
 */
export const formatMoney = (cents: Money): string => {
  const digits = String(cents).padStart(3, "0")
  return `$${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",")}.${digits.slice(-2)}`
}
