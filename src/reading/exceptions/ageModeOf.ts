import { exceptionKey } from "../../domain/coverage/CoverageException.ts"
import type { Aged } from "./Limitation.ts"

/**
 * How the ages of one procedure's rows go together.
 *
 * - `limit`: each is an age limit.
 * - `complementary`: one row up to an age, another from there on; together everyone is covered, and each row's frequency
 *   holds at its own ages.
 * - `range`: a youngest and an oldest age that overlap and limit the same thing; one limit with both ends.
 * - `gap`: the ages leave some out in the middle, which no limit can say.
 */
export type AgeMode =
  | { readonly mode: "limit" | "complementary" | "gap" }
  | { readonly mode: "range"; readonly from: number; readonly through: number; readonly of: ReadonlyArray<Aged> }

const frequencyKeys = (limitations: ReadonlyArray<Aged>): string =>
  [...new Set(limitations.flatMap(({ frequencies }) => frequencies.map(({ frequency }) => exceptionKey(frequency))))]
    .sort()
    .join("\n")

const least = (ages: ReadonlyArray<number>): number => ages.reduce((one, other) => Math.min(one, other))
const most = (ages: ReadonlyArray<number>): number => ages.reduce((one, other) => Math.max(one, other))

/** The mode of all rows of one procedure in one network that name an age. */
export const ageModeOf = (aged: ReadonlyArray<Aged>): AgeMode => {
  const up = aged.filter(({ ages }) => ages.through !== undefined)
  const down = aged.filter(({ ages }) => ages.from !== undefined)
  const ends = [...new Set(up.flatMap(({ ages }) => ages.through ?? []))]
  const starts = [...new Set(down.flatMap(({ ages }) => ages.from ?? []))]
  if (ends.length === 0 || starts.length === 0) return { mode: "limit" }
  const [from, through] = [least(starts), most(ends)]
  if (from > through + 1) return { mode: "gap" }
  // As limits, all of these together would cover nobody.
  if (most(starts) >= least(ends)) return { mode: "complementary" }
  if (ends.length > 1 || starts.length > 1) return { mode: "limit" }
  if (frequencyKeys(up) !== frequencyKeys(down)) return { mode: "complementary" }
  return { mode: "range", from, through, of: [...up, ...down] }
}
