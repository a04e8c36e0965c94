import * as E from "fp-ts/lib/Either.js"
import type * as t from "io-ts"

/**
 * A value written in source code as its branded type, checked when it runs.
 *
 * For constants and tests. Whatever comes from outside goes through a codec and keeps its problems;
 * this throws, because a wrong literal is a bug.
 *
 * @example
 * import { literal, ProcedureCode } from "coverport"
 *
 * literal(ProcedureCode)("D1110") // => "D1110"
 *
 * @category unsafe
 * @since 0.1.0
 */
export const literal =
  <A, O>(codec: t.Type<A, O>) =>
  (value: O): A => {
    const decoded = codec.decode(value)
    if (E.isLeft(decoded)) throw new TypeError(`not a ${codec.name}`)
    return decoded.right
  }

/**
 * A value that is right by construction, as its branded type. Unchecked, and so never exported from a door.
 *
 * @category unsafe
 * @since 0.1.0
 */
export const trusted = <Branded extends number | string>(value: Branded extends number ? number : string): Branded =>
  value as Branded
