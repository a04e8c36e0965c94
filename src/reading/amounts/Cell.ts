import type { Place } from "../lexicon/Subject.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { Statement } from "./Amount.ts"
import type { ByRole } from "./ByRole.ts"
import { forNoRole, roles } from "./ByRole.ts"
import type { Resolved } from "./resolve.ts"
import { resolve } from "./resolve.ts"

/** Everything that is stated for one part of a plan, at one side, level and period. */
export interface Cell {
  readonly place: Place
  readonly roles: Readonly<ByRole<Resolved>>
  /** Rows that name an amount nobody states, and leave it empty. */
  readonly empty: ReadonlyArray<Statement>
  readonly statements: ReadonlyArray<Statement>
}

// A maximum of nothing is a placeholder wherever another row states a real one.
const isPlaceholder = ({ amount: { side, role, value } }: Statement): boolean =>
  side === "maximum" && role === "total" && value === 0

const isEmpty = ({ amount }: Statement): boolean => amount.value === undefined

const isReal = (statement: Statement): boolean => !isEmpty(statement) && !isPlaceholder(statement)

const nobody: ReadonlyArray<Statement> = []

// The statements that an amount is resolved from, and those that leave it empty where nobody states it.
const usedOf = (
  statements: ReadonlyArray<Statement>,
  left: Array<Unread>,
): { readonly used: ReadonlyArray<Statement>; readonly empty: ReadonlyArray<Statement> } => {
  const valued = statements.filter((statement) => !isEmpty(statement))
  const real = valued.filter(isReal)
  const emptied = statements.filter(isEmpty)
  if (valued.length === 0) return { used: nobody, empty: emptied }
  for (const { amount } of emptied) left.push(unread(amount.row, "an amount left empty here and stated elsewhere"))
  if (real.length === 0) return { used: valued, empty: nobody }
  for (const { amount } of valued.filter(isPlaceholder))
    left.push(unread(amount.row, "a maximum of 0.00 beside a positive one"))
  return { used: real, empty: nobody }
}

const cellOf = (place: Place, statements: ReadonlyArray<Statement>, left: Array<Unread>): Cell => {
  const resolved = forNoRole<Resolved>()
  const [first] = statements
  // Nearly always a part is stated once, with a figure.
  if (first !== undefined && statements.length === 1 && isReal(first)) {
    resolved[first.amount.role] = resolve(statements)
    return { place, roles: resolved, empty: nobody, statements }
  }
  const empty: Array<Statement> = []
  for (const role of roles) {
    const having = statements.filter(({ amount }) => amount.role === role)
    if (having.length === 0) continue
    const read = having.every(isReal) ? { used: having, empty: nobody } : usedOf(having, left)
    if (read.used.length > 0) resolved[role] = resolve(read.used)
    for (const statement of read.empty) empty.push(statement)
  }
  return { place, roles: resolved, empty, statements }
}

const placeOf = (statements: ReadonlyArray<Statement>): Place | undefined => statements[0]?.amount.place

/**
 * Statements of one side, level and period, by the part of the plan they are for, in the order of the message. What none
 * of them needs goes to `left`.
 */
export const cellsOf = (statements: ReadonlyArray<Statement>, left: Array<Unread>): ReadonlyArray<Cell> => {
  const byPlace = new Map<string, Array<Statement>>()
  for (const statement of statements) {
    const same = byPlace.get(statement.amount.place.key)
    if (same === undefined) byPlace.set(statement.amount.place.key, [statement])
    else same.push(statement)
  }
  const cells: Array<Cell> = []
  for (const stating of byPlace.values()) {
    const place = placeOf(stating)
    if (place !== undefined) cells.push(cellOf(place, stating, left))
  }
  return cells
}
