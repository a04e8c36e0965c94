import type { Capability } from "../../domain/location/Edition.ts"
import type { NotRevertible, Refusal } from "../../domain/change/Refusal.ts"
import type { Interval } from "../../domain/value/Interval.ts"
import { procedureOf } from "../../domain/procedure/CodeRange.ts"
import { formatProcedure } from "../../domain/procedure/Procedure.ts"
import { sayAddress, sayAges, scopeNames, sectionNames } from "./coverage.ts"
import { listed } from "./listed.ts"

const quoted = (names: ReadonlyArray<string>): string => names.map((name) => `\`${name}\``).join(", ")

const sayInterval = ({ from, through }: Interval): string =>
  [from === undefined ? "" : `from ${from}`, through === undefined ? "" : `through ${through}`]
    .filter((part) => part !== "")
    .join(" ") || "without end"

/** Why a value cannot be put back. @category presenting @since 0.1.0 */
export const sayNotRevertible = (reason: NotRevertible): string => {
  const where = sayAddress(reason.address)
  switch (reason._tag) {
    case "NotInReceipt":
      return `${where}: this receipt did not change it. Choose one of its own values`
    case "ChangedSince":
      return `${where}: receipt \`${reason.by}\` changed it later. Revert that one first`
    case "ConfirmedSince":
      return `${where}: receipt \`${reason.by}\` confirmed it later. Edit it by hand if it is wrong`
    case "HeldDiffers":
      return `${where}: what is held is not what this receipt left. Edit it by hand if it is wrong`
    case "PastBenefitYear":
      return `${where}: it counts in a past benefit year. Edit it by hand if it is wrong`
    case "NotInReview":
      return `${where}: it is not in review, or no longer. Look it up in the history`
    case "AcceptedSince":
      return `${where}: it was accepted with \`${reason.by}\`. Revert it from the history if it is wrong`
    case "AsBefore":
      return `${where}: it is as it was before. There is nothing to put back`
  }
}

const capabilityWords: Readonly<Record<Capability, string>> = {
  ManualImport: "importing by hand",
  AutomaticImport: "automatic import",
  RevertReview: "the review of imports",
}

/**
 * A refusal as a person is told it: what, with the values, and what to do next. One line, no final stop.
 *
 * @category presenting
 * @since 0.1.0
 */
export const sayRefusal = (refusal: Refusal): string => {
  switch (refusal._tag) {
    case "Malformed":
      return `${refusal.problems.map(({ path, expected, got }) => `at ${path} there is ${got}, not ${expected}`).join("; ")}. Correct it and ask again`
    case "RightMissing":
      return `this needs the right \`${refusal.needs}\` at this location. Ask whoever manages security rights`
    case "CapabilityMissing":
      return `this location's edition does not include ${capabilityWords[refusal.capability]}. Ask whoever looks after the practice's editions`
    case "SwitchedOff":
      return "automatic import is switched off at this location. Import it by hand, or have it switched on"
    case "ResponseNotFound":
      return `there is no response \`${refusal.response}\` in this practice. Check the id, or read the message in first`
    case "ResponseIdTaken":
      return `the response id \`${refusal.response}\` names another patient's answer, and this one was not kept. Use a new id`
    case "PatientNotFound":
      return "this patient is not enrolled on this plan in this practice. Check the patient and the plan"
    case "PatientNotMatched":
      return refusal.candidates.length === 0
        ? "nobody in this practice matches the patient the payer names. Name the patient and the plan"
        : `the patient the payer names could be ${refusal.candidates
            .map(({ patient, plan }) => `patient \`${patient}\` on plan \`${plan}\``)
            .join(" or ")}. Name the patient and the plan`
    case "NotEligible":
      return refusal.outcome === "ineligible"
        ? "the payer says the coverage is not active, so there is nothing to import. Ask the patient for new coverage"
        : refusal.outcome === "rejected"
          ? "the payer rejected the question, so there is nothing to import. Correct it and ask again"
          : "the payer does not say that the coverage is active, so nothing can be imported. Ask the payer"
    case "NothingStated":
      return "the payer states no amount, no exception, no coverage and no option, so there is nothing to import. Enter what is known by hand"
    case "Superseded":
      return `a newer response \`${refusal.newest}\` replaces this one. Open that one`
    case "NotPrimary":
      return `this is the patient's coverage number ${String(refusal.ordinal)}, and only primary coverage is imported. Open the response of the primary plan`
    case "EnrolmentNotInForce":
      return `the patient is enrolled ${sayInterval(refusal.enrolled)}, which does not include today, ${refusal.today}. Correct the enrolment first`
    case "PlanNotInForce":
      return `the plan is in force ${sayInterval(refusal.plan)}, which does not include today, ${refusal.today}. Correct the plan first`
    case "ResponseExpired":
      return `this response was valid through ${refusal.validThrough}. Ask the payer again`
    case "NetworkPlanNotChosen":
      return `the payer describes several network plans. Choose one of ${quoted(refusal.offered)}`
    case "NetworkPlanNotOffered":
      return `the response has no network plan \`${refusal.chosen}\`. Choose one of ${quoted(refusal.offered)}`
    case "NoSectionSelected":
      return "no section is selected. Select at least one to import"
    case "CoverageNotEditable":
      return refusal.because === "nothingProposed"
        ? `the payer states no coverage of ${formatProcedure(procedureOf(refusal.codes))}, so there is nothing to edit before the import. Edit the plan by hand`
        : refusal.because === "statementsDisagree"
          ? `what the payer states of codes in ${formatProcedure(procedureOf(refusal.codes))} disagrees. Enter a percent for all of the codes that disagree, or pick one of the statements first`
          : `of ${formatProcedure(procedureOf(refusal.codes))} the payer states what the patient pays, not a percent. Import it as it is, and edit the plan afterwards`
    case "SectionStatesNothing":
      return `the payer states nothing for ${sectionNames[refusal.section]}, so it would replace nothing. Select another section`
    case "EverythingWithheld":
      return "every value of the selected sections is withheld, so nothing would be imported. Answer what the preview asks, or mark the response as done"
    case "ChangedSincePreview":
      return refusal.moved.length === 0
        ? "what would be imported is no longer what you saw. Nothing was written; preview again"
        : `what is held for ${listed(refusal.moved.map((scope) => scopeNames[scope]))} was changed since you looked. Nothing was written; preview again`
    case "MarkOutOfReach":
      return `a word on eligibility counts through a day from ${refusal.earliest} to ${refusal.latest}, not ${refusal.through}. Choose such a day`
    case "MarkIdTaken":
      return `the id \`${refusal.mark}\` names another word on eligibility, and this one was not kept. Use a new id`
    case "NothingMarked":
      return "nobody has marked this patient, so there is nothing to take back. Look at the patient again"
    case "AlreadyDone":
      return "this response is done already. Close it"
    case "ReceiptNotFound":
      return `there is no receipt \`${refusal.receipt}\` in this practice. Look it up in the history`
    case "ReceiptIdTaken":
      return `the receipt id \`${refusal.receipt}\` names something else. Use a new id`
    case "RevertWindowClosed":
      return `this could be reverted through ${refusal.lastDay}. Edit the values by hand`
    case "NothingToAccept":
      return "none of these values is in review any more, so there is nothing to accept. Look at the review again"
    case "NothingToRevert":
      return refusal.because.length === 0
        ? "this receipt changed no value, so there is nothing to put back. Choose another receipt"
        : `no value can be put back: ${refusal.because.map(sayNotRevertible).join("; ")}`
    case "NothingEdited":
      return "what you entered is what is held already. Change a value first"
    case "AddressEditedTwice":
      return `what you entered names one value twice, ${sayAddress(refusal.address)}. Enter it once`
    case "NotABenefitYear":
      return `a benefit year of this plan does not begin on ${refusal.address.slot.period === "annual" ? refusal.address.slot.benefitYear : ""}. Enter the amount under the year from ${refusal.begins}`
    case "AgesReversed":
      return `the ages entered for ${sayAddress(refusal.address)}, ${sayAges(refusal.ages)}, cover nobody. Enter the lower age first`
  }
}
