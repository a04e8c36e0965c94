// The door "./effect": ports and use cases.
export * from "./ports/CoverageStore.ts"
export * from "./ports/EligibilityInbox.ts"
export * from "./ports/Failure.ts"
export * from "./ports/Register.ts"
export * from "./ports/Rights.ts"
export * from "./ports/Schedule.ts"
export * from "./ports/Today.ts"
