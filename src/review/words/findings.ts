import type { ImportWarning, ProposedAmount, Withheld } from "../../domain/change/Finding.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import type { PlanDisagreement } from "../../domain/disagreement/PlanDisagreement.ts"
import { formatProcedure } from "../../domain/procedure/Procedure.ts"
import type { PatientDifference } from "../../domain/response/patientDifferences.ts"
import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"
import type { Preview } from "../../domain/review/Preview.ts"
import { formatMoney } from "../../domain/value/Money.ts"
import { capital } from "./capital.ts"
import { sayLikelyReason, sayStrength } from "./disagreements.ts"
import {
  measureNames,
  sayAddress,
  sayCounted,
  sayCoverageRow,
  sayLimit,
  sayPlanOption,
  sayShare,
  saySlot,
} from "./coverage.ts"
import { listed } from "./listed.ts"

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const

const differenceNames: Readonly<Record<PatientDifference, string>> = {
  birthDate: "birth date",
  firstName: "first name",
  relationship: "relationship",
}

/** In what the payer's patient differs from the practice's. @category presenting @since 0.1.0 */
export const sayPatientDifference = (difference: PatientDifference): string =>
  `the payer's patient has another ${differenceNames[difference]} than this patient`

const sayProposed = ({ address, value }: ProposedAmount): string =>
  `${sayAddress(address)} ${typeof value === "object" ? sayCounted(value) : sayLimit(value)}`

const list = (parts: ReadonlyArray<string>): string => parts.join("; ")

/** Why a value stays out of an import, and what lets it in where anything does. @category presenting @since 0.1.0 */
export const sayWithheld = (withheld: Withheld): string => {
  switch (withheld._tag) {
    case "NotPlaced":
      return `${measureNames[withheld.measure]}, ${saySlot(withheld.slot).toLowerCase()}: the plan does not say in which of its categories ${withheld.slot.category} counts`
    case "Disagreeing":
      return `${sayAddress(withheld.address)}: the payer says ${listed(withheld.candidates.map(({ value }) => (typeof value === "object" ? sayCounted(value) : sayLimit(value))))}. Pick one to import it`
    case "CategoriesOverlap":
      return `${list(withheld.proposed.map(sayProposed))}: would count twice beside ${withheld.held.join(", ")} as held. Choose to replace or to keep those`
    case "PatientDiffers":
      return `${list(withheld.proposed.map(sayProposed))}: the payer's patient has another ${listed(withheld.differences.map((what) => differenceNames[what]))}. Confirm who is meant to import them`
    case "OtherBenefitYear":
      return `${list(withheld.proposed.map(sayProposed))}: counted in the benefit year from ${withheld.benefitYear}, and it is now the one from ${withheld.currentYear}. Ask the payer again`
    case "CoverageNotPlaced":
      return `${withheld.category}, ${sayShare(withheld.share)}: neither the plan's coverage table nor the code set has a category of this name. Enter it by hand for the codes that are meant`
    case "CoveragesDisagree":
      return `${sayAddress(withheld.address)}: the payer says ${listed(withheld.candidates.map(({ row }) => sayCoverageRow(row)))}. Pick one to import it`
    case "OptionDisagrees":
      return `${sayAddress(withheld.address)}: the payer says ${listed(withheld.candidates.map(({ value }) => sayPlanOption(value)))}. Pick one to import it`
  }
}

/** A reading warning in plain words. @category presenting @since 0.1.0 */
export const sayReadingWarning = (warning: ReadingWarning): string => {
  switch (warning._tag) {
    case "AmountEmpty":
      return `${measureNames[warning.measure]}, ${saySlot(warning.slot).toLowerCase()}: the payer names it and leaves the amount empty, so it is unknown`
    case "ZeroMaximum":
      return `${measureNames[warning.measure]}, ${saySlot(warning.slot).toLowerCase()}: a maximum of $0.00 is taken for a placeholder, so it is unknown`
    case "RemainingAboveTotal":
      return `${measureNames[warning.measure]}, ${saySlot(warning.slot).toLowerCase()}: ${formatMoney(warning.remaining)} remaining is more than the total of ${formatMoney(warning.total)}, so it is unknown`
    case "RemainingWithoutTotal":
      return `${measureNames[warning.measure]}, ${saySlot(warning.slot).toLowerCase()}: ${formatMoney(warning.remaining)} remaining is stated without a total, so it is unknown`
    case "MoreSpecificUsed":
      return `${measureNames[warning.measure]}, ${saySlot(warning.slot).toLowerCase()}: the payer says ${sayLimit(warning.used)} and, less specifically, ${sayLimit(warning.ignored)}; the first is used`
    case "RowsDisagree":
      return `${measureNames[warning.measure]}, ${saySlot(warning.slot).toLowerCase()}: the payer says ${listed(warning.values.map(sayLimit))}; pick one`
    case "LevelAssumed":
      return `${measureNames[warning.measure]}, ${saySlot(warning.slot).toLowerCase()}: the payer does not say whose it is; read as each member's own`
    case "ImplausibleDeductible":
      return `${measureNames[warning.measure]}, ${saySlot(warning.slot).toLowerCase()}: ${formatMoney(warning.value)} is a strange deductible; it may be a maximum under the wrong code`
    case "NotCoveredAndCovered":
      return `${formatProcedure(warning.procedure)}: the payer says that it is not covered, and also what is paid or how often`
    case "StatusUnstated":
      return "the payer does not say that the coverage is active"
  }
}

/** A warning in plain words: it goes in, and somebody should know. @category presenting @since 0.1.0 */
export const sayWarning = (warning: ImportWarning): string => {
  switch (warning._tag) {
    case "GroupNumberDiffers":
      return `the payer says group ${warning.payer}, this plan says ${warning.plan}${warning.partOf ? ", which is part of it" : ""}. It may be another benefit division`
    case "GroupNumberMissing":
      return warning.on === "plan"
        ? "this plan has no group number to compare with the payer's"
        : warning.on === "payer"
          ? "the payer does not say a group number"
          : "neither the payer nor this plan says a group number"
    case "MemberIdDiffers":
      return "the payer's member id is not the one of this subscription. It may be about another coverage of the patient's"
    case "Expired":
      return `this response was valid through ${warning.validThrough}`
    case "BenefitYearTurned":
      return `the answer is about ${warning.answersFor}, and the present benefit year began on ${warning.currentYear}: annual met and used amounts stay out`
    case "RenewalMonthDiffers":
      return `the payer's benefit year begins in ${monthNames[warning.payer - 1] ?? ""}, this plan's in ${monthNames[warning.plan - 1] ?? ""}`
    case "MetAboveRequired":
      return `${saySlot(warning.slot)}: ${formatMoney(warning.met)} is met of a deductible of ${formatMoney(warning.required)}`
    case "UsedAboveMaximum":
      return `${saySlot(warning.slot)}: ${formatMoney(warning.used)} is used of a maximum of ${formatMoney(warning.maximum)}`
    case "HeldCountedLater":
      return `${sayAddress(warning.address)}: what is held was counted on ${warning.held}, later than the payer's figure of ${warning.stated}`
    case "OtherMemberDisagrees":
      return `another patient's answer of ${warning.answersFor} on this plan (\`${warning.response}\`) says otherwise: ${list(
        [
          ...warning.amounts.map(
            ({ address, ours, theirs }) => `${sayAddress(address)} ${sayLimit(theirs)} there, ${sayLimit(ours)} here`,
          ),
          ...(warning.procedures.length === 0
            ? []
            : [`other exceptions for ${warning.procedures.map(formatProcedure).join(", ")}`]),
        ],
      )}`
    case "OtherNetworkImported":
      return `\`${warning.networkPlan}\` of this response was imported before; this replaces it`
    case "Reading":
      return sayReadingWarning(warning.warning)
  }
}

// What may be the reason that another answer differs, each once: of many values it is mostly the same.
const likelyReasons = (
  { response, amounts, procedures }: Extract<ImportWarning, { readonly _tag: "OtherMemberDisagrees" }>,
  disagreements: ReadonlyArray<PlanDisagreement>,
): ReadonlyArray<string> => {
  const warned = new Set([
    ...amounts.map(({ address }) => addressKey(address)),
    ...procedures.map((procedure) => addressKey({ _tag: "Exceptions", procedure })),
  ])
  const here = disagreements.filter(
    ({ about, values }) =>
      about._tag !== "PlanPays" &&
      warned.has(addressKey(about)) &&
      values.some(({ by }) => by.some((said) => said.response === response)),
  )
  return [...new Set(here.map(({ reasons: [first] }) => `${sayStrength(first)}${sayLikelyReason(first)}`))]
}

/**
 * The warnings of a preview in plain words; beside another member's answer that says otherwise, what may be the reason.
 *
 * @see docs/specification.md, decisions 16 and 29
 * @category presenting
 * @since 0.2.0
 */
export const sayWarnings = ({
  warnings,
  disagreements = [],
}: Pick<Preview, "disagreements" | "warnings">): ReadonlyArray<string> =>
  warnings.map((warning) => {
    const reasons = warning._tag === "OtherMemberDisagrees" ? likelyReasons(warning, disagreements) : []
    return [sayWarning(warning), ...reasons.map(capital)].join(". ")
  })
