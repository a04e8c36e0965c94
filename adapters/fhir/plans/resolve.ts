import type { Limit } from "../../../src/index.ts"
import type { Amount } from "./Amount.ts"

/** A value, and all the amounts that state it. */
export interface Candidate {
  readonly value: Limit
  readonly rule: string
  readonly at: ReadonlyArray<string>
}

/** What amounts state together: one value, or several of equal rank; and what was passed over for it. */
export interface Resolved {
  readonly candidates: ReadonlyArray<Candidate>
  readonly ignored: ReadonlyArray<Candidate>
  readonly levelAssumed: boolean
}

type Rank = readonly [own: number, named: number, level: number]

const rankOf = ({ own, place }: Amount): Rank => [own ? 1 : 0, place.named ? 1 : 0, place.levelStated ? 1 : 0]

// More specific in one respect and less in none. Amounts that are each more specific in something stand side by side.
const beats = (one: Rank, other: Rank): boolean =>
  one.every((n, i) => n >= (other[i] ?? 0)) && one.some((n, i) => n > (other[i] ?? 0))

const candidatesOf = (amounts: ReadonlyArray<Amount>): ReadonlyArray<Candidate> => {
  const found = new Map<Limit, { readonly rule: string; readonly at: Set<string> }>()
  amounts.forEach(({ value, rule, from }) => {
    if (value === undefined) return
    const same = found.get(value)
    if (same === undefined) found.set(value, { rule, at: new Set([from.at]) })
    else same.at.add(from.at)
  })
  return [...found].map(([value, { rule, at }]) => ({ value, rule, at: [...at] }))
}

/** The value or values of the most specific amounts, with everything that states the same as evidence. */
export const resolve = (amounts: ReadonlyArray<Amount>): Resolved => {
  const ranks = new Map(amounts.map((amount) => [rankOf(amount).join(), rankOf(amount)]))
  const highest = [...ranks.values()].filter((rank) => ![...ranks.values()].some((other) => beats(other, rank)))
  const keys = new Set(highest.map((rank) => rank.join()))
  const best = amounts.filter((amount) => keys.has(rankOf(amount).join()))
  const chosen = new Set(best.map(({ value }) => value))
  const all = candidatesOf(amounts)
  return {
    candidates: all.filter(({ value }) => chosen.has(value)),
    ignored: all.filter(({ value }) => !chosen.has(value)),
    levelAssumed: best.every(({ place }) => !place.levelStated),
  }
}
