// The door "./testing": laws every store owes, histories to compare stores by, and stores that break the laws.
export type { BookPorts, Law, LawResult } from "./testing/Law.ts"
export * from "./testing/storeLaws.ts"
export * from "./testing/answersAlike.ts"
export * from "./testing/practicesApart.ts"
export * from "./testing/brokenStores.ts"
