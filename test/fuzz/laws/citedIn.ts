// Every list of places in a response is called `at`, whatever it is the evidence of.
const collect = (value: unknown, into: Set<number>): void => {
  if (typeof value !== "object" || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (key === "at" && Array.isArray(part)) {
      for (const place of part) if (typeof place === "number") into.add(place)
    } else collect(part, into)
  }
}

/** Every place that anything in some responses names. */
export const citedIn = (responses: ReadonlyArray<unknown>): ReadonlySet<number> => {
  const cited = new Set<number>()
  collect(responses, cited)
  return cited
}
