/** How often something was met, by its name. */
export type Counts = Readonly<Record<string, number>>

/** The most of something that was seen, and at which input. */
export interface Most {
  readonly value: number
  readonly index: number
  readonly length: number
}

/** What a hunt over some inputs has shown, faults aside. */
export interface Tally {
  readonly inputs: number
  readonly characters: number
  readonly responses: number
  /** Inputs that were written and damaged in no way. */
  readonly valid: number
  readonly edits: Counts
  readonly problems: Counts
  readonly slowest: Most
  /** Bytes taken while reading, for each character. */
  readonly taken: Most
  /** Bytes that a reading keeps, for each character. */
  readonly kept: Most
}

const none: Most = { value: 0, index: 0, length: 0 }

export const noTally: Tally = {
  ...{ inputs: 0, characters: 0, responses: 0, valid: 0, edits: {}, problems: {} },
  ...{ slowest: none, taken: none, kept: none },
}

const added = (one: Counts, other: Counts): Counts => {
  const sum: Record<string, number> = { ...one }
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count
  return sum
}

export const most = (one: Most, other: Most): Most => (other.value > one.value ? other : one)

export const sumOf = (one: Tally, other: Tally): Tally => ({
  inputs: one.inputs + other.inputs,
  characters: one.characters + other.characters,
  responses: one.responses + other.responses,
  valid: one.valid + other.valid,
  edits: added(one.edits, other.edits),
  problems: added(one.problems, other.problems),
  slowest: most(one.slowest, other.slowest),
  taken: most(one.taken, other.taken),
  kept: most(one.kept, other.kept),
})
