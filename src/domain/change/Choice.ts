import type { Address } from "../coverage/Address.ts"
import type { Category } from "../procedure/Category.ts"
import type { CodeRange } from "../procedure/CodeRange.ts"
import type { Right } from "../rights/Right.ts"
import type { Percent } from "../value/Percent.ts"
import type { ResponseId } from "../value/Ids.ts"
import type { Policy } from "./Policy.ts"
import type { Section } from "./Section.ts"

/**
 * What a person enters in the place of what the payer states of these codes, before it is imported: the plan's share, the
 * deductible that counts, or both. Needs the right to edit plans beside the one to import.
 *
 * @category models
 * @since 0.2.0
 */
export interface CoverageEdit {
  readonly codes: CodeRange
  readonly planPays?: Percent
  readonly deductible?: Category | "none"
}

/**
 * What a person answered where an import could not decide.
 *
 * @category models
 * @since 0.1.0
 */
export interface Answers {
  /** Where rows of equal rank disagree: the address, and which of the candidates is meant, counted from 0. */
  readonly picks?: ReadonlyArray<{ readonly address: Address; readonly candidate: number }>
  /** Where the payer's categories overlap the held ones: whether to replace the held categories or to keep them. */
  readonly categories?: "replace" | "keep"
  /** That the patient the payer names, though described otherwise, is the patient of this review. */
  readonly patientConfirmed?: boolean
  /** Exceptions the payer did not mention that are to stay. */
  readonly kept?: ReadonlyArray<Address>
  /** What the person enters in the place of the payer's coverages. */
  readonly coverages?: ReadonlyArray<CoverageEdit>
}

/**
 * The rights that a choice needs: the one to import; and where something is entered in the place of what the payer says, the
 * one to edit plans as well.
 *
 * @see docs/specification.md, decision 24
 * @category rules
 * @since 0.2.0
 */
export const rightsToImport = ({ answers }: Pick<Choice, "answers">): ReadonlyArray<Right> => [
  "Import Insurance Benefit Details",
  ...((answers.coverages ?? []).length > 0 ? (["Edit Insurance Plans"] as const) : []),
]

/**
 * Everything a person decides before an import. With what is held it determines the changes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Choice {
  readonly response: ResponseId
  /** The network plan's name; may be absent only where the response holds exactly one. */
  readonly networkPlan?: string
  readonly sections: ReadonlyArray<Section>
  readonly policy: Policy
  readonly answers: Answers
}
