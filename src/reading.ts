// The door "./reading": a payer's answer as rows, whatever it was sent as, and the rules that read them.
export { interpret } from "./reading/interpret.ts"
export type { Interpreted } from "./reading/interpret.ts"
export type * from "./reading/rows/Answer.ts"
export type * from "./reading/rows/Row.ts"
export { rowPieces } from "./reading/rows/rowPieces.ts"
export { serviceTypeName } from "./reading/serviceTypes.ts"
