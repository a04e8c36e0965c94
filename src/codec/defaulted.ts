import * as t from "io-ts"

/** A codec for a key that is absent in what was written before there was such a key. @category codecs @since 0.2.0 */
export class DefaultedType<A> extends t.Type<A, unknown> {
  readonly _tag = "DefaultedType" as const
  readonly inner: t.Type<A, unknown>
  readonly absent: A

  constructor(inner: t.Type<A, unknown>, absent: A) {
    super(
      inner.name,
      inner.is,
      (u, context) => inner.validate(u, context),
      (value) => inner.encode(value),
    )
    this.inner = inner
    this.absent = absent
  }
}

/** A key of a struct that reads as this where it is absent. It is always written. @category codecs @since 0.2.0 */
export const defaulted = <A>(inner: t.Type<A, unknown>, absent: A): DefaultedType<A> => new DefaultedType(inner, absent)
