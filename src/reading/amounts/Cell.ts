import type { Place } from "../lexicon/Subject.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { Role, Statement } from "./Amount.ts"
import type { Resolved } from "./resolve.ts"
import { resolve } from "./resolve.ts"

/** Everything that is stated for one part of a plan, at one side, level and period. */
export interface Cell {
  readonly place: Place
  readonly roles: ReadonlyMap<Role, Resolved>
  /** Rows that name an amount nobody states, and leave it empty. */
  readonly empty: ReadonlyArray<Statement>
  readonly statements: ReadonlyArray<Statement>
}

/** The order in which an amount's parts are worked out. */
export const roles: ReadonlyArray<Role> = ["total", "remaining", "met", "yearToDate"]

// A maximum of nothing is a placeholder wherever another row states a real one.
const isPlaceholder = ({ amount: { side, role, value } }: Statement): boolean =>
  side === "maximum" && role === "total" && value === 0

const isEmpty = ({ amount }: Statement): boolean => amount.value === undefined

const ofRole = (
  statements: ReadonlyArray<Statement>,
): { readonly resolved?: Resolved; readonly empty: ReadonlyArray<Statement>; readonly left: ReadonlyArray<Unread> } => {
  if (!statements.some((statement) => isEmpty(statement) || isPlaceholder(statement)))
    return { resolved: resolve(statements), empty: [], left: [] }
  const valued = statements.filter((statement) => !isEmpty(statement))
  const real = valued.filter((statement) => !isPlaceholder(statement))
  const used = real.length > 0 ? real : valued
  const emptied = statements.filter(isEmpty)
  return {
    ...(used.length === 0 ? {} : { resolved: resolve(used) }),
    empty: used.length === 0 ? emptied : [],
    left: [
      ...(used.length === 0
        ? []
        : emptied.map(({ amount }) => unread(amount.row, "an amount left empty here and stated elsewhere"))),
      ...(real.length === 0
        ? []
        : valued
            .filter(isPlaceholder)
            .map(({ amount }) => unread(amount.row, "a maximum of 0.00 beside a positive one"))),
    ],
  }
}

const cellOf = (
  statements: ReadonlyArray<Statement>,
  place: Place,
): { readonly cell: Cell; readonly left: ReadonlyArray<Unread> } => {
  const resolved = new Map<Role, Resolved>()
  const left: Array<Unread> = []
  const empty: Array<Statement> = []
  const first = statements[0]?.amount.role
  const sameRole = statements.every(({ amount }) => amount.role === first)
  for (const role of roles) {
    const having = sameRole
      ? role === first
        ? statements
        : []
      : statements.filter(({ amount }) => amount.role === role)
    if (having.length === 0) continue
    const read = ofRole(having)
    if (read.resolved !== undefined) resolved.set(role, read.resolved)
    for (const statement of read.empty) empty.push(statement)
    for (const one of read.left) left.push(one)
  }
  return { cell: { place, roles: resolved, empty, statements }, left }
}

/** Statements of one side, level and period, by the part of the plan they are for, in the order of the message. */
export const cellsOf = (
  statements: ReadonlyArray<Statement>,
): { readonly cells: ReadonlyArray<Cell>; readonly left: ReadonlyArray<Unread> } => {
  const groups = new Map<string, { readonly place: Place; readonly statements: Array<Statement> }>()
  for (const statement of statements) {
    const { place } = statement.amount
    const same = groups.get(place.key)
    if (same === undefined) groups.set(place.key, { place, statements: [statement] })
    else same.statements.push(statement)
  }
  const cells: Array<Cell> = []
  const left: Array<Unread> = []
  for (const group of groups.values()) {
    const read = cellOf(group.statements, group.place)
    cells.push(read.cell)
    for (const one of read.left) left.push(one)
  }
  return { cells, left }
}
