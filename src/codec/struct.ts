import * as t from "io-ts"
import { DefaultedType } from "./defaulted.ts"
import type { Fields } from "./fields.ts"
import { isFields } from "./fields.ts"
import { under } from "./quiet.ts"

/** What a struct of required and optional keys holds; an optional key may be absent and never `undefined`. @category models @since 0.1.0 */
export type Struct<R extends t.Props, P extends t.Props> = { readonly [K in keyof R]: t.TypeOf<R[K]> } & {
  readonly [K in keyof P]?: t.TypeOf<P[K]>
}

/** @category codecs @since 0.1.0 */
export class StructType<A> extends t.Type<A, Fields> {
  readonly _tag = "StructType" as const
  readonly expected = "an object"
  readonly required: t.Props
  readonly optional: t.Props
  readonly #both: ReadonlyArray<readonly [key: string, encode: t.Encode<unknown, unknown> | undefined]>

  constructor(required: t.Props, optional: t.Props, name: string) {
    const [must, may] = [Object.entries(required), Object.entries(optional)]
    const both = [...must, ...may]

    // Each key was decoded by its codec; the compiler cannot follow a loop over keys.
    const isComplete = (decoded: Fields): decoded is Fields & A => must.every(([key]) => Object.hasOwn(decoded, key))

    super(
      name,
      (u): u is A =>
        isFields(u) &&
        must.every(([key, codec]) => Object.hasOwn(u, key) && codec.is(u[key])) &&
        may.every(([key, codec]) => !Object.hasOwn(u, key) || codec.is(u[key])),
      (u, context) => {
        if (!isFields(u)) return t.failure(u, context)
        const decoded: Record<string, unknown> = {}
        const errors: t.Errors = []
        for (const [key, codec] of both) {
          if (!Object.hasOwn(u, key)) {
            if (Object.hasOwn(optional, key)) continue
            if (codec instanceof DefaultedType) {
              decoded[key] = codec.absent
              continue
            }
            errors.push({ value: undefined, context: under(context, key, codec) })
            continue
          }
          const field = codec.validate(u[key], under(context, key, codec, u[key]))
          if (field._tag === "Right") decoded[key] = field.right
          else for (const error of field.left) errors.push(error)
        }
        return errors.length === 0 && isComplete(decoded) ? t.success(decoded) : t.failures(errors)
      },
      (value) => {
        const encoded: Record<string, unknown> = {}
        this.encodeInto(encoded, value)
        return encoded
      },
    )
    this.required = required
    this.optional = optional
    this.#both = both.map(([key, { encode }]) => [key, encode === t.identity ? undefined : encode])
  }

  /** Encodes into an object that is there, behind the keys it has. */
  readonly encodeInto = (encoded: Record<string, unknown>, value: unknown): void => {
    if (!isFields(value)) return
    for (const [key, encode] of this.#both) {
      const field = value[key]
      if (field !== undefined) encoded[key] = encode === undefined ? field : encode(field)
    }
  }
}

/**
 * An object of known keys. Others are dropped, and the known ones come out in the order they are listed here, so that
 * equal values encode to equal texts.
 *
 * @category codecs
 * @since 0.1.0
 */
export const struct = <R extends t.Props, P extends t.Props>(
  required: R,
  optional: P,
  name = "an object",
): StructType<Struct<R, P>> => new StructType<Struct<R, P>>(required, optional, name)
