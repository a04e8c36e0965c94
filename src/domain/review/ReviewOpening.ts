import type { Affected } from "../change/Receipt.ts"
import type { Section } from "../change/Section.ts"
import type { Coverage } from "../coverage/coverageOf.ts"
import type { Standing } from "../coverage/Records.ts"
import type { ReceivedResponse } from "../response/EligibilityResponse.ts"
import type { ImportState } from "../response/importState.ts"
import type { PatientDifference } from "../response/patientDifferences.ts"

/** A section of a network plan that was imported and stands. @category models @since 0.2.0 */
export interface ImportedSection {
  readonly networkPlan: string
  readonly section: Section
}

/** What the import page opens with. @category models @since 0.1.0 */
export interface ReviewOpening {
  /** Whether the caller may enter coverages in the place of the payer's, which needs the right to edit plans. */
  readonly mayEditCoverages: boolean
  readonly received: ReceivedResponse
  /** The message word for word, for "where did the payer say that?". */
  readonly message: string
  /** The practice's patient, plan and enrolment, beside the payer's patient details. */
  readonly standing: Standing
  readonly differences: ReadonlyArray<PatientDifference>
  readonly coverage: Coverage
  readonly affected: Affected
  readonly state: ImportState
  /** What was imported of it before and stands: a check mark belongs to a section of a network plan. */
  readonly imported: ReadonlyArray<ImportedSection>
}
