// So many rows go in one statement.
const atATime = 500

/** A list in parts that each fit into one statement. */
export const slices = <A>(all: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(all.length / atATime) }, (_, i) => all.slice(i * atATime, (i + 1) * atATime))
