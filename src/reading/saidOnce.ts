/** Something said of a subject. */
export interface About<Stated> {
  /** Equal exactly where two are about the same. */
  readonly subject: string
  readonly stated: Stated
}

/** What is said, the same of the same once, in the order of its first time. */
export interface SaidOnce<Said extends About<unknown>> {
  readonly say: (said: Said) => void
  readonly all: () => ReadonlyArray<Said["stated"]>
}

/**
 * Collects what is said. `keyOf` is equal exactly where two say the same of one subject; of a subject of which one thing is
 * said, which are nearly all, nobody asks for it. `merge` makes one of several that say the same.
 */
export const saidOnce = <Said extends About<unknown>>(
  keyOf: (said: Said) => string | number,
  merge: (all: readonly [Said["stated"], ...ReadonlyArray<Said["stated"]>]) => Said["stated"],
): SaidOnce<Said> => {
  const firsts: Array<Said> = []
  const places = new Map<string, number>()
  // Made when they are needed, which they mostly are not.
  let more: Map<string, Map<string | number, number>> | undefined
  let repeated: Map<number, Array<Said["stated"]>> | undefined

  const repeat = (said: Said, place: number): void => {
    repeated ??= new Map()
    const same = repeated.get(place)
    if (same === undefined) repeated.set(place, [said.stated])
    else same.push(said.stated)
  }
  const sayMore = (said: Said, first: number): void => {
    more ??= new Map()
    let known = more.get(said.subject)
    if (known === undefined) {
      const before = firsts[first]
      known = new Map(before === undefined ? [] : [[keyOf(before), first]])
      more.set(said.subject, known)
    }
    const key = keyOf(said)
    const place = known.get(key)
    if (place !== undefined) return repeat(said, place)
    known.set(key, firsts.length)
    firsts.push(said)
  }
  return {
    say: (said) => {
      const first = places.get(said.subject)
      if (first !== undefined) return sayMore(said, first)
      places.set(said.subject, firsts.length)
      firsts.push(said)
    },
    all: () => {
      const all: Array<Said["stated"]> = []
      for (const { stated } of firsts) all.push(stated)
      if (repeated !== undefined) for (const [place, same] of repeated) all[place] = merge([all[place], ...same])
      return all
    },
  }
}
