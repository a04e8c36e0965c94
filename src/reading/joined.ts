/** One list behind another; where one of them is empty, which is nearly always, the other itself. */
export const joined = <A>(one: ReadonlyArray<A>, other: ReadonlyArray<A>): ReadonlyArray<A> =>
  other.length === 0 ? one : one.length === 0 ? other : [...one, ...other]
