// The door "./fhir": a payer's FHIR CoverageEligibilityResponse as eligibility responses.
export type { FhirProblem, FhirProblemKind } from "./FhirProblem.ts"
export type { FhirReading } from "./readFhir.ts"
export { readFhir } from "./readFhir.ts"
