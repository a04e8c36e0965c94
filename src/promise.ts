// The door "./promise": the same use cases for apps that do not use Effect.
export { openDesk } from "./app/plain/openDesk.ts"
export type { Answer, Book, Desk, DeskOptions } from "./app/plain/openDesk.ts"
