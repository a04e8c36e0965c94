import * as t from "io-ts"

/** What a JSON Schema can say of a refinement. @category models @since 0.1.0 */
export interface Constraint {
  readonly type?: "integer"
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly pattern?: string
  readonly anyOf?: ReadonlyArray<{ readonly required: ReadonlyArray<string> }>
}

/** A codec that refuses some of what another accepts, in one problem of its own. @category codecs @since 0.1.0 */
export class RefinedType<B extends A, A> extends t.Type<B, unknown> {
  readonly _tag = "RefinedType" as const
  readonly expected: string
  readonly inner: t.Mixed
  readonly constraint: Constraint

  constructor(
    inner: t.Type<A, unknown>,
    holds: (value: A) => value is B,
    expected: string,
    constraint: Constraint,
    name: string,
  ) {
    super(
      name,
      (u): u is B => inner.is(u) && holds(u),
      (u, context) => {
        const decoded = inner.validate(u, context)
        if (decoded._tag === "Left") return decoded
        return holds(decoded.right) ? t.success(decoded.right) : t.failure(u, context, expected)
      },
      (value) => inner.encode(value),
    )
    this.expected = expected
    this.inner = inner
    this.constraint = constraint
  }
}

/**
 * Accepts what is accepted by a codec and holds besides. `expected` is what a problem says; the constraint is as much of it
 * as a JSON Schema can say.
 *
 * @category codecs
 * @since 0.1.0
 */
export const refined = <A, B extends A>(
  inner: t.Type<A, unknown>,
  holds: (value: A) => value is B,
  expected: string,
  constraint: Constraint = {},
  name: string = inner.name,
): t.Type<B, unknown> => new RefinedType(inner, holds, expected, constraint, name)
