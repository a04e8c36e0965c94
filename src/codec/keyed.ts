import * as t from "io-ts"
import { isFields } from "./fields.ts"

/** @category codecs @since 0.1.0 */
export class KeyedType<A> extends t.Type<A, unknown> {
  readonly _tag = "KeyedType" as const
  readonly expected: string
  readonly branches: Readonly<Record<string, t.Mixed>>

  constructor(branches: Readonly<Record<string, t.Type<A, unknown>>>, name: string) {
    const expected = `an object with exactly one of the keys ${Object.keys(branches).join(", ")}`
    const all = Object.entries(branches)
    const chosen = (u: unknown): t.Type<A, unknown> | undefined => {
      if (!isFields(u)) return undefined
      const [first, second] = all.filter(([key]) => Object.hasOwn(u, key))
      return second === undefined ? first?.[1] : undefined
    }
    super(
      name,
      (u): u is A => chosen(u)?.is(u) ?? false,
      (u, context) => chosen(u)?.validate(u, context) ?? t.failure(u, context, expected),
      (value) => chosen(value)?.encode(value),
    )
    this.expected = expected
    this.branches = branches
  }
}

/**
 * A union told apart by which one of some keys is there. None, or more than one, is one problem: a second key is not
 * dropped, because it says that something else was meant.
 *
 * @category codecs
 * @since 0.1.0
 */
export const keyed = <B extends t.Props>(branches: B, name = "an object"): KeyedType<t.TypeOf<B[keyof B]>> =>
  new KeyedType<t.TypeOf<B[keyof B]>>(branches, name)
