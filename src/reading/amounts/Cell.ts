import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { Dated } from "./periodsOf.ts"
import type { Resolved } from "./resolve.ts"
import { resolve } from "./resolve.ts"
import type { Place, Role } from "./Statement.ts"
import { placeKey } from "./Statement.ts"

/** Everything that is stated for one part of a plan, at one side, level and period. */
export interface Cell {
  readonly key: string
  readonly place: Place
  readonly roles: ReadonlyMap<Role, Resolved>
  /** Rows that name an amount nobody states, and leave it empty. */
  readonly empty: ReadonlyArray<Dated>
}

/** The order in which an amount's parts are worked out. */
export const roles: ReadonlyArray<Role> = ["total", "remaining", "met", "yearToDate"]

// A maximum of nothing is a placeholder wherever another row states a real one.
const isPlaceholder = ({ side, role, value }: Dated): boolean => side === "maximum" && role === "total" && value === 0

const cellOf = (
  key: string,
  place: Place,
  statements: ReadonlyArray<Dated>,
): { readonly cell: Cell; readonly left: ReadonlyArray<Unread> } => {
  const resolved = new Map<Role, Resolved>()
  const left: Array<Unread> = []
  const empty: Array<Dated> = []
  roles.forEach((role) => {
    const ofRole = statements.filter((statement) => statement.role === role)
    const valued = ofRole.filter(({ value }) => value !== undefined)
    const real = valued.filter((statement) => !isPlaceholder(statement))
    const used = real.length > 0 ? real : valued
    if (used.length > 0) resolved.set(role, resolve(used))
    const emptied = ofRole.filter(({ value }) => value === undefined)
    emptied.forEach((statement) => {
      if (used.length === 0) empty.push(statement)
      else left.push(unread(statement.piece, "an amount left empty here and stated elsewhere"))
    })
    if (real.length > 0)
      valued.filter(isPlaceholder).forEach(({ piece }) => {
        left.push(unread(piece, "a maximum of 0.00 beside a positive one"))
      })
  })
  return { cell: { key, place, roles: resolved, empty }, left }
}

/** Statements of one side, level and period, by the part of the plan they are for, in the order of the message. */
export const cellsOf = (
  statements: ReadonlyArray<Dated>,
): { readonly cells: ReadonlyArray<Cell>; readonly left: ReadonlyArray<Unread> } => {
  const groups = new Map<string, { readonly place: Place; readonly statements: Array<Dated> }>()
  statements.forEach((statement) => {
    const key = placeKey(statement.place)
    const same = groups.get(key)
    if (same === undefined) groups.set(key, { place: statement.place, statements: [statement] })
    else same.statements.push(statement)
  })
  const read = [...groups].map(([key, group]) => cellOf(key, group.place, group.statements))
  return { cells: read.map(({ cell }) => cell), left: read.flatMap(({ left }) => left) }
}
