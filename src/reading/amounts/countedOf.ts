import * as O from "fp-ts/lib/Option.js"
import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Money } from "../../domain/value/Money.ts"
import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"
import type { Stated } from "../../domain/response/NetworkPlan.ts"
import { minus } from "../../domain/value/Money.ts"
import { totalLessRemaining as lessRemaining } from "../rules/acrossRows.ts"
import { inOrder } from "../inOrder.ts"
import type { About, Read } from "./readingOf.ts"
import { choosing, readingOf, silence, statedIn } from "./readingOf.ts"
import type { Slot, SlotRole } from "./Slot.ts"

const moneyOf = ({ value, derived, evidence }: Stated<Limit>): ReadonlyArray<Stated<Money>> =>
  value === "none" ? [] : [{ value, derived, evidence }]

const moneyIn = (role: SlotRole | undefined): ReadonlyArray<Stated<Money>> =>
  role === undefined ? [] : statedIn(role).flatMap(moneyOf)

const roleRead = (about: About, role: SlotRole | undefined): Read<Money> => {
  if (role === undefined) return silence
  const read = readingOf(about, moneyIn(role))
  return { ...read, warnings: [...read.warnings, ...choosing(about, role)] }
}

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

const fromRemaining = (about: About, slot: Slot, total: Read<Limit>): Read<Money> => {
  const role = slot.roles.get("remaining")
  const remaining = moneyIn(role)
  if (role === undefined || remaining.length === 0) return silence
  const whole = total.reading?._tag === "Stated" ? moneyOf(total.reading)[0] : undefined
  if (whole === undefined) {
    // Beside a placeholder of 0.00 a remaining 0.00 is one too, and was warned of with it.
    const placeholders = slot.roles.has("total") && total.reading === undefined
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
  return {
    ...read,
    warnings: [...differences.flatMap(({ warnings }) => warnings), ...read.warnings, ...choosing(about, role)],
  }
}

const single = ({ reading }: Read<Money>): Stated<Money> | undefined =>
  reading?._tag === "Stated" ? reading : undefined

const differing = (about: About, used: Read<Money>, other: Read<Money>): ReadonlyArray<ReadingWarning> => {
  const [kept, ignored] = [single(used), single(other)]
  if (kept === undefined || ignored === undefined || kept.value === ignored.value) return []
  const at = inOrder([...kept.evidence.at, ...ignored.evidence.at])
  return [{ _tag: "MoreSpecificUsed", ...about, at, used: kept.value, ignored: ignored.value }]
}

const emptyCounted = (about: About, { empty }: Slot): ReadonlyArray<ReadingWarning> => {
  const at = empty.filter(({ amount }) => amount.role !== "total").flatMap(({ amount }) => amount.at)
  return at.length === 0 ? [] : [{ _tag: "AmountEmpty", ...about, at }]
}

/**
 * What was met of a deductible or used of a maximum: as stated (a row marked MET), else total less remaining, else what a
 * year-to-date row says. Where two of them differ, the first in this order is used and a warning names both.
 */
export const countedOf = (about: About, slot: Slot, total: Read<Limit>): Read<Money> => {
  const ways = [
    roleRead(about, slot.roles.get("met")),
    fromRemaining(about, slot, total),
    roleRead(about, slot.roles.get("yearToDate")),
  ]
  const used = ways.find(({ reading }) => reading !== undefined)
  return {
    ...(used?.reading === undefined ? {} : { reading: used.reading }),
    warnings: [
      ...ways.flatMap(({ warnings }) => warnings),
      ...(used === undefined ? [] : ways.flatMap((way) => (way === used ? [] : differing(about, used, way)))),
      ...(used === undefined ? emptyCounted(about, slot) : []),
    ],
  }
}
