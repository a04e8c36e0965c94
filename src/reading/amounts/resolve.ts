import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import { placesOfAll } from "../inOrder.ts"
import type { Amount, Statement } from "./Amount.ts"

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

const rankOf = ({ own, amount }: Statement): Rank => [own ? 1 : 0, amount.weight, amount.levelStated ? 1 : 0]

// More specific in one respect and less in none. Rows that are each more specific in something stand side by side.
const beats = (one: Rank, other: Rank): boolean =>
  one.every((n, i) => n >= (other[i] ?? 0)) && one.some((n, i) => n > (other[i] ?? 0))

const nobody: ReadonlyArray<Candidate> = []

const candidateOf = (value: Limit, amounts: ReadonlyArray<Amount>): Candidate => ({
  value,
  rule: amounts[0]?.rule ?? "",
  at: placesOfAll(amounts),
})

const candidatesOf = (statements: ReadonlyArray<Statement>): ReadonlyArray<Candidate> => {
  const found = new Map<Limit, Array<Amount>>()
  for (const { amount } of statements) {
    if (amount.value === undefined) continue
    const same = found.get(amount.value)
    if (same === undefined) found.set(amount.value, [amount])
    else same.push(amount)
  }
  return [...found].map(([value, stating]) => candidateOf(value, stating))
}

const among = (statements: ReadonlyArray<Statement>): Resolved => {
  const byRank = new Map<string, { readonly rank: Rank; readonly statements: Array<Statement> }>()
  for (const statement of statements) {
    const rank = rankOf(statement)
    const same = byRank.get(rank.join())
    if (same === undefined) byRank.set(rank.join(), { rank, statements: [statement] })
    else same.statements.push(statement)
  }
  const classes = [...byRank.values()]
  const best = classes
    .filter(({ rank }) => !classes.some((other) => beats(other.rank, rank)))
    .flatMap((c) => c.statements)
  const chosen = new Set(best.map(({ amount }) => amount.value))
  const all = candidatesOf(statements)
  return {
    candidates: all.filter(({ value }) => chosen.has(value)),
    ignored: all.filter(({ value }) => !chosen.has(value)),
    levelAssumed: best.every(({ amount }) => !amount.levelStated),
  }
}

// Of one statement, as nearly always, without lists for what several need.
const agreed = (value: Limit, statements: ReadonlyArray<Statement>, levelAssumed: boolean): Resolved => {
  const [only] = statements
  const candidate =
    only !== undefined && statements.length === 1
      ? { value, rule: only.amount.rule, at: only.amount.at }
      : candidateOf(
          value,
          statements.map(({ amount }) => amount),
        )
  return { candidates: [candidate], ignored: nobody, levelAssumed }
}

/** The value or values of the most specific rows, with every row that states the same as evidence. */
export const resolve = (statements: ReadonlyArray<Statement>): Resolved => {
  const value = statements[0]?.amount.value
  let levelAssumed = true
  for (const { amount } of statements) {
    if (value === undefined || amount.value !== value) return among(statements)
    if (amount.levelStated) levelAssumed = false
  }
  // Nearly always all rows say the same, and then nothing is chosen among. Of rows that name their level none is beaten
  // by rows that do not.
  return value === undefined ? among(statements) : agreed(value, statements, levelAssumed)
}

/** The one value that was resolved, if it is one. */
export const onlyValue = (resolved: Resolved | undefined): Limit | undefined =>
  resolved?.candidates.length === 1 ? resolved.candidates[0]?.value : undefined
