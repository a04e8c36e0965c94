import type { Named } from "./Named.ts"

/** What whoever comes is told: who may sign in, where, and whether somebody is signed in here already. */
export interface Door {
  readonly users: ReadonlyArray<Named>
  readonly locations: ReadonlyArray<Named>
  readonly isSignedIn: boolean
}
