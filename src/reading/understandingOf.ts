import type { Position } from "../domain/response/Evidence.ts"
import { citeAll } from "./evidence/citeAll.ts"
import type { Interpreted } from "./interpret.ts"
import type { Answer } from "./rows/Answer.ts"
import { namesAge } from "./rows/namesAge.ts"
import type { Row } from "./rows/Row.ts"
import { rowPieces } from "./rows/rowPieces.ts"

/** What rows are counted by: what they state. A row that states several things is counted under each. @category models @since 0.2.0 */
export type RowKind = "status" | "money" | "percent" | "frequency" | "age" | "exclusion" | "other"

/**
 * How many rows of an answer became values or decided something, how many only notes, and how many neither, each with its
 * reason among what was left.
 *
 * @category models
 * @since 0.2.0
 */
export interface Understood {
  readonly rows: number
  readonly understood: number
  readonly noted: number
  readonly unmapped: number
}

/** @category models @since 0.2.0 */
export interface Understanding extends Understood {
  readonly kinds: Readonly<Record<RowKind, Understood>>
  /** Why rows were not understood, and how many were not for each reason, the commonest first. */
  readonly reasons: ReadonlyArray<{ readonly reason: string; readonly rows: number }>
}

const kindsOf = (row: Row): ReadonlyArray<RowKind> => {
  const kinds: ReadonlyArray<RowKind> = [
    ...(/^[1-8]$/.test(row.kind) ? (["status"] as const) : []),
    ...(row.money === "" ? [] : (["money"] as const)),
    ...(row.share === "" ? [] : (["percent"] as const)),
    ...(row.deliveries.length === 0 ? [] : (["frequency"] as const)),
    ...(namesAge(row) ? (["age"] as const) : []),
    ...(row.kind === "I" || row.kind === "E" ? (["exclusion"] as const) : []),
  ]
  return kinds.length === 0 ? ["other"] : kinds
}

type Fate = "understood" | "noted" | "unmapped"

const nothing: Understood = { rows: 0, understood: 0, noted: 0, unmapped: 0 }

const counting = (counts: Understood, fate: Fate): Understood => ({
  ...counts,
  rows: counts.rows + 1,
  [fate]: counts[fate] + 1,
})

const noneOfAnyKind: Understanding["kinds"] = {
  status: nothing,
  money: nothing,
  percent: nothing,
  frequency: nothing,
  age: nothing,
  exclusion: nothing,
  other: nothing,
}

const rowKinds: ReadonlyArray<RowKind> = ["status", "money", "percent", "frequency", "age", "exclusion", "other"]

const commonestFirst = (why: ReadonlyMap<string, number>): Understanding["reasons"] =>
  [...why].map(([reason, rows]) => ({ reason, rows })).sort((one, other) => other.rows - one.rows)

/**
 * What became of each row of an answer.
 *
 * @category decisions
 * @since 0.2.0
 */
export const understandingOf = ({ patient }: Answer, { response, cited }: Interpreted): Understanding => {
  const values = new Set<Position>()
  citeAll(response.networkPlans, response.warnings, (at) => {
    for (const place of at) values.add(place)
  })
  const noted = new Set<Position>([
    ...response.networkPlans.flatMap(({ notes = [] }) => notes.flatMap(({ evidence }) => evidence.at)),
    ...(response.history ?? []).flatMap(({ evidence }) => evidence.at),
    ...(response.related ?? []).flatMap(({ evidence }) => evidence.at),
  ])
  const reasons = new Map<Position, string>()
  for (const { reason, at } of response.unmapped) for (const place of at) reasons.set(place, reason)

  const fateOf = (row: Row): Fate =>
    values.has(row.at) || (cited.has(row.at) && !noted.has(row.at))
      ? "understood"
      : rowPieces(row).some(({ at }) => noted.has(at))
        ? "noted"
        : "unmapped"
  const reasonOf = (row: Row): string =>
    reasons.get(row.at) ?? rowPieces(row).flatMap(({ at }) => reasons.get(at) ?? [])[0] ?? "no reason"

  let all = nothing
  const kinds = { ...noneOfAnyKind }
  const why = new Map<string, number>()
  for (const row of patient?.rows ?? []) {
    const fate = fateOf(row)
    all = counting(all, fate)
    for (const kind of kindsOf(row)) kinds[kind] = counting(kinds[kind], fate)
    if (fate !== "unmapped") continue
    const reason = reasonOf(row)
    why.set(reason, (why.get(reason) ?? 0) + 1)
  }
  return {
    ...all,
    kinds,
    reasons: commonestFirst(why),
  }
}

const added = (one: Understood, other: Understood): Understood => ({
  rows: one.rows + other.rows,
  understood: one.understood + other.understood,
  noted: one.noted + other.noted,
  unmapped: one.unmapped + other.unmapped,
})

/**
 * What became of the rows of several answers.
 *
 * @category decisions
 * @since 0.2.0
 */
export const understoodTogether = (answers: ReadonlyArray<Understanding>): Understanding => {
  let all = nothing
  const kinds = { ...noneOfAnyKind }
  const why = new Map<string, number>()
  for (const answer of answers) {
    all = added(all, answer)
    for (const kind of rowKinds) kinds[kind] = added(kinds[kind], answer.kinds[kind])
    for (const { reason, rows } of answer.reasons) why.set(reason, (why.get(reason) ?? 0) + rows)
  }
  return { ...all, kinds, reasons: commonestFirst(why) }
}
