import { gateName } from "../../domain/automatic/gateName.ts"
import type { KeptOut } from "../../domain/automatic/KeptOut.ts"
import type { DeliveryOutcome, DeliveryProblem, ReviewReason } from "./DeliveryOutcome.ts"

/**
 * Why an answer was left for a review or set aside, as one word that can be counted: the kind of reason, and nothing of
 * the answer.
 *
 * @category decisions
 * @since 0.2.0
 */
export const reasonName = (reason: ReviewReason): string => {
  switch (reason._tag) {
    case "Refused":
      return reason.refusal._tag
    case "Withheld":
      return reason.withheld._tag
    case "Warning":
      return reason.warning._tag === "Reading" ? reason.warning.warning._tag : reason.warning._tag
    case "Gate":
      return gateName(reason.gate)
    case "KeptOut":
      return becauseName(reason.keptOut)
    case "NothingToChange":
      return reason._tag
  }
}

const becauseName = ({ because }: KeptOut): string => {
  switch (because._tag) {
    case "Withheld":
      return because.withheld
    case "Warned":
      return because.warning
    case "EditedByHand":
    case "PerhapsEditedByHand":
      return because._tag
  }
}

/** The kinds of a problem, to be counted like `reasonName`. @category decisions @since 0.2.0 */
export const problemNames = (problem: DeliveryProblem): ReadonlyArray<string> => {
  switch (problem._tag) {
    case "NotReceived":
      return problem.refusals.map(({ _tag }) => _tag)
    case "Unreadable":
    case "BookCorrupt":
    case "Fault":
      return [problem._tag]
  }
}

/** How many of a night's deliveries came out how, and how often each reason was among them. @category models @since 0.2.0 */
export interface NightSummary {
  readonly outcomes: Readonly<Record<DeliveryOutcome["_tag"], number>>
  /** By `reasonName`; an answer may have several. */
  readonly reasons: Readonly<Record<string, number>>
  /** By `problemNames`. */
  readonly problems: Readonly<Record<string, number>>
}

/** @category constructors @since 0.2.0 */
export const emptyNight: NightSummary = {
  outcomes: { Imported: 0, AlreadyImported: 0, LeftForReview: 0, SetAside: 0 },
  reasons: {},
  problems: {},
}

const counting = (counts: Readonly<Record<string, number>>, names: ReadonlyArray<string>) =>
  [...new Set(names)].reduce((all, name) => ({ ...all, [name]: (all[name] ?? 0) + 1 }), counts)

/** A summary with one more delivery in it. @category decisions @since 0.2.0 */
export const withOutcome = (summary: NightSummary, outcome: DeliveryOutcome): NightSummary => ({
  outcomes: { ...summary.outcomes, [outcome._tag]: summary.outcomes[outcome._tag] + 1 },
  reasons:
    outcome._tag === "LeftForReview" ? counting(summary.reasons, outcome.reasons.map(reasonName)) : summary.reasons,
  problems: outcome._tag === "SetAside" ? counting(summary.problems, problemNames(outcome.problem)) : summary.problems,
})
