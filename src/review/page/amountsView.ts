import { sectionOf } from "../../domain/change/Section.ts"
import { claims } from "../../domain/change/claims.ts"
import type { Address } from "../../domain/coverage/Address.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import type { Counted, Limit } from "../../domain/coverage/Amount.ts"
import { scopeOf } from "../../domain/coverage/Scope.ts"
import { benefitYearOf } from "../../domain/value/CalendarDate.ts"
import type { NetworkPlan } from "../../domain/response/NetworkPlan.ts"
import type { Preview } from "../../domain/review/Preview.ts"
import { sayAddress, scopeNames } from "../words/coverage.ts"
import { fateNames, pageWords } from "../words/page.ts"
import type { StatedAmount } from "./comparisonView.ts"
import { sayReading, statedAmounts } from "./comparisonView.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { AmountsView, Fate, ValueView } from "./ReviewView.ts"
import { sectionsChecked } from "./selected.ts"
import { fateOf, saySides, sayValue } from "./values.ts"

const none = "–"

// The order in which amounts are held: required, met, maximum, used.
const byKey = (a: ValueView, b: ValueView): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

const rowOf =
  (wrote: ReadonlySet<string>) =>
  (address: Address, fate: Fate, rest: Pick<ValueView, "held" | "payer" | "where">): ValueView => {
    const key = addressKey(address)
    const imported = wrote.has(key) && fate === "unchanged"
    return {
      key,
      name: sayAddress(address),
      fate,
      fateName: imported ? pageWords.imported : fateNames[fate],
      imported,
      seenBy: scopeNames[scopeOf(address)],
      ...rest,
    }
  }

const isAmount = (address: Address): boolean => sectionOf(address) === "DeductiblesAndBenefits"

const heldAmounts = ({ coverage }: Preview): ReadonlyMap<string, Limit | Counted> =>
  new Map<string, Limit | Counted>(
    [...coverage.limits, ...coverage.counters].map(({ address, value }) => [addressKey(address), value]),
  )

// Where the payer says each amount that has a place in the plan.
const placesOf = ({ opening: { standing, received } }: ReviewState, { networkPlan }: Preview) => {
  const { answersFor } = received.response
  const benefitYear = benefitYearOf(standing.plan.renewalMonth, answersFor)
  return new Map(
    claims(standing.plan, networkPlan, { asOf: answersFor, benefitYear }).placed.map((claim) => [
      addressKey(claim[0].address),
      claim.flatMap(({ evidence }) => evidence).flatMap(({ at }) => at),
    ]),
  )
}

// What would become of each amount, changed ones and those that stay.
const weighed = (state: ReviewState, preview: Preview): ReadonlyArray<ValueView> => {
  const held = heldAmounts(preview)
  const places = placesOf(state, preview)
  const row = rowOf(new Set(state.own.flatMap(({ wrote }) => wrote)))
  const there = (address: Address): string => {
    const value = held.get(addressKey(address))
    return value === undefined ? none : sayValue(value)
  }
  return [
    ...[...preview.changes.limits, ...preview.changes.counters].map((change) =>
      row(change.address, fateOf(change), {
        ...saySides(change.step),
        where: change.evidence.flatMap(({ at }) => at),
      }),
    ),
    ...preview.confirmed.filter(isAmount).map((address) =>
      row(address, "unchanged", {
        held: there(address),
        payer: there(address),
        where: places.get(addressKey(address)) ?? [],
      }),
    ),
    ...preview.unstated
      .filter(isAmount)
      .map((address) => row(address, "notStated", { held: there(address), payer: none, where: [] })),
  ].toSorted(byKey)
}

const isOfDeductible = ({ measure }: StatedAmount): boolean => measure === "required" || measure === "met"

// What the payer says, while nobody asks what would become of it.
const stated =
  (selected: boolean) =>
  (amount: StatedAmount): ValueView => ({
    key: amount.key,
    name: amount.name,
    held: none,
    payer: sayReading(amount.reading),
    fate: "notSelected",
    // What becomes of it is not known yet, and is not the same as that nothing does.
    fateName: selected ? "" : fateNames.notSelected,
    imported: false,
    seenBy: "",
    where: amount.reading._tag === "Stated" ? amount.reading.evidence.at : [],
  })

const isFolded = ({ fate, imported }: ValueView): boolean => !imported && (fate === "unchanged" || fate === "notStated")

/** The required and met deductibles and the maximum and used benefits, held and payer's. */
export const amountsView = (
  state: ReviewState,
  plan: NetworkPlan | undefined,
  preview: Preview | undefined,
): AmountsView => {
  const { unchangedShown } = state
  if (preview === undefined || !preview.sections.includes("DeductiblesAndBenefits")) {
    const say = stated(sectionsChecked(state).includes("DeductiblesAndBenefits"))
    const amounts = plan === undefined ? [] : statedAmounts(plan)
    return {
      deductibles: amounts.filter(isOfDeductible).map(say),
      benefits: amounts.filter((amount) => !isOfDeductible(amount)).map(say),
      unchanged: 0,
      unchangedShown,
    }
  }
  const rows = weighed(state, preview)
  const shown = unchangedShown ? rows : rows.filter((row) => !isFolded(row))
  const isDeductible = ({ key }: ValueView): boolean => key.startsWith("1 ") || key.startsWith("2 ")
  return {
    deductibles: shown.filter(isDeductible),
    benefits: shown.filter((row) => !isDeductible(row)),
    unchanged: rows.filter(isFolded).length,
    unchangedShown,
  }
}
