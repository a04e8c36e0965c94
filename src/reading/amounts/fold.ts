import type { Category } from "../../domain/procedure/Category.ts"
import type { Level, Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Limit } from "../../domain/coverage/Amount.ts"
import { orthodontics, overlaps, standard } from "../../domain/procedure/Category.ts"
import { inOrder } from "../inOrder.ts"
import { sameAmountEverywhere as sameAmount } from "../rules/acrossRows.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { Cell } from "./Cell.ts"
import { cellsOf, roles } from "./Cell.ts"
import type { Resolved } from "./resolve.ts"
import { onlyValue } from "./resolve.ts"
import type { Slot, SlotRole } from "./Slot.ts"
import type { Role, Side, Statement } from "./Amount.ts"

interface Folded {
  readonly slots: ReadonlyArray<Slot>
  readonly left: ReadonlyArray<Unread>
}

const nothing: Folded = { slots: [], left: [] }

const isCategory = (cell: Cell, category: Category): boolean =>
  cell.place.kind === "category" && cell.place.category === category

const valueOf = (cell: Cell, role: Role): Limit | undefined => onlyValue(cell.roles.get(role))

const isReal = (side: Side, role: Role, value: Limit | undefined): boolean =>
  value !== undefined && !(side === "maximum" && role === "total" && value === 0)

/**
 * The amount that the parts of a plan all state, as the whole plan's: one amount said many times is one amount.
 *
 * One part alone says nothing about the others, unless its total is the plan's; and what plans count apart, orthodontics
 * and implants, says nothing about the rest.
 */
const sameAmountEverywhere = (
  parts: ReadonlyArray<Cell>,
  role: Role,
  total: Limit | undefined,
): Resolved | undefined => {
  const having = parts.filter((cell) => cell.roles.has(role))
  const categories = having.filter(({ place }) => place.kind === "category" && overlaps(place.category, standard))
  const codes = having.filter(({ place }) => place.kind === "procedure")
  const asked = categories.length > 0 ? categories : codes
  const first = asked[0]
  const value = first === undefined ? undefined : valueOf(first, role)
  if (value === undefined || !asked.every((cell) => valueOf(cell, role) === value)) return undefined
  const agreeing = [...categories, ...codes].filter((cell) => valueOf(cell, role) === value)
  const isPlans = total !== undefined && role !== "total" && asked.every((cell) => valueOf(cell, "total") === total)
  if (agreeing.length < 2 && !isPlans) return undefined
  return {
    candidates: [
      { value, rule: sameAmount.name, at: inOrder(agreeing.flatMap((cell) => positions(cell, role))) },
    ],
    ignored: [],
    levelAssumed: agreeing.every((cell) => cell.roles.get(role)?.levelAssumed === true),
  }
}

const positions = (cell: Cell, role: Role): Resolved["candidates"][number]["at"] =>
  (cell.roles.get(role)?.candidates ?? []).flatMap(({ at }) => at)

// The whole plan's own rows; what it does not state, or states only as a placeholder, its parts may.
const wholePlan = (side: Side, own: Cell | undefined, parts: ReadonlyArray<Cell>): ReadonlyMap<Role, SlotRole> => {
  const found = new Map<Role, SlotRole>()
  roles.forEach((role) => {
    const stated = own?.roles.get(role)
    const isStated = stated !== undefined && (stated.candidates.length > 1 || isReal(side, role, onlyValue(stated)))
    const derived = isStated ? undefined : sameAmountEverywhere(parts, role, onlyValue(found.get("total")?.resolved))
    const useful = derived !== undefined && (stated === undefined || isReal(side, role, onlyValue(derived)))
    if (useful) found.set(role, { resolved: derived, derived: true })
    else if (stated !== undefined) found.set(role, { resolved: stated, derived: false })
  })
  return found
}

const repeats = (cell: Cell, whole: ReadonlyMap<Role, SlotRole>): boolean =>
  [...cell.roles.keys()].every((role) => {
    const value = valueOf(cell, role)
    return value !== undefined && value === onlyValue(whole.get(role)?.resolved)
  })

// A repetition is evidence for what it repeats.
const withRepetitions = (
  whole: ReadonlyMap<Role, SlotRole>,
  repeating: ReadonlyArray<Cell>,
): ReadonlyMap<Role, SlotRole> =>
  new Map(
    [...whole].map(([role, { resolved, derived }]) => {
      const more = repeating.flatMap((cell) => positions(cell, role))
      const candidates = resolved.candidates.map((candidate) => ({
        ...candidate,
        at: resolved.candidates.length === 1 ? inOrder([...candidate.at, ...more]) : candidate.at,
      }))
      return [role, { derived, resolved: { ...resolved, candidates } }]
    }),
  )

const differing = (cells: ReadonlyArray<Cell>): ReadonlyArray<Unread> =>
  cells.flatMap(({ statements }) =>
    statements.map(({ amount }) => unread(amount.row, "an amount for one procedure, other than the plan's")),
  )

/** The slots that the statements of one side, level and period make, and the pieces that make none. */
export const fold = (side: Side, level: Level, period: Period, statements: ReadonlyArray<Statement>): Folded => {
  if (statements.length === 0) return nothing
  const { cells, left } = cellsOf(statements)
  const own = cells.find((cell) => isCategory(cell, standard))
  const ortho = cells.find((cell) => isCategory(cell, orthodontics))
  const parts = cells.filter((cell) => cell !== own && cell !== ortho)
  const assumed = wholePlan(side, own, parts)
  const repeated = parts.filter((cell) => cell.roles.size > 0 && repeats(cell, assumed))
  // Parts that agree on their total and on nothing else each have an amount of their own, and the plan has none.
  const isWhole = repeated.length > 1 || [...assumed.values()].some(({ derived }) => !derived)
  const whole = isWhole ? assumed : new Map<Role, SlotRole>()
  const repeating = new Set(isWhole ? repeated : [])
  const others = parts.filter((cell) => !repeating.has(cell))
  const apart = others.filter(({ place }) => place.kind === "category")
  const codes = others.filter(({ place }) => place.kind === "procedure")
  const wholeRoles = withRepetitions(whole, [...repeating])
  const slotOf = (cell: Cell): ReadonlyArray<Slot> =>
    cell.place.kind === "procedure"
      ? []
      : [
          {
            side,
            slot: { level, period, category: cell.place.category },
            roles: new Map([...cell.roles].map(([role, resolved]) => [role, { resolved, derived: false }])),
            empty: cell.empty,
          },
        ]
  const wholeSlot: ReadonlyArray<Slot> =
    wholeRoles.size === 0 && own === undefined
      ? []
      : [{ side, slot: { level, period, category: standard }, roles: wholeRoles, empty: own?.empty ?? [] }]
  return {
    slots: [...wholeSlot, ...(ortho === undefined ? [] : slotOf(ortho)), ...apart.flatMap(slotOf)],
    left: [...left, ...differing(codes)],
  }
}
