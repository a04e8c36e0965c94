import * as t from "io-ts"
import { isFields } from "./fields.ts"
import { under } from "./quiet.ts"

/** @category codecs @since 0.1.0 */
export class DictionaryOf<A> extends t.Type<Readonly<Record<string, A>>, unknown> {
  readonly _tag = "DictionaryOf" as const
  readonly expected = "an object"
  readonly item: t.Mixed

  constructor(item: t.Type<A, unknown>) {
    super(
      "an object",
      (u): u is Readonly<Record<string, A>> => isFields(u) && Object.values(u).every(item.is),
      (u, context) => {
        if (!isFields(u)) return t.failure(u, context)
        const entries: Array<readonly [string, A]> = []
        const errors: t.Errors = []
        for (const [i, [key, value]] of Object.entries(u).entries()) {
          const decoded = item.validate(value, under(context, `#${i}`, item, value))
          if (decoded._tag === "Right") entries.push([key, decoded.right])
          else for (const error of decoded.left) errors.push(error)
        }
        return errors.length === 0 ? t.success(Object.fromEntries(entries)) : t.failures(errors)
      },
      (value) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, item.encode(one)])),
    )
    this.item = item
  }
}

/**
 * An object whose keys are data. Keys such as `__proto__` come out as keys like any other; in a problem's path a key is
 * told by its place, counted from 0.
 *
 * @category codecs
 * @since 0.1.0
 */
export const dictionary = <A>(item: t.Type<A, unknown>): t.Type<Readonly<Record<string, A>>, unknown> =>
  new DictionaryOf(item)
