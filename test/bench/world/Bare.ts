import type { Letter } from "../../../src/effect.ts"
import type { Commit } from "./recording.ts"

/** The bare statements that a store is compared with. */
export interface Bare {
  readonly commit: (commit: Commit) => Promise<void>
  readonly put: (letter: Letter) => Promise<void>
  readonly close: () => Promise<void>
}
