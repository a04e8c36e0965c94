import type { Role } from "./Amount.ts"

/** Something for some of an amount's roles. All have all keys, in this order: whoever makes many is quicker so. */
export type ByRole<A> = Record<Role, A | undefined>

export const forNoRole = <A>(): ByRole<A> => ({
  total: undefined,
  remaining: undefined,
  met: undefined,
  yearToDate: undefined,
})

/** The order in which an amount's parts are worked out. */
export const roles: ReadonlyArray<Role> = ["total", "remaining", "met", "yearToDate"]
