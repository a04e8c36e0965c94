import { isNonEmpty } from "fp-ts/lib/ReadonlyArray.js"
import type {
  Limit,
  Money,
  NetworkPlan,
  Reading,
  ReadingWarning,
  StatedDeductible,
  StatedMaximum,
} from "../../../src/index.ts"
import { contradictionsOf } from "../../../src/reading.ts"
import type { Left } from "../unmapped/Left.ts"
import type { Amount } from "./Amount.ts"
import { coveragesOf } from "./coveragesOf.ts"
import { exceptionsOf } from "./exceptionsOf.ts"
import type { Network } from "./Network.ts"
import type { NetworkFact } from "./NetworkFact.ts"
import { notesOf } from "./notesOf.ts"
import type { Slot } from "./slotsOf.ts"
import { slotsOf } from "./slotsOf.ts"
import { withoutRepetitions } from "./withoutRepetitions.ts"

const amountsOf = (facts: ReadonlyArray<NetworkFact>): ReadonlyArray<Amount> =>
  facts.flatMap(({ said, rule, from, own }): ReadonlyArray<Amount> => {
    if (said.kind !== "amount" && said.kind !== "empty") return []
    const { measure, place } = said
    return [{ rule, measure, place, own, from, ...(said.kind === "empty" ? {} : { value: said.value }) }]
  })

const moneyIn = (reading: Reading<Limit> | undefined): Reading<Money> | undefined => {
  if (reading === undefined) return undefined
  if (reading._tag === "Stated") return reading.value === "none" ? undefined : { ...reading, value: reading.value }
  const candidates = reading.candidates.flatMap((one) => (one.value === "none" ? [] : [{ ...one, value: one.value }]))
  return isNonEmpty(candidates) ? { _tag: "Disagreeing", candidates } : undefined
}

const deductible = ({ slot, whole, gone }: Slot): StatedDeductible => {
  const met = moneyIn(gone)
  return { ...slot, ...(whole === undefined ? {} : { required: whole }), ...(met === undefined ? {} : { met }) }
}

const maximum = ({ slot, whole, gone }: Slot): StatedMaximum => {
  const used = moneyIn(gone)
  return { ...slot, ...(whole === undefined ? {} : { maximum: whole }), ...(used === undefined ? {} : { used }) }
}

/** One network's plan as the facts about it state it, and what is left of them. */
export const planOf = (
  { name, status }: Network,
  facts: ReadonlyArray<NetworkFact>,
): {
  readonly plan: NetworkPlan
  readonly warnings: ReadonlyArray<ReadingWarning>
  readonly left: ReadonlyArray<Left>
} => {
  const slots = withoutRepetitions(slotsOf(name, amountsOf(facts)))
  const { coverages, left } = coveragesOf(facts)
  const exceptions = exceptionsOf(facts)
  return {
    plan: {
      name,
      status,
      deductibles: slots.filter(({ side }) => side === "deductible").map(deductible),
      maximums: slots.filter(({ side }) => side === "maximum").map(maximum),
      coverages,
      exceptions,
      notes: notesOf(facts),
    },
    warnings: [...slots.flatMap(({ warnings }) => warnings), ...contradictionsOf(name, coverages, exceptions)],
    left: [...slots.flatMap((slot) => slot.left), ...left],
  }
}
