import * as t from "io-ts"
import { refined } from "./refined.ts"

const isWhole =
  (min: number, max: number) =>
  (n: number): n is number =>
    Number.isSafeInteger(n) && n >= min && n <= max && !Object.is(n, -0)

/** A whole number from one number up. Never -0, which JSON text cannot keep. @category codecs @since 0.1.0 */
export const wholeFrom = (min: number): t.Type<number, unknown> =>
  refined(t.number, isWhole(min, Number.MAX_SAFE_INTEGER), `a whole number, ${min} or more`, {
    type: "integer",
    minimum: min,
  })

/** A whole number between two, both included. @category codecs @since 0.1.0 */
export const wholeBetween = (min: number, max: number): t.Type<number, unknown> =>
  refined(t.number, isWhole(min, max), `a whole number, ${min} to ${max}`, {
    type: "integer",
    minimum: min,
    maximum: max,
  })
