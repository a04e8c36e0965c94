import type { DeliveryOutcome, DeliveryProblem, MessageProblem } from "../../src/effect.ts"
import { reasonName } from "../../src/effect.ts"

/**
 * Why a delivery was set aside, as it is kept beside the night: kinds and places, and nothing of the message.
 *
 * @category models
 * @since 0.2.0
 */
export type KeptProblem =
  | { readonly _tag: "Unreadable"; readonly problems: ReadonlyArray<MessageProblem> }
  /** The kinds of refusal, such as `PatientNotMatched`. */
  | { readonly _tag: "NotReceived"; readonly refusals: ReadonlyArray<string> }
  | { readonly _tag: "BookCorrupt"; readonly operation: string; readonly paths: ReadonlyArray<string> }
  | { readonly _tag: "Fault"; readonly error: string }

const keptProblem = (problem: DeliveryProblem): KeptProblem =>
  problem._tag === "NotReceived" ? { _tag: "NotReceived", refusals: problem.refusals.map(({ _tag }) => _tag) } : problem

/** What is written beside a delivery once it is known what became of it. */
export interface KeptOutcome {
  readonly state: DeliveryOutcome["_tag"]
  readonly outcome: unknown
}

export const keptOutcome = (outcome: DeliveryOutcome): KeptOutcome => {
  switch (outcome._tag) {
    case "Imported":
    case "AlreadyImported":
      return { state: outcome._tag, outcome: { receipt: outcome.receipt } }
    case "LeftForReview":
      return { state: outcome._tag, outcome: { reasons: [...new Set(outcome.reasons.map(reasonName))] } }
    case "SetAside":
      return { state: outcome._tag, outcome: { problem: keptProblem(outcome.problem) } }
  }
}
