import type { ImportWarning } from "../change/Finding.ts"
import type { Refusal } from "../change/Refusal.ts"
import type { Capability } from "../location/Edition.ts"
import type { NetworkStatus } from "../response/NetworkPlan.ts"
import type { PatientDifference } from "../response/patientDifferences.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { ReceiptId, ResponseId } from "../value/Ids.ts"

/**
 * Something that keeps a whole answer out of an import that nobody looks at. It waits for a person then, who may well
 * import it.
 *
 * @see docs/specification.md, decision 31
 * @category models
 * @since 0.2.0
 */
export type Gate =
  /** The location's edition cannot do it. */
  | { readonly _tag: "CapabilityMissing"; readonly capability: Capability }
  | { readonly _tag: "SwitchedOff" }
  /** The answer holds several network plans, and nobody is there to choose. */
  | { readonly _tag: "SeveralNetworkPlans"; readonly offered: ReadonlyArray<string> }
  | { readonly _tag: "NetworkNotContracted"; readonly networkPlan: string; readonly status: NetworkStatus }
  | { readonly _tag: "GroupNumberMissing"; readonly on: "plan" | "payer" | "both" }
  | { readonly _tag: "GroupNumberDiffers"; readonly plan: string; readonly payer: string; readonly partOf: boolean }
  | { readonly _tag: "PatientDiffers"; readonly differences: ReadonlyArray<PatientDifference> }
  | { readonly _tag: "MemberIdDiffers" }
  | { readonly _tag: "Expired"; readonly validThrough: CalendarDate }
  | { readonly _tag: "BenefitYearTurned"; readonly answersFor: CalendarDate; readonly currentYear: CalendarDate }
  | { readonly _tag: "Superseded"; readonly newest: ResponseId }
  /** A person could not import it either. */
  | { readonly _tag: "NotImportable"; readonly refusal: Refusal }
  /** It was imported, marked as done or taken back before: somebody's word on it stands. */
  | { readonly _tag: "AlreadyHandled"; readonly receipt: ReceiptId }
  /** A warning that names no value, so that no value of the answer can be told from it. */
  | { readonly _tag: "Warned"; readonly warning: ImportWarning }
