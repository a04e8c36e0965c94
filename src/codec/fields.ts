import * as t from "io-ts"

/** An object by its keys. @category models @since 0.2.0 */
export type Fields = Readonly<Record<string, unknown>>

/** Whether something is an object of keys; what JSON gave is told at a glance. @category codecs @since 0.2.0 */
export const isFields = (u: unknown): u is Fields =>
  typeof u === "object" && u !== null && (Object.getPrototypeOf(u) === Object.prototype || t.UnknownRecord.is(u))
