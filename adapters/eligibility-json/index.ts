// The door "./eligibility-json": an eligibility answer as clearing houses render it in JSON, as eligibility responses.
export type { EligibilityJsonOptions } from "./EligibilityJsonOptions.ts"
export type { EligibilityJsonProblem, EligibilityJsonProblemKind } from "./EligibilityJsonProblem.ts"
export { parseEligibilityJson } from "./parseEligibilityJson.ts"
export type { EligibilityJsonReading } from "./readEligibilityJson.ts"
export { readEligibilityJson } from "./readEligibilityJson.ts"
export { understandEligibilityJson } from "./understandEligibilityJson.ts"
