import type * as t from "io-ts"

/**
 * A type as it stands outside: the same shape with plain texts and numbers where the core has branded ones. What decodes
 * to it is checked; what is branded already is accepted as it is.
 *
 * @category models
 * @since 0.1.0
 */
export type Plain<A> =
  A extends t.Brand<unknown>
    ? A extends string
      ? string
      : number
    : A extends object
      ? { readonly [K in keyof A]: Plain<A[K]> }
      : A
