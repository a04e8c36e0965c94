import * as O from "fp-ts/lib/Option.js"
import { pipe } from "fp-ts/lib/function.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { CounterAddress, LimitAddress } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { Level, Period } from "../coverage/BenefitSlot.ts"
import type { Held } from "../coverage/Holding.ts"
import type { Category } from "../procedure/Category.ts"
import { overlaps } from "../procedure/Category.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import type { PatientDifference } from "../response/patientDifferences.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { Answers } from "./Choice.ts"
import type { Claim, CountedOn } from "./claims.ts"
import { claims } from "./claims.ts"
import type { Proposal, ProposedAmount, Withheld } from "./Finding.ts"

type AmountAddress = CounterAddress | LimitAddress

/** @category models @since 0.1.0 */
export interface ProposeAmounts {
  readonly held: Held
  readonly networkPlan: NetworkPlan
  readonly on: CountedOn
  /** The benefit year that today lies in. */
  readonly currentYear: CalendarDate
  readonly differences: ReadonlyArray<PatientDifference>
  readonly answers: Answers
}

const isAnnualCounter = (address: AmountAddress): boolean => "benefitYear" in address.slot

const isOwnCounter = (address: AmountAddress): boolean =>
  (address._tag === "DeductibleMet" || address._tag === "BenefitUsed") && address.slot.level === "individual"

const kindOf = (address: AmountAddress): "benefit" | "deductible" =>
  address._tag === "DeductibleRequired" || address._tag === "DeductibleMet" ? "deductible" : "benefit"

const cellOf = (address: AmountAddress): string => `${kindOf(address)}|${address.slot.level}|${address.slot.period}`

/** Amounts held that an import made now would stand beside: those of past benefit years are another matter. @category decisions @since 0.1.0 */
export const heldAmounts = (held: Held, currentYear: CalendarDate): ReadonlyArray<AmountAddress> => [
  ...held.plan.holding.limits.map(({ address }) => address),
  ...[...held.subscription.holding.counters, ...held.enrolment.holding.counters]
    .map(({ address }) => address)
    .filter(({ slot }) => slot.period === "lifetime" || slot.benefitYear === currentYear),
]

const proposedOf = (claim: Claim): ProposedAmount => claim[0]

const together = (
  claimed: ReadonlyArray<Claim>,
  say: (proposed: RNEA.ReadonlyNonEmptyArray<ProposedAmount>) => Withheld,
): ReadonlyArray<Withheld> =>
  pipe(
    RNEA.fromReadonlyArray(claimed.map(proposedOf)),
    O.match(
      () => [],
      (proposed) => [say(proposed)],
    ),
  )

const settle =
  ({ picks = [] }: Answers) =>
  (claim: Claim): Claim => {
    const pick = picks.find(({ address }) => addressKey(address) === addressKey(claim[0].address))
    const picked = pick === undefined ? undefined : claim[pick.candidate]
    return picked === undefined ? claim : [picked]
  }

interface Overlap {
  readonly kind: "benefit" | "deductible"
  readonly level: Level
  readonly period: Period
  readonly held: ReadonlyArray<AmountAddress>
  readonly claimed: ReadonlyArray<Claim>
}

// Categories held at a cell of the grid that the payer does not state there, and that overlap with some it does state.
const overlapsWithHeld = (
  holding: ReadonlyArray<AmountAddress>,
  claimed: ReadonlyArray<Claim>,
): ReadonlyArray<Overlap> =>
  Object.values(
    claimed.reduce<Readonly<Record<string, ReadonlyArray<Claim>>>>(
      (cells, claim) => ({ ...cells, [cellOf(claim[0].address)]: [...(cells[cellOf(claim[0].address)] ?? []), claim] }),
      {},
    ),
  ).flatMap((inCell): ReadonlyArray<Overlap> => {
    const first = inCell[0]
    if (first === undefined) return []
    const { address } = proposedOf(first)
    const stated = new Set(inCell.map((claim) => claim[0].address.slot.category))
    const silent = holding.filter((other) => cellOf(other) === cellOf(address) && !stated.has(other.slot.category))
    const overlapping = silent.filter((other) =>
      [...stated].some((category) => overlaps(category, other.slot.category)),
    )
    const doubled = inCell.filter((claim) =>
      overlapping.some((other) => overlaps(claim[0].address.slot.category, other.slot.category)),
    )
    return doubled.length === 0
      ? []
      : [
          {
            kind: kindOf(address),
            level: address.slot.level,
            period: address.slot.period,
            held: overlapping,
            claimed: doubled,
          },
        ]
  })

const categoriesOf = (addresses: ReadonlyArray<AmountAddress>): ReadonlyArray<Category> => [
  ...new Set(addresses.map(({ slot }) => slot.category)),
]

/**
 * The amounts of a network plan that would be imported, and those withheld with the reason beside each. An amount is
 * withheld for one reason, the one that least can be done about.
 *
 * @see docs/specification.md, decisions 1, 9, 15 and 23
 * @category rules
 * @since 0.1.0
 */
export const proposeAmounts = (asked: ProposeAmounts): Omit<Proposal, "networkPlan"> => {
  const { held, on, currentYear, differences, answers } = asked
  const { placed, notPlaced } = claims(held.standing.plan, asked.networkPlan, on)

  const isOtherYear = (address: AmountAddress): boolean => on.benefitYear !== currentYear && isAnnualCounter(address)
  const isUnconfirmed = (address: AmountAddress): boolean =>
    differences.length > 0 && answers.patientConfirmed !== true && isOwnCounter(address)

  const { left: thisYear, right: otherYear } = pipe(
    placed,
    RA.partition(([{ address }]: Claim) => isOtherYear(address)),
  )
  const { left: theirs, right: unconfirmed } = pipe(
    thisYear,
    RA.partition(([{ address }]: Claim) => isUnconfirmed(address)),
  )
  const settled = theirs.map(settle(answers))
  const { left: agreed, right: disagreeing } = pipe(
    settled,
    RA.partition((claim: Claim) => claim.length > 1),
  )
  const overlapping = overlapsWithHeld(heldAmounts(held, currentYear), agreed)
  const doubled = new Set(
    answers.categories === "replace"
      ? []
      : overlapping.flatMap(({ claimed }) => claimed.map((claim) => addressKey(claim[0].address))),
  )

  return {
    amounts: agreed.map(proposedOf).filter(({ address }) => !doubled.has(addressKey(address))),
    // What an answer may not write it may not take away either.
    replaced:
      answers.categories === "replace"
        ? overlapping
            .flatMap((overlap) => overlap.held)
            .filter((address) => !isOtherYear(address) && !isUnconfirmed(address))
        : [],
    withheld: [
      ...notPlaced,
      ...disagreeing.map((claim): Withheld => ({ _tag: "Disagreeing", address: claim[0].address, candidates: claim })),
      ...(answers.categories === "replace"
        ? []
        : overlapping.flatMap(({ kind, level, period, claimed, held: silent }) =>
            together(claimed, (proposed) => ({
              _tag: "CategoriesOverlap",
              kind,
              level,
              period,
              held: categoriesOf(silent),
              proposed,
            })),
          )),
      ...together(unconfirmed, (proposed) => ({ _tag: "PatientDiffers", differences, proposed })),
      ...together(otherYear, (proposed) => ({
        _tag: "OtherBenefitYear",
        benefitYear: on.benefitYear,
        currentYear,
        proposed,
      })),
    ],
  }
}
