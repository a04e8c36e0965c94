import type { Address } from "../coverage/Address.ts"
import type { ResponseId } from "../value/Ids.ts"
import type { Policy } from "./Policy.ts"
import type { Section } from "./Section.ts"

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
}

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
