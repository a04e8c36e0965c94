import * as O from "fp-ts/lib/Option.js"
import { pipe } from "fp-ts/lib/function.js"
import * as N from "fp-ts/lib/number.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { CounterSlot } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { BenefitSlot } from "../coverage/BenefitSlot.ts"
import type { Plan } from "../coverage/Records.ts"
import type { Category } from "../procedure/Category.ts"
import { orthodontics, standard } from "../procedure/Category.ts"
import type { NetworkPlan, Reading, Stated } from "../response/NetworkPlan.ts"
import type { Measure } from "../response/ReadingWarning.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { ProposedAmount, Withheld } from "./Finding.ts"

/** Every value a network plan states for one address; more than one where rows disagree. @category models @since 0.1.0 */
export type Claim = RNEA.ReadonlyNonEmptyArray<ProposedAmount>

/** When amounts were counted: the day, and the benefit year it lies in. @category models @since 0.1.0 */
export interface CountedOn {
  readonly asOf: CalendarDate
  readonly benefitYear: CalendarDate
}

/**
 * The plan's own category that a payer's category counts in. `Standard` and `Orthodontics` are in every plan; others only
 * where the plan's tiers name them.
 *
 * @see docs/specification.md, decision 23
 * @category rules
 * @since 0.1.0
 */
export const placeCategory = ({ tiers }: Pick<Plan, "tiers">, category: Category): O.Option<Category> =>
  category === standard || category === orthodontics
    ? O.some(category)
    : tiers !== undefined && Object.hasOwn(tiers, category)
      ? O.fromNullable(tiers[category])
      : O.none

const candidates = <V>(reading: Reading<V>): RNEA.ReadonlyNonEmptyArray<Stated<V>> =>
  reading._tag === "Stated" ? [reading] : reading.candidates

const counterSlot = (slot: BenefitSlot, { benefitYear }: CountedOn): CounterSlot => {
  const { level, period, category } = slot
  return period === "annual" ? { level, period, benefitYear, category } : { level, period, category }
}

interface Stating {
  readonly measure: Measure
  readonly slot: BenefitSlot
  readonly toAmounts: (slot: BenefitSlot) => Claim
}

const statings = (plan: NetworkPlan, on: CountedOn): ReadonlyArray<Stating> => {
  const limit =
    (_tag: "BenefitMaximum" | "DeductibleRequired", reading: NonNullable<(typeof plan.maximums)[number]["maximum"]>) =>
    (slot: BenefitSlot): Claim =>
      pipe(
        candidates(reading),
        RNEA.map(({ value, evidence }): ProposedAmount => ({ address: { _tag, slot }, value, evidence: [evidence] })),
      )
  const counter =
    (_tag: "BenefitUsed" | "DeductibleMet", reading: NonNullable<(typeof plan.maximums)[number]["used"]>) =>
    (slot: BenefitSlot): Claim =>
      pipe(
        candidates(reading),
        RNEA.map(({ value, evidence }): ProposedAmount => ({
          address: { _tag, slot: counterSlot(slot, on) },
          value: { amount: value, asOf: on.asOf },
          evidence: [evidence],
        })),
      )
  return [
    ...plan.deductibles.flatMap(({ level, period, category, required, met }): ReadonlyArray<Stating> => {
      const slot = { level, period, category }
      return [
        ...(required === undefined
          ? []
          : [{ measure: "required", slot, toAmounts: limit("DeductibleRequired", required) } as const]),
        ...(met === undefined ? [] : [{ measure: "met", slot, toAmounts: counter("DeductibleMet", met) } as const]),
      ]
    }),
    ...plan.maximums.flatMap(({ level, period, category, maximum, used }): ReadonlyArray<Stating> => {
      const slot = { level, period, category }
      return [
        ...(maximum === undefined
          ? []
          : [{ measure: "maximum", slot, toAmounts: limit("BenefitMaximum", maximum) } as const]),
        ...(used === undefined ? [] : [{ measure: "used", slot, toAmounts: counter("BenefitUsed", used) } as const]),
      ]
    }),
  ]
}

const figure = ({ value }: ProposedAmount): string => (typeof value === "object" ? String(value.amount) : String(value))

const size = ({ value }: ProposedAmount): number =>
  typeof value === "object" ? value.amount : value === "none" ? Infinity : value

const bySize = pipe(N.Ord, Ord.contramap(size))

// Equal figures are one figure, said in several places. The smallest is first, whatever the order of the payer's rows, so
// that picking a candidate by its number means the same.
const merged = (claim: Claim): Claim => {
  const [first, ...rest] = pipe(claim, RNEA.sort(bySize), RNEA.groupBy(figure), Object.values<Claim>).map(
    (same): ProposedAmount => ({
      ...same[0],
      evidence: same.flatMap(({ evidence }) => evidence),
    }),
  )
  return first === undefined ? claim : [first, ...rest]
}

/**
 * A network plan's amounts by the address they go to, with those apart that the plan has no place for. Payer's categories
 * that count in one of the plan's are one claim; where they differ it has several candidates, and none is picked.
 *
 * @category rules
 * @since 0.1.0
 */
export const claims = (
  plan: Pick<Plan, "tiers">,
  networkPlan: NetworkPlan,
  on: CountedOn,
): { readonly placed: ReadonlyArray<Claim>; readonly notPlaced: ReadonlyArray<Withheld> } => {
  const all = statings(networkPlan, on).map(({ measure, slot, toAmounts }) => ({
    measure,
    slot,
    amounts: toAmounts(slot),
    placed: pipe(
      placeCategory(plan, slot.category),
      O.map((category) => toAmounts({ ...slot, category })),
    ),
  }))
  const placed = all.flatMap((stating) => (O.isSome(stating.placed) ? [...stating.placed.value] : []))
  return {
    placed: pipe(
      RNEA.fromReadonlyArray(placed),
      O.match(
        () => [],
        (some) =>
          Object.values(
            pipe(
              some,
              RNEA.groupBy(({ address }) => addressKey(address)),
            ),
          ).map(merged),
      ),
    ),
    notPlaced: all.flatMap(({ measure, slot, amounts, placed: place }): ReadonlyArray<Withheld> =>
      O.isSome(place)
        ? []
        : [{ _tag: "NotPlaced", measure, slot, evidence: amounts.flatMap(({ evidence }) => evidence) }],
    ),
  }
}
