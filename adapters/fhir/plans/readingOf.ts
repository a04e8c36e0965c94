import { isNonEmpty } from "fp-ts/lib/ReadonlyArray.js"
import type { Limit, Reading, ReadingWarning, Stated } from "../../../src/index.ts"
import { orthodontics } from "../../../src/index.ts"
import type { Left } from "../unmapped/Left.ts"
import type { About, Amount } from "./Amount.ts"
import { isPlaceholder } from "./Amount.ts"
import type { Candidate, Resolved } from "./resolve.ts"
import { resolve } from "./resolve.ts"

/** A reading, what was noticed while making it, and what was not used for it. */
export interface Read {
  readonly reading?: Reading<Limit>
  readonly warnings: ReadonlyArray<ReadingWarning>
  readonly left: ReadonlyArray<Left>
}

// More than a thousand dollars: payers have sent the maximum of orthodontics as a deductible.
const plausibleDeductible = 100_000

const leftAs =
  (reason: string) =>
  ({ from }: Amount): Left => ({ ...from, reason })

const implausible = (about: About, { value, at }: Candidate): ReadonlyArray<ReadingWarning> =>
  about.measure === "required" &&
  value !== "none" &&
  value > plausibleDeductible &&
  (about.slot.period === "lifetime" || about.slot.category === orthodontics)
    ? [{ _tag: "ImplausibleDeductible", ...about, value, at }]
    : []

const choosing = (about: About, { candidates, ignored, levelAssumed }: Resolved): ReadonlyArray<ReadingWarning> => [
  ...candidates.slice(0, 1).flatMap((used) =>
    ignored.map((other): ReadingWarning => ({
      _tag: "MoreSpecificUsed",
      ...about,
      at: [...used.at, ...other.at],
      used: used.value,
      ignored: other.value,
    })),
  ),
  ...(levelAssumed ? [{ _tag: "LevelAssumed" as const, ...about, at: candidates.flatMap(({ at }) => at) }] : []),
  ...candidates.flatMap((candidate) => implausible(about, candidate)),
]

const statedOf = ({ value, rule, at }: Candidate): Stated<Limit> => ({
  value,
  derived: false,
  evidence: { rule, at },
})

const ofCandidates = (about: About, stated: ReadonlyArray<Stated<Limit>>): Read => {
  const [first] = stated
  if (first === undefined || !isNonEmpty(stated)) return { warnings: [], left: [] }
  if (stated.length === 1) return { reading: { _tag: "Stated", ...first }, warnings: [], left: [] }
  const at = stated.flatMap(({ evidence }) => evidence.at)
  return {
    reading: { _tag: "Disagreeing", candidates: stated },
    warnings: [{ _tag: "RowsDisagree", ...about, at, values: stated.map(({ value }) => value) }],
    left: [],
  }
}

/** What the amounts of one measure of one slot say together. */
export const readingOf = (about: About, amounts: ReadonlyArray<Amount>): Read => {
  const valued = amounts.filter(({ value }) => value !== undefined)
  const empty = amounts.filter(({ value }) => value === undefined)
  const real = valued.filter((amount) => !isPlaceholder(amount))
  const placeholders = valued.filter(isPlaceholder)
  if (real.length === 0) {
    const places = (those: ReadonlyArray<Amount>) => those.map(({ from }) => from.at)
    return {
      warnings: [
        ...(placeholders.length === 0 ? [] : [{ _tag: "ZeroMaximum" as const, ...about, at: places(placeholders) }]),
        ...(empty.length === 0 ? [] : [{ _tag: "AmountEmpty" as const, ...about, at: places(empty) }]),
      ],
      left: [],
    }
  }
  const resolved = resolve(real)
  const read = ofCandidates(about, resolved.candidates.map(statedOf))
  return {
    ...read,
    warnings: [...read.warnings, ...choosing(about, resolved)],
    left: [
      ...empty.map(leftAs("an amount left empty here and stated elsewhere")),
      ...placeholders.map(leftAs("a maximum of 0.00 beside a positive one")),
    ],
  }
}
