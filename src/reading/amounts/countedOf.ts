import * as O from "fp-ts/lib/Option.js"
import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Money } from "../../domain/value/Money.ts"
import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"
import type { Stated } from "../../domain/response/NetworkPlan.ts"
import { minus } from "../../domain/value/Money.ts"
import { inOrder } from "../evidence/inOrder.ts"
import { totalLessRemaining as lessRemaining } from "../rules/acrossRows.ts"
import { joined } from "../joined.ts"
import type { About, Read } from "./readingOf.ts"
import { choosing, noWarnings, readingOf, silence } from "./readingOf.ts"
import type { Slot, SlotRole } from "./Slot.ts"

const moneyIn = ({ resolved, derived }: SlotRole): ReadonlyArray<Stated<Money>> => {
  const stated: Array<Stated<Money>> = []
  for (const { value, rule, at } of resolved.candidates)
    if (value !== "none") stated.push({ value, derived, evidence: { rule, at } })
  return stated
}

const withWarnings = ({ reading, warnings }: Read<Money>, more: ReadonlyArray<ReadingWarning>): Read<Money> => {
  const all = joined(warnings, more)
  return reading === undefined ? { warnings: all } : { reading, warnings: all }
}

const roleRead = (about: About, role: SlotRole | undefined): Read<Money> =>
  role === undefined ? silence : withWarnings(readingOf(about, moneyIn(role)), choosing(about, role))

/** What was met or used is what the total and the remaining amount leave between them. Never clamped. */
const totalLessRemaining = (
  about: About,
  total: Stated<Money>,
  remaining: Stated<Money>,
): { readonly stated: ReadonlyArray<Stated<Money>>; readonly warnings: ReadonlyArray<ReadingWarning> } => {
  const difference = minus(total.value, remaining.value)
  const at = inOrder([...total.evidence.at, ...remaining.evidence.at])
  return O.isSome(difference)
    ? {
        stated: [{ value: difference.value, derived: true, evidence: { rule: lessRemaining.name, at } }],
        warnings: [],
      }
    : {
        stated: [],
        warnings: [{ _tag: "RemainingAboveTotal", ...about, at, total: total.value, remaining: remaining.value }],
      }
}

const moneyOf = ({ reading }: Read<Limit>): Stated<Money> | undefined => {
  if (reading?._tag !== "Stated") return undefined
  const { value, derived, evidence } = reading
  return value === "none" ? undefined : { value, derived, evidence }
}

const fromRemaining = (about: About, { roles }: Slot, total: Read<Limit>): Read<Money> => {
  const role = roles.remaining
  if (role === undefined) return silence
  const remaining = moneyIn(role)
  if (remaining.length === 0) return silence
  const whole = moneyOf(total)
  if (whole === undefined) {
    // Beside a placeholder of 0.00 a remaining 0.00 is one too, and was warned of with it.
    const placeholders = roles.total !== undefined && total.reading === undefined
    return {
      warnings: remaining
        .filter(({ value }) => !placeholders || value > 0)
        .map(({ value, evidence }) => ({ _tag: "RemainingWithoutTotal", ...about, at: evidence.at, remaining: value })),
    }
  }
  const differences = remaining.map((one) => totalLessRemaining(about, whole, one))
  const read = readingOf(
    about,
    differences.flatMap(({ stated }) => stated),
  )
  const above = differences.flatMap(({ warnings }) => warnings)
  return withWarnings({ ...read, warnings: joined(above, read.warnings) }, choosing(about, role))
}

const single = ({ reading }: Read<Money>): Stated<Money> | undefined =>
  reading?._tag === "Stated" ? reading : undefined

const differing = (about: About, used: Read<Money>, other: Read<Money>): ReadonlyArray<ReadingWarning> => {
  const kept = single(used)
  const ignored = single(other)
  if (used === other || kept === undefined || ignored === undefined || kept.value === ignored.value) return noWarnings
  const at = inOrder([...kept.evidence.at, ...ignored.evidence.at])
  return [{ _tag: "MoreSpecificUsed", ...about, at, used: kept.value, ignored: ignored.value }]
}

const emptyCounted = (about: About, { empty }: Slot): ReadonlyArray<ReadingWarning> => {
  const at = empty.filter(({ role }) => role !== "total").flatMap((amount) => amount.at)
  return at.length === 0 ? noWarnings : [{ _tag: "AmountEmpty", ...about, at }]
}

/**
 * What was met of a deductible or used of a maximum: as stated (a row marked MET), else total less remaining, else what a
 * year-to-date row says. Where two of them differ, the first in this order is used and a warning names both.
 */
export const countedOf = (about: About, slot: Slot, total: Read<Limit>): Read<Money> => {
  const { met, remaining, yearToDate } = slot.roles
  // Nearly every part of a plan has no more than one of them.
  if (remaining === undefined && yearToDate === undefined && met === undefined)
    return slot.empty.length === 0 ? silence : { warnings: emptyCounted(about, slot) }
  const ways = [roleRead(about, met), fromRemaining(about, slot, total), roleRead(about, yearToDate)]
  const used = ways.find(({ reading }) => reading !== undefined)
  let warnings = noWarnings
  for (const way of ways) warnings = joined(warnings, way.warnings)
  if (used?.reading === undefined) return { warnings: joined(warnings, emptyCounted(about, slot)) }
  for (const way of ways) warnings = joined(warnings, differing(about, used, way))
  return { reading: used.reading, warnings }
}
