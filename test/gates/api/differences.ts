const linesOnlyIn = (text: string, other: string): ReadonlyArray<string> => {
  const left = new Map<string, number>()
  for (const line of other.split("\n")) left.set(line, (left.get(line) ?? 0) + 1)
  return text.split("\n").filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

/** Where the doors say something else than what is held about them, line by line; nothing where they agree. */
export const differences = (
  held: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): ReadonlyArray<string> =>
  [...new Set([...held.keys(), ...now.keys()])].toSorted().flatMap((door) => {
    const [before, after] = [held.get(door) ?? "", now.get(door) ?? ""]
    if (before === after) return []
    const lines = [
      ...linesOnlyIn(before, after).map((line) => `  - ${line}`),
      ...linesOnlyIn(after, before).map((line) => `  + ${line}`),
    ]
    return [`api/${door}.api.md and the door differ:`, ...(lines.length > 0 ? lines : ["  the order of the lines"])]
  })
