import type { Gate } from "./Gate.ts"

/** Which gate is shut, as one word that can be counted and kept: the kind, and nothing of the answer. @category decisions @since 0.2.0 */
export const gateName = (gate: Gate): string => {
  switch (gate._tag) {
    case "NotImportable":
      return gate.refusal._tag
    case "Warned":
      return gate.warning._tag === "Reading" ? gate.warning.warning._tag : gate.warning._tag
    case "CapabilityMissing":
    case "SwitchedOff":
    case "SeveralNetworkPlans":
    case "NetworkNotContracted":
    case "GroupNumberMissing":
    case "GroupNumberDiffers":
    case "PatientDiffers":
    case "MemberIdDiffers":
    case "Expired":
    case "BenefitYearTurned":
    case "Superseded":
    case "AlreadyHandled":
      return gate._tag
  }
}
