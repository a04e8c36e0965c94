import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import * as O from "fp-ts/lib/Option.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { CodeRange } from "../procedure/CodeRange.ts"
import type { Address, CounterAddress, CoverageAddress, LimitAddress, PlanOptionAddress } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { Counted, Limit } from "../coverage/Amount.ts"
import { eqCounted, eqLimit } from "../coverage/Amount.ts"
import type { CoverageTable } from "../coverage/CoverageTable.ts"
import { within } from "../coverage/CoverageTable.ts"
import { eqExceptionSet } from "../coverage/ExceptionSet.ts"
import type { Held } from "../coverage/Holding.ts"
import { eqPlanOption } from "../coverage/PlanOption.ts"
import type { ReceivedResponse } from "../response/EligibilityResponse.ts"
import { reasonsAgainst } from "../response/importable.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import { patientDifferences } from "../response/patientDifferences.ts"
import { summaryOf, valuesStated } from "../response/stating.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import { benefitYearOf } from "../value/CalendarDate.ts"
import type { ResponseId } from "../value/Ids.ts"
import type { Changes } from "./Change.ts"
import type { Choice } from "./Choice.ts"
import { codesBeside, coverageDifference, wantedCoverages } from "./coverageDifference.ts"
import type { Wanted } from "./difference.ts"
import { difference } from "./difference.ts"
import { editCoverages, reasonsAgainstEdits } from "./editCoverages.ts"
import type { ImportWarning, Proposal, Withheld } from "./Finding.ts"
import { importWarnings } from "./importWarnings.ts"
import { heldAmounts, proposeAmounts } from "./proposeAmounts.ts"
import type { ProposedCoverages } from "./proposeCoverages.ts"
import { proposeCoverages } from "./proposeCoverages.ts"
import { proposeExceptions } from "./proposeExceptions.ts"
import { proposeOptions } from "./proposeOptions.ts"
import type { Refusal } from "./Refusal.ts"
import type { Section } from "./Section.ts"
import { sections } from "./Section.ts"

/** Everything an import is computed from. Nothing else is read: no clock, no store. @category models @since 0.1.0 */
export interface OverwriteInput {
  readonly held: Held
  readonly received: ReceivedResponse
  /** The newest response of the same enrolment. */
  readonly newest: ResponseId
  /** Other patients' current responses on the plan. */
  readonly others: ReadonlyArray<ReceivedResponse>
  /** Network plans of this response that were imported before. */
  readonly importedNetworks: ReadonlyArray<string>
  readonly choice: Choice
  readonly today: CalendarDate
}

/** What an import would do. @category models @since 0.1.0 */
export interface Overwrite {
  readonly networkPlan: NetworkPlan
  /** The selected sections in which the network plan states something. */
  readonly sections: RNEA.ReadonlyNonEmptyArray<Section>
  readonly changes: Changes
  /** Addresses the payer states as they are held. */
  readonly confirmed: ReadonlyArray<Address>
  readonly withheld: ReadonlyArray<Withheld>
  readonly warnings: ReadonlyArray<ImportWarning>
  /** Amounts held of which the payer says nothing, and which therefore stay. */
  readonly unstated: ReadonlyArray<Address>
}

/**
 * The network plan that is meant: the one chosen, or the only one there is. Several and none chosen is refused: choosing
 * wrongly overwrites every family.
 *
 * @see docs/specification.md, step 3
 * @category rules
 * @since 0.1.0
 */
export const chosenNetworkPlan = (
  offered: ReadonlyArray<NetworkPlan>,
  chosen: string | undefined,
): E.Either<Refusal, NetworkPlan> => {
  const names = offered.map(({ name }) => name)
  const [only, ...others] = offered
  if (chosen === undefined)
    return only !== undefined && others.length === 0
      ? E.right(only)
      : E.left({ _tag: "NetworkPlanNotChosen", offered: names })
  return pipe(
    offered.find(({ name }) => name === chosen),
    E.fromNullable({ _tag: "NetworkPlanNotOffered", chosen, offered: names }),
  )
}

const stating = (networkPlan: NetworkPlan, section: Section): boolean => valuesStated(networkPlan)[section] > 0

const sectionRefusals = (
  selected: ReadonlyArray<Section>,
  networkPlan: O.Option<NetworkPlan>,
): ReadonlyArray<Refusal> => {
  if (selected.length === 0) return [{ _tag: "NoSectionSelected" }]
  return O.isSome(networkPlan) && !selected.some((section) => stating(networkPlan.value, section))
    ? selected.map((section) => ({ _tag: "SectionStatesNothing", section }))
    : []
}

const wantedAmounts = ({
  amounts,
  replaced,
}: Pick<Proposal, "amounts" | "replaced">): {
  readonly limits: ReadonlyArray<Wanted<LimitAddress, Limit>>
  readonly counters: ReadonlyArray<Wanted<CounterAddress, Counted>>
} => {
  const isLimit = (address: Address): address is LimitAddress =>
    address._tag === "DeductibleRequired" || address._tag === "BenefitMaximum"
  const isCounter = (address: Address): address is CounterAddress =>
    address._tag === "DeductibleMet" || address._tag === "BenefitUsed"
  return {
    limits: [
      ...amounts.flatMap(({ address, value, evidence }) =>
        isLimit(address) && typeof value !== "object" ? [{ address, value, evidence }] : [],
      ),
      ...replaced.filter(isLimit).map((address) => ({ address, evidence: [] })),
    ],
    counters: [
      ...amounts.flatMap(({ address, value, evidence }) =>
        isCounter(address) && typeof value === "object" ? [{ address, value, evidence }] : [],
      ),
      ...replaced.filter(isCounter).map((address) => ({ address, evidence: [] })),
    ],
  }
}

// What of a network plan is to go in, since only that is warned of.
const narrowedTo = (selected: ReadonlyArray<Section>, networkPlan: NetworkPlan): NetworkPlan => ({
  ...networkPlan,
  ...(selected.includes("DeductiblesAndBenefits") ? {} : { deductibles: [], maximums: [] }),
  ...(selected.includes("ExceptionsAndLimitations") ? {} : { exceptions: [] }),
  ...(selected.includes("Coverages") ? {} : { coverages: [] }),
  ...(selected.includes("PlanOptions") ? {} : { options: [] }),
})

const nothingProposed: Omit<Proposal, "networkPlan"> = { amounts: [], replaced: [], withheld: [] }

// The coverages that go in, if they are selected; what a person entered there counts only then.
const coveragesSelected = ({ held, choice }: OverwriteInput, networkPlan: NetworkPlan): ProposedCoverages =>
  choice.sections.includes("Coverages")
    ? proposeCoverages(held.plan.holding.coverages, networkPlan, choice.answers)
    : { proposed: [], withheld: [] }

const editRefusals = (input: OverwriteInput, networkPlan: NetworkPlan): ReadonlyArray<Refusal> =>
  input.choice.sections.includes("Coverages")
    ? reasonsAgainstEdits(coveragesSelected(input, networkPlan), input.choice.answers.coverages ?? [])
    : []

const isOfCodes = (withheld: Withheld): withheld is Extract<Withheld, { readonly _tag: "CoveragesDisagree" }> =>
  withheld._tag === "CoveragesDisagree"

const unstatedCoverages = (table: CoverageTable, stated: ReadonlyArray<CodeRange>): ReadonlyArray<CoverageAddress> =>
  codesBeside(stated).flatMap((codes) =>
    within(table, codes).flatMap((part) =>
      part.row === undefined ? [] : [{ _tag: "Coverage", codes: part.codes } as const],
    ),
  )

const statedAddresses = (
  proposal: Omit<Proposal, "networkPlan">,
  options: ReadonlyArray<{ readonly address: PlanOptionAddress }>,
): ReadonlySet<string> =>
  new Set(
    [
      ...options.map(({ address }) => address),
      ...proposal.amounts.map(({ address }) => address),
      ...proposal.replaced,
      ...proposal.withheld.flatMap((withheld): ReadonlyArray<Address> => {
        switch (withheld._tag) {
          case "NotPlaced":
          case "CoverageNotPlaced":
            return []
          case "Disagreeing":
          case "CoveragesDisagree":
          case "OptionDisagrees":
            return [withheld.address]
          case "CategoriesOverlap":
          case "PatientDiffers":
          case "OtherBenefitYear":
            return withheld.proposed.map(({ address }) => address)
        }
      }),
    ].map(addressKey),
  )

/**
 * What importing a response would change, or every reason why it may not be imported.
 *
 * Plan-level amounts, exceptions, the coverage table and options are written once, to the plan, and so for every patient of every family on it; family
 * met and used to the subscription; individual met and used to the enrolment. An amount the payer does not state stays.
 * Withheld values stay out with their reason; warnings go in. It reads no clock and changes nothing.
 *
 * Laws: an unselected section changes nothing; the same response twice changes nothing the second time.
 *
 * @see docs/specification.md, steps 3 to 9
 * @category rules
 * @since 0.1.0
 */
export const overwrite = (input: OverwriteInput): E.Either<RNEA.ReadonlyNonEmptyArray<Refusal>, Overwrite> => {
  const { held, received, choice, today } = input
  const chosen = chosenNetworkPlan(received.response.networkPlans, choice.networkPlan)
  const refusals: ReadonlyArray<Refusal> = [
    ...reasonsAgainst(summaryOf(received), input.newest, held.standing, today),
    ...(choice.policy.expired === "refuse" && received.validThrough < today
      ? [{ _tag: "ResponseExpired", validThrough: received.validThrough } as const]
      : []),
    // With nothing stated there is no network plan to choose.
    ...(E.isLeft(chosen) && received.response.networkPlans.length > 0 ? [chosen.left] : []),
    ...sectionRefusals(choice.sections, O.fromEither(chosen)),
    ...(E.isRight(chosen) ? editRefusals(input, chosen.right) : []),
  ]
  return pipe(
    RNEA.fromReadonlyArray(refusals),
    O.match(
      () =>
        pipe(
          chosen,
          E.mapLeft((refusal): RNEA.ReadonlyNonEmptyArray<Refusal> => [refusal]),
          E.map((networkPlan) => overwritten(input, networkPlan)),
          E.chain(E.fromOption((): RNEA.ReadonlyNonEmptyArray<Refusal> => [{ _tag: "NoSectionSelected" }])),
        ),
      E.left,
    ),
  )
}

const overwritten = (input: OverwriteInput, networkPlan: NetworkPlan): O.Option<Overwrite> => {
  const { held, received, choice, today } = input
  const { renewalMonth } = held.standing.plan
  const on = {
    asOf: received.response.answersFor,
    benefitYear: benefitYearOf(renewalMonth, received.response.answersFor),
  }
  const currentYear = benefitYearOf(renewalMonth, today)
  const imported = sections.filter((section) => choice.sections.includes(section) && stating(networkPlan, section))

  const amountsSelected = imported.includes("DeductiblesAndBenefits")
  const proposal = amountsSelected
    ? proposeAmounts({
        held,
        networkPlan,
        on,
        currentYear,
        differences: patientDifferences(received.response.patient, held.standing),
        answers: choice.answers,
      })
    : nothingProposed
  const wanted = wantedAmounts(proposal)
  const limits = difference(eqLimit)(held.plan.holding.limits, wanted.limits)
  const counters = difference(eqCounted)(
    [...held.subscription.holding.counters, ...held.enrolment.holding.counters],
    wanted.counters,
  )
  const exceptions = difference(eqExceptionSet)(
    held.plan.holding.exceptions,
    imported.includes("ExceptionsAndLimitations")
      ? proposeExceptions(
          held.plan.holding.exceptions,
          networkPlan,
          choice.policy.exceptions,
          new Set((choice.answers.kept ?? []).map(addressKey)),
        )
      : [],
  )
  const table = held.plan.holding.coverages
  const coverages = editCoverages(coveragesSelected(input, networkPlan), choice.answers.coverages ?? [])
  const ofCoverages = coverageDifference(table, wantedCoverages(table, coverages.proposed))
  const optionsSelected = imported.includes("PlanOptions")
  const options = optionsSelected ? proposeOptions(networkPlan, choice.answers) : { wanted: [], withheld: [] }
  const ofOptions = difference(eqPlanOption)(held.plan.holding.options, options.wanted)

  const withheld = [...proposal.withheld, ...coverages.withheld, ...options.withheld]
  const stated = statedAddresses({ ...proposal, withheld }, options.wanted)
  const statedCodes = [...coverages.proposed, ...withheld.filter(isOfCodes)].map(({ address }) => address.codes)

  return pipe(
    RNEA.fromReadonlyArray(imported),
    O.map((selected) => ({
      networkPlan,
      sections: selected,
      changes: {
        limits: limits.changes,
        counters: counters.changes,
        exceptions: exceptions.changes,
        downgrades: [],
        waitingPeriods: [],
        coverages: ofCoverages.changes,
        options: ofOptions.changes,
      },
      confirmed: [
        ...limits.confirmed,
        ...counters.confirmed,
        ...exceptions.confirmed,
        ...ofCoverages.confirmed,
        ...ofOptions.confirmed,
      ],
      withheld,
      warnings: importWarnings({
        held,
        received,
        networkPlan: narrowedTo(selected, networkPlan),
        amounts: proposal.amounts,
        others: input.others,
        importedNetworks: input.importedNetworks,
        on,
        currentYear,
        today,
        policy: choice.policy,
      }),
      unstated: [
        ...(amountsSelected ? heldAmounts(held, currentYear) : []).filter(
          (address) => !stated.has(addressKey(address)),
        ),
        ...(imported.includes("Coverages") ? unstatedCoverages(table, statedCodes) : []),
        ...(optionsSelected ? held.plan.holding.options.map(({ address }) => address) : []).filter(
          (address) => !stated.has(addressKey(address)),
        ),
      ],
    })),
  )
}
