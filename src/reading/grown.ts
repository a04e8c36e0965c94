/**
 * A list with one more, which is the list itself once there is one. An empty list that is pushed to gets room for
 * seventeen, and nearly all lists of what a row says are lists of one.
 */
export const grown = <A>(list: Array<A> | undefined, one: A): Array<A> => {
  if (list === undefined) return [one]
  list.push(one)
  return list
}
