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

/** How two things said of one subject are told apart, and made one where they are the same. */
export interface Sameness<Said extends About<unknown>> {
  /** Equal exactly where two say the same of one subject. */
  readonly keyOf: (said: Said) => string | number
  /** Whether two are seen at a glance to say something else; asked before their keys are made. */
  readonly differ?: (one: Said, other: Said) => boolean
  /** One of several that say the same. */
  readonly merge: (all: readonly [Said["stated"], ...ReadonlyArray<Said["stated"]>]) => Said["stated"]
}

// Of one subject hardly ever more is said. What is, is kept by its key, so that nobody is compared with thousands.
const few = 8

// Behind whom nothing more is said of the same subject.
const last = -1

/** Collects what is said. */
export const saidOnce = <Said extends About<unknown>>({ keyOf, differ, merge }: Sameness<Said>): SaidOnce<Said> => {
  const firsts: Array<Said> = []
  /** Of each of them the place of the next about the same subject. */
  const next: Array<number> = []
  const places = new Map<string, number>()
  // Made when they are needed, which they mostly are not.
  let byKey: Map<string, Map<string | number, number>> | undefined
  let repeated: Map<number, Array<Said["stated"]>> | undefined

  const add = (said: Said): number => {
    next.push(last)
    return firsts.push(said) - 1
  }
  const repeat = ({ stated }: Said, place: number): void => {
    repeated ??= new Map()
    const same = repeated.get(place)
    if (same === undefined) repeated.set(place, [stated])
    else same.push(stated)
  }
  const areSame = (one: Said, other: Said): boolean =>
    differ?.(one, other) !== true && (one.stated === other.stated || keyOf(one) === keyOf(other))

  const keysFrom = (first: number): Map<string | number, number> => {
    const keys = new Map<string | number, number>()
    for (let at = first; at !== last; at = next[at] ?? last) {
      const said = firsts[at]
      if (said !== undefined) keys.set(keyOf(said), at)
    }
    return keys
  }
  const sayByKey = (said: Said, first: number): void => {
    byKey ??= new Map()
    const keys = byKey.get(said.subject) ?? keysFrom(first)
    byKey.set(said.subject, keys)
    const place = keys.get(keyOf(said))
    if (place === undefined) keys.set(keyOf(said), add(said))
    else repeat(said, place)
  }
  const sayMore = (said: Said, first: number): void => {
    let at = first
    for (let count = 0; count < few; count += 1) {
      const known = firsts[at]
      if (known !== undefined && areSame(known, said)) return repeat(said, at)
      const behind = next[at] ?? last
      if (behind === last) {
        next[at] = add(said)
        return
      }
      at = behind
    }
    sayByKey(said, first)
  }
  return {
    say: (said) => {
      const first = places.get(said.subject)
      if (first === undefined) places.set(said.subject, add(said))
      else sayMore(said, first)
    },
    all: () => {
      const all = firsts.map(({ stated }) => stated)
      if (repeated !== undefined) for (const [place, same] of repeated) all[place] = merge([all[place], ...same])
      return all
    },
  }
}
