import type { Coverage } from "../coverage/coverageOf.ts"
import type { CoverageRow, Share } from "../coverage/CoverageRow.ts"
import { standard } from "../procedure/Category.ts"
import type { EligibilityResponse } from "../response/EligibilityResponse.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import type { StatedNote } from "../response/Note.ts"
import type { PastService } from "./Question.ts"
import type { Rule, Saying } from "./Rule.ts"

/**
 * What a plan holds, as rules: exceptions, downgrades, waiting periods, the coverage table and the clause on missing teeth.
 * They have no evidence of their own; receipts have.
 *
 * @see docs/specification.md, decision 27
 * @category decisions
 * @since 0.2.0
 */
export const rulesHeld = ({
  exceptions,
  downgrades,
  waitingPeriods,
  coverages,
  options,
}: Pick<Coverage, "coverages" | "downgrades" | "exceptions" | "options" | "waitingPeriods">): ReadonlyArray<Rule> => [
  ...exceptions.flatMap(({ address: { procedure }, value }) => value.map((says): Rule => ({ procedure, says }))),
  ...downgrades.map(({ address: { procedure }, value }): Rule => ({
    procedure,
    says: { type: "Downgrade", paidAs: { code: value.paidAs } },
  })),
  ...waitingPeriods.map(({ address: { procedure }, value }): Rule => ({
    procedure,
    says: { type: "WaitingPeriod", waiting: { kind: "length", ...value } },
  })),
  ...coverages.map(({ codes, row }): Rule => ({ procedure: codes, says: { type: "Share", ...shareOf(row) } })),
  ...options.flatMap(({ value }): ReadonlyArray<Rule> =>
    value.option === "MissingToothClause" && value.value === "applies"
      ? [{ procedure: { category: standard }, says: { type: "MissingTooth" } }]
      : [],
  ),
]

const shareOf = (row: CoverageRow): Share => ("planPays" in row ? { planPays: row.planPays } : { copay: row.copay })

const sayingOf = ({ note, words }: StatedNote): Saying | undefined => {
  switch (note.kind) {
    case "MissingTooth":
      return note.applies
        ? { type: "MissingTooth", ...(note.unless === undefined ? {} : { unless: note.unless }) }
        : undefined
    case "WaitingPeriod":
      return { type: "WaitingPeriod", waiting: note.waiting }
    case "AlternateBenefit":
      return note.applies
        ? { type: "Downgrade", ...(note.paidAs === undefined ? {} : { paidAs: note.paidAs }) }
        : undefined
    case "SharedFrequency":
      return { type: "CountedTogether", with: note.with }
    case "Deductible":
      return undefined
    case "NoLimit":
      return { type: "NoLimit", on: note.on }
    case "CoverageUnknown":
      return { type: "ShareUnknown" }
    case "Words":
      return { type: "Unread", words }
  }
}

/** The notes of a network plan as rules. @category decisions @since 0.2.0 */
export const rulesNoted = ({ notes = [] }: Pick<NetworkPlan, "notes">): ReadonlyArray<Rule> =>
  notes.flatMap((stated): ReadonlyArray<Rule> => {
    const says = sayingOf(stated)
    return says === undefined ? [] : [{ procedure: stated.procedure, says, evidence: stated.evidence }]
  })

/**
 * All that a network plan states, as rules with the payer's evidence: shares, exceptions and notes.
 *
 * @see docs/specification.md, decision 27
 * @category decisions
 * @since 0.2.0
 */
export const rulesStated = (plan: NetworkPlan): ReadonlyArray<Rule> => [
  ...plan.coverages.flatMap((coverage): ReadonlyArray<Rule> => {
    // A fixed amount says what the patient pays, and no share of the plan's.
    if (!("planPays" in coverage)) return []
    const { procedure, planPays, evidence } = coverage
    return [{ procedure, says: { type: "Share", planPays }, evidence }]
  }),
  ...plan.exceptions.map(({ procedure, exception, evidence }): Rule => ({ procedure, says: exception, evidence })),
  ...rulesNoted(plan),
]

/** The services an answer tells of. Each is the last of its procedure that the payer knows. @category decisions @since 0.2.0 */
export const servicesStated = ({ history = [] }: EligibilityResponse): ReadonlyArray<PastService> =>
  history.map(({ procedure, on, evidence }) => ({ procedure, on, last: true, evidence }))
