// The door "./review": what a screen says, without a screen.
export * from "./review/words/confirmation.ts"
export * from "./review/words/coverage.ts"
export * from "./review/words/findings.ts"
export * from "./review/words/outcomes.ts"
export * from "./review/words/receipts.ts"
export * from "./review/words/refusals.ts"
