// The door "./x12": a payer's X12 271 as eligibility responses.
export type { Span } from "./envelope/Span.ts"
export type { X12Options, X12Reading } from "./readerOf.ts"
export { readX12, segmentText } from "./readX12.ts"
export type { X12Part, X12StreamOptions } from "./stream/readX12Stream.ts"
export { readX12Stream } from "./stream/readX12Stream.ts"
export type { X12Source } from "./stream/X12Source.ts"
export type { X12Problem, X12ProblemKind } from "./X12Problem.ts"
export { understandX12 } from "./understandX12.ts"
