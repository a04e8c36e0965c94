// The door "./eligibility-json": an eligibility answer as clearing houses render it in JSON, as eligibility responses.
export type { EligibilityJsonProblem, EligibilityJsonProblemKind } from "./EligibilityJsonProblem.ts"
export { parseEligibilityJson } from "./parseEligibilityJson.ts"
export type { EligibilityJsonOptions, EligibilityJsonReading } from "./readEligibilityJson.ts"
export { readEligibilityJson } from "./readEligibilityJson.ts"
