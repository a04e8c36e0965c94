const emptied: Array<never> = []

/**
 * What hangs below a row where nothing does: the same list everywhere, because most rows have nothing of most kinds. Nobody
 * may write into it; `added` does not.
 */
export const nothing: Array<never> = emptied

/** A list with one more at its end; the list itself, unless it is the shared empty one. */
export const added = <A>(list: Array<A>, one: A): Array<A> => {
  if (list.length === 0) return [one]
  list.push(one)
  return list
}
