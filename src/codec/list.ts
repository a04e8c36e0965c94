import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as t from "io-ts"
import { quiet } from "./quiet.ts"
import { refined } from "./refined.ts"

/** @category codecs @since 0.1.0 */
export const list = <A>(item: t.Type<A, unknown>): t.Type<ReadonlyArray<A>, unknown> => {
  const { name, is, validate, encode } = t.readonlyArray(item)
  const quietly = (items: ReadonlyArray<unknown>): t.Validation<ReadonlyArray<A>> => {
    const decoded: Array<A> = []
    for (const one of items) {
      const next = item.validate(one, quiet)
      if (next._tag === "Left") return next
      decoded.push(next.right)
    }
    return t.success(decoded)
  }
  return new t.ReadonlyArrayType(
    name,
    is,
    (u, context) => (context === quiet && Array.isArray(u) ? quietly(u) : validate(u, context)),
    encode,
    item,
  )
}

/** A list that is refused when it is empty. @category codecs @since 0.1.0 */
export const nonEmptyList = <A>(item: t.Type<A, unknown>): t.Type<ReadonlyNonEmptyArray<A>, unknown> =>
  refined<ReadonlyArray<A>, ReadonlyNonEmptyArray<A>>(list(item), RA.isNonEmpty, "a list that is not empty", {
    minItems: 1,
  })

/** A list in which no two items have the same key. @category codecs @since 0.1.0 */
export const listWithout =
  (repeated: string) =>
  <A>(item: t.Type<A, unknown>, keyOf: (item: A) => string): t.Type<ReadonlyArray<A>, unknown> =>
    refined(
      list(item),
      (items): items is ReadonlyArray<A> => new Set(items.map(keyOf)).size === items.length,
      `a list without ${repeated}`,
    )
