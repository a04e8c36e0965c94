/** Numbers from 0 up to 1 that are the same for the same seed, so that a run can be told by its seed. */
export interface Chance {
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly oneOf: <A>(first: A, ...others: ReadonlyArray<A>) => A
}

/** A number that texts which differ seldom share. */
export const numberOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Mulberry32. */
export const chanceOf = (seed: string): Chance => {
  let state = numberOf(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { next, between, oneOf: (first, ...others) => [first, ...others][between(0, others.length)] ?? first }
}
