import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import { placesOfAll } from "../evidence/inOrder.ts"
import type { Amount } from "./Amount.ts"

/** A value, and where all the rows stand that state it. */
export interface Candidate {
  readonly value: Limit
  readonly rule: string
  readonly at: ReadonlyArray<Position>
}

/**
 * What the rows state for one amount: one value, or several of equal rank, and the values of less specific rows that were
 * passed over.
 */
export interface Resolved {
  readonly candidates: ReadonlyArray<Candidate>
  readonly ignored: ReadonlyArray<Candidate>
  /** Whether no row that was used names its level. */
  readonly levelAssumed: boolean
}

type Rank = readonly [own: number, place: number, level: number]

const rankOf = ({ holding, weight, levelStated }: Amount): Rank => [holding.own ? 1 : 0, weight, levelStated ? 1 : 0]

// More specific in one respect and less in none. Rows that are each more specific in something stand side by side.
const beats = (one: Rank, other: Rank): boolean =>
  one.every((n, i) => n >= (other[i] ?? 0)) && one.some((n, i) => n > (other[i] ?? 0))

const nobody: ReadonlyArray<Candidate> = []

const candidateOf = (value: Limit, amounts: ReadonlyArray<Amount>): Candidate => ({
  value,
  rule: amounts[0]?.rule ?? "",
  at: placesOfAll(amounts),
})

const candidatesOf = (amounts: ReadonlyArray<Amount>): ReadonlyArray<Candidate> => {
  const found = new Map<Limit, Array<Amount>>()
  for (const amount of amounts) {
    if (amount.value === undefined) continue
    const same = found.get(amount.value)
    if (same === undefined) found.set(amount.value, [amount])
    else same.push(amount)
  }
  return [...found].map(([value, stating]) => candidateOf(value, stating))
}

const among = (amounts: ReadonlyArray<Amount>): Resolved => {
  const byRank = new Map<string, { readonly rank: Rank; readonly amounts: Array<Amount> }>()
  for (const amount of amounts) {
    const rank = rankOf(amount)
    const same = byRank.get(rank.join())
    if (same === undefined) byRank.set(rank.join(), { rank, amounts: [amount] })
    else same.amounts.push(amount)
  }
  const classes = [...byRank.values()]
  const best = classes.filter(({ rank }) => !classes.some((other) => beats(other.rank, rank))).flatMap((c) => c.amounts)
  const chosen = new Set(best.map(({ value }) => value))
  const all = candidatesOf(amounts)
  return {
    candidates: all.filter(({ value }) => chosen.has(value)),
    ignored: all.filter(({ value }) => !chosen.has(value)),
    levelAssumed: best.every((amount) => !amount.levelStated),
  }
}

// Of one amount, as nearly always, without lists for what several need.
const agreed = (value: Limit, amounts: ReadonlyArray<Amount>, levelAssumed: boolean): Resolved => {
  const [only] = amounts
  const candidate =
    only !== undefined && amounts.length === 1 ? { value, rule: only.rule, at: only.at } : candidateOf(value, amounts)
  return { candidates: [candidate], ignored: nobody, levelAssumed }
}

/** The value or values of the most specific rows, with every row that states the same as evidence. */
export const resolve = (amounts: ReadonlyArray<Amount>): Resolved => {
  const value = amounts[0]?.value
  let levelAssumed = true
  for (const amount of amounts) {
    if (value === undefined || amount.value !== value) return among(amounts)
    if (amount.levelStated) levelAssumed = false
  }
  // Nearly always all rows say the same, and then nothing is chosen among. Of rows that name their level none is beaten
  // by rows that do not.
  return value === undefined ? among(amounts) : agreed(value, amounts, levelAssumed)
}

/** The one value that was resolved, if it is one. */
export const onlyValue = (resolved: Resolved | undefined): Limit | undefined =>
  resolved?.candidates.length === 1 ? resolved.candidates[0]?.value : undefined
