import type { Place } from "../lexicon/Subject.ts"
import type { Unread } from "../unmapped/Unread.ts"
import { unread } from "../unmapped/Unread.ts"
import type { Amount } from "./Amount.ts"
import type { ByRole } from "./ByRole.ts"
import { forNoRole, roles } from "./ByRole.ts"
import type { Resolved } from "./resolve.ts"
import { resolve } from "./resolve.ts"

/** Everything that is stated for one part of a plan, at one side, level and period. */
export interface Cell {
  readonly place: Place
  readonly roles: Readonly<ByRole<Resolved>>
  /** Rows that name an amount nobody states, and leave it empty. */
  readonly empty: ReadonlyArray<Amount>
  readonly amounts: ReadonlyArray<Amount>
}

// A maximum of nothing is a placeholder wherever another row states a real one.
const isPlaceholder = ({ side, role, value }: Amount): boolean => side === "maximum" && role === "total" && value === 0

const isEmpty = ({ value }: Amount): boolean => value === undefined

const isReal = (amount: Amount): boolean => !isEmpty(amount) && !isPlaceholder(amount)

const nobody: ReadonlyArray<Amount> = []

// The amounts that an amount is resolved from, and those that leave it empty where nobody states it.
const usedOf = (
  amounts: ReadonlyArray<Amount>,
  left: Array<Unread>,
): { readonly used: ReadonlyArray<Amount>; readonly empty: ReadonlyArray<Amount> } => {
  const valued = amounts.filter((amount) => !isEmpty(amount))
  const real = valued.filter(isReal)
  const emptied = amounts.filter(isEmpty)
  if (valued.length === 0) return { used: nobody, empty: emptied }
  for (const { row } of emptied) left.push(unread(row, "an amount left empty here and stated elsewhere"))
  if (real.length === 0) return { used: valued, empty: nobody }
  for (const { row } of valued.filter(isPlaceholder)) left.push(unread(row, "a maximum of 0.00 beside a positive one"))
  return { used: real, empty: nobody }
}

const cellOf = (place: Place, amounts: ReadonlyArray<Amount>, left: Array<Unread>): Cell => {
  const resolved = forNoRole<Resolved>()
  const [first] = amounts
  // Nearly always a part is stated once, with a figure.
  if (first !== undefined && amounts.length === 1 && isReal(first)) {
    resolved[first.role] = resolve(amounts)
    return { place, roles: resolved, empty: nobody, amounts }
  }
  const empty: Array<Amount> = []
  for (const role of roles) {
    const having = amounts.filter((amount) => amount.role === role)
    if (having.length === 0) continue
    const read = having.every(isReal) ? { used: having, empty: nobody } : usedOf(having, left)
    if (read.used.length > 0) resolved[role] = resolve(read.used)
    for (const amount of read.empty) empty.push(amount)
  }
  return { place, roles: resolved, empty, amounts }
}

const placeOf = (amounts: ReadonlyArray<Amount>): Place | undefined => amounts[0]?.place

/**
 * Amounts of one side, level and period, by the part of the plan they are for, in the order of the message. What none
 * of them needs goes to `left`.
 */
export const cellsOf = (amounts: ReadonlyArray<Amount>, left: Array<Unread>): ReadonlyArray<Cell> => {
  const byPlace = new Map<string, Array<Amount>>()
  for (const amount of amounts) {
    const same = byPlace.get(amount.place.key)
    if (same === undefined) byPlace.set(amount.place.key, [amount])
    else same.push(amount)
  }
  const cells: Array<Cell> = []
  for (const stating of byPlace.values()) {
    const place = placeOf(stating)
    if (place !== undefined) cells.push(cellOf(place, stating, left))
  }
  return cells
}
