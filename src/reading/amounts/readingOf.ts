import { isNonEmpty } from "fp-ts/lib/ReadonlyArray.js"
import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Measure, ReadingWarning } from "../../domain/response/ReadingWarning.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Reading, Stated } from "../../domain/response/NetworkPlan.ts"
import type { Candidate } from "./resolve.ts"
import type { Slot, SlotRole } from "./Slot.ts"

/** A reading with the warnings it was made under. */
export interface Read<V extends Limit> {
  readonly reading?: Reading<V>
  readonly warnings: ReadonlyArray<ReadingWarning>
}

export const noWarnings: ReadonlyArray<ReadingWarning> = []

export const silence: { readonly warnings: ReadonlyArray<ReadingWarning> } = { warnings: noWarnings }

/** Everything a warning about one amount names beside its tag. */
export interface About {
  readonly networkPlan: string
  readonly measure: Measure
  readonly slot: Slot["slot"]
}

const positions = (candidates: ReadonlyArray<Candidate>): ReadonlyArray<Position> => candidates.flatMap(({ at }) => at)

/** One stated value as a reading, or several that disagree with a warning that names them. */
export const readingOf = <V extends Limit>(about: About, stated: ReadonlyArray<Stated<V>>): Read<V> => {
  const [first] = stated
  if (first === undefined || !isNonEmpty(stated)) return silence
  if (stated.length === 1) {
    const { value, derived, evidence } = first
    return { reading: { _tag: "Stated", value, derived, evidence }, warnings: noWarnings }
  }
  const at = stated.flatMap(({ evidence }) => evidence.at)
  return {
    reading: { _tag: "Disagreeing", candidates: stated },
    warnings: [{ _tag: "RowsDisagree", ...about, at, values: stated.map(({ value }) => value) }],
  }
}

/** The warnings about how one amount's rows were chosen among: a less specific row passed over, a level taken for granted. */
export const choosing = (about: About, { resolved }: SlotRole): ReadonlyArray<ReadingWarning> => {
  if (resolved.ignored.length === 0 && !resolved.levelAssumed) return noWarnings
  const [used] = resolved.candidates
  const passedOver =
    used === undefined
      ? []
      : resolved.ignored.map((ignored): ReadingWarning => ({
          _tag: "MoreSpecificUsed",
          ...about,
          at: [...used.at, ...ignored.at],
          used: used.value,
          ignored: ignored.value,
        }))
  const assumed: ReadonlyArray<ReadingWarning> = resolved.levelAssumed
    ? [{ _tag: "LevelAssumed", ...about, at: positions(resolved.candidates) }]
    : []
  return [...passedOver, ...assumed]
}

/** The candidates of one part of an amount as stated values. */
export const statedIn = ({ resolved, derived }: SlotRole): ReadonlyArray<Stated<Limit>> => {
  const stated: Array<Stated<Limit>> = []
  for (const { value, rule, at } of resolved.candidates) stated.push({ value, derived, evidence: { rule, at } })
  return stated
}
