// The door "./testing": laws every store owes, and stores that break them.
export type { BookPorts, Law, LawResult } from "./testing/Law.ts"
export * from "./testing/storeLaws.ts"
export * from "./testing/brokenStores.ts"
