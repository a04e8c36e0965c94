// The door "./x12": a payer's X12 271 as eligibility responses.
export type { Span } from "./envelope/Span.ts"
export type { X12Reading } from "./readX12.ts"
export { readX12, segmentText } from "./readX12.ts"
export type { X12Problem, X12ProblemKind } from "./X12Problem.ts"
