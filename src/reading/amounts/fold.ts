import type { Level, Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import { orthodontics, overlaps, standard } from "../../domain/procedure/Category.ts"
import { inOrder } from "../evidence/inOrder.ts"
import { isImplant, thousandsOf } from "../lexicon/procedureOf.ts"
import { sameAmountEverywhere as sameAmount } from "../rules/acrossRows.ts"
import type { Unread } from "../unmapped/Unread.ts"
import { unread } from "../unmapped/Unread.ts"
import type { Amount, Role, Side } from "./Amount.ts"
import type { ByRole } from "./ByRole.ts"
import { forNoRole, roles } from "./ByRole.ts"
import type { Cell } from "./Cell.ts"
import { cellsOf } from "./Cell.ts"
import type { Resolved } from "./resolve.ts"
import { onlyValue } from "./resolve.ts"
import type { Slot, SlotRole } from "./Slot.ts"

const isReal = (side: Side, role: Role, value: Limit | undefined): boolean =>
  value !== undefined && !(side === "maximum" && role === "total" && value === 0)

const placesIn = (cells: ReadonlyArray<Cell>, role: Role, before: ReadonlyArray<Position>): ReadonlyArray<Position> => {
  const places = [...before]
  for (const cell of cells)
    for (const { at } of cell.roles[role]?.candidates ?? []) for (const place of at) places.push(place)
  return inOrder(places)
}

const isAllOf = (cells: ReadonlyArray<Cell>, role: Role, value: Limit): boolean =>
  cells.every((cell) => onlyValue(cell.roles[role]) === value)

// A yearly maximum that a payer repeats at its codes stands in many divisions; one in a single division is that one's.
const isOfManyDivisions = (codes: ReadonlyArray<Cell>): boolean =>
  new Set(codes.flatMap(({ place }) => (place.kind === "procedure" ? thousandsOf(place.procedure) : []))).size > 1

/**
 * The amount that the parts of a plan all state, as the whole plan's: one amount said many times is one amount.
 *
 * One part alone says nothing about the others, unless its total is the plan's; and what plans count apart, orthodontics
 * and implants, says nothing about the rest. Codes alone speak for the plan only of a year, since what a payer counts over a
 * lifetime it counts of something. That parts have no deductible or no maximum does not say that the others have none.
 */
const sameAmountEverywhere = (
  parts: ReadonlyArray<Cell>,
  role: Role,
  period: Period,
  total: Limit | undefined,
): Resolved | undefined => {
  const categories: Array<Cell> = []
  const codes: Array<Cell> = []
  for (const cell of parts) {
    if (cell.roles[role] === undefined) continue
    if (cell.place.kind === "category") {
      if (overlaps(cell.place.category, standard)) categories.push(cell)
    } else if (!isImplant(cell.place.procedure)) codes.push(cell)
  }
  const asked = categories.length > 0 ? categories : codes
  const value = onlyValue(asked[0]?.roles[role])
  if (value === undefined || value === "none" || !isAllOf(asked, role, value)) return undefined
  if (asked === codes && (period === "lifetime" || !isOfManyDivisions(codes))) return undefined
  const agreeing =
    asked === codes ? codes : [...categories, ...codes.filter((cell) => onlyValue(cell.roles[role]) === value)]
  const isPlans = total !== undefined && role !== "total" && isAllOf(asked, "total", total)
  if (agreeing.length < 2 && !isPlans) return undefined
  return {
    candidates: [{ value, rule: sameAmount.name, at: placesIn(agreeing, role, []) }],
    ignored: [],
    levelAssumed: agreeing.every((cell) => cell.roles[role]?.levelAssumed === true),
  }
}

// The whole plan's own rows; what it does not state, or states only as a placeholder, its parts may.
const wholePlan = (side: Side, period: Period, own: Cell | undefined, parts: ReadonlyArray<Cell>): ByRole<SlotRole> => {
  const found = forNoRole<SlotRole>()
  for (const role of roles) {
    const stated = own?.roles[role]
    const isStated = stated !== undefined && (stated.candidates.length > 1 || isReal(side, role, onlyValue(stated)))
    const derived = isStated ? undefined : sameAmountEverywhere(parts, role, period, onlyValue(found.total?.resolved))
    if (derived !== undefined && (stated === undefined || isReal(side, role, onlyValue(derived))))
      found[role] = { resolved: derived, derived: true }
    else if (stated !== undefined) found[role] = { resolved: stated, derived: false }
  }
  return found
}

// Whether all that is stated for a part is stated for the whole plan too.
const repeats = (cell: Cell, whole: ByRole<SlotRole>): boolean => {
  let isStated = false
  for (const role of roles) {
    const own = cell.roles[role]
    if (own === undefined) continue
    const value = onlyValue(own)
    if (value === undefined || value !== onlyValue(whole[role]?.resolved)) return false
    isStated = true
  }
  return isStated
}

// A repetition is evidence for what it repeats, unless several values stand there.
const withRepetitions = (whole: ByRole<SlotRole>, repeating: ReadonlyArray<Cell>): ByRole<SlotRole> => {
  if (repeating.length === 0) return whole
  const found = forNoRole<SlotRole>()
  for (const role of roles) {
    const stated = whole[role]
    const [only, another] = stated?.resolved.candidates ?? []
    if (stated === undefined || only === undefined || another !== undefined) {
      found[role] = stated
      continue
    }
    const { ignored, levelAssumed } = stated.resolved
    const candidate = { value: only.value, rule: only.rule, at: placesIn(repeating, role, only.at) }
    found[role] = { resolved: { candidates: [candidate], ignored, levelAssumed }, derived: stated.derived }
  }
  return found
}

const statedAt = (resolved: Resolved | undefined): SlotRole | undefined =>
  resolved === undefined ? undefined : { resolved, derived: false }

const ownRoles = ({ total, remaining, met, yearToDate }: Cell["roles"]): ByRole<SlotRole> => ({
  total: statedAt(total),
  remaining: statedAt(remaining),
  met: statedAt(met),
  yearToDate: statedAt(yearToDate),
})

const isAnyRole = (found: ByRole<SlotRole>): boolean => roles.some((role) => found[role] !== undefined)

const isAnyDirect = (found: ByRole<SlotRole>): boolean => roles.some((role) => found[role]?.derived === false)

/** The slots that the amounts of one side, level and period make, and the pieces that make none, into `left`. */
export const fold = (
  side: Side,
  level: Level,
  period: Period,
  amounts: ReadonlyArray<Amount>,
  left: Array<Unread>,
): ReadonlyArray<Slot> => {
  let own: Cell | undefined
  let ortho: Cell | undefined
  const parts: Array<Cell> = []
  for (const cell of cellsOf(amounts, left)) {
    const category = cell.place.kind === "category" ? cell.place.category : undefined
    if (category === standard) own = cell
    else if (category === orthodontics) ortho = cell
    else parts.push(cell)
  }
  const assumed = wholePlan(side, period, own, parts)
  const repeating: Array<Cell> = []
  const others: Array<Cell> = []
  for (const cell of parts) (repeats(cell, assumed) ? repeating : others).push(cell)
  // Parts that agree on their total and on nothing else each have an amount of their own, and the plan has none.
  const isWhole = repeating.length > 1 || isAnyDirect(assumed)
  const slots: Array<Slot> = []
  if (own !== undefined || (isWhole && isAnyRole(assumed)))
    slots.push({
      side,
      slot: { level, period, category: standard },
      roles: isWhole ? withRepetitions(assumed, repeating) : forNoRole(),
      empty: own?.empty ?? [],
    })
  const state = ({ place, roles: stated, empty }: Cell): void => {
    if (place.kind === "category")
      slots.push({ side, slot: { level, period, category: place.category }, roles: ownRoles(stated), empty })
  }
  if (ortho !== undefined) state(ortho)
  for (const cell of isWhole ? others : parts)
    if (cell.place.kind === "category") state(cell)
    else
      for (const { row } of cell.amounts) left.push(unread(row, "an amount for one procedure, other than the plan's"))
  return slots
}
