import type { Named } from "../wire/Named.ts"
import type { Seal } from "./Session.ts"

/** The practice that is shown, and who may sign in where. A practice's own sign-in would stand here. */
export interface ShownPractice {
  readonly id: string
  readonly users: ReadonlyArray<Named>
  readonly locations: ReadonlyArray<Named>
}

/** What the server itself keeps; all else is in the book. */
export interface Desk {
  readonly practice: ShownPractice
  readonly seal: Seal
  /** Milliseconds, for the end of sessions alone. */
  readonly now: () => number
}
