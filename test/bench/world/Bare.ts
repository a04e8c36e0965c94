import type { Letter } from "../../../src/effect.ts"
import type { Commit } from "./recording.ts"

/** The bare statements that a store is compared with. */
export interface Bare {
  readonly commit: (commit: Commit) => Promise<void>
  readonly put: (letter: Letter) => Promise<void>
  readonly close: () => Promise<void>
}

/** Whether each statement's answer is looked at before the next one; a file in the same process makes no difference of it. */
export type BareWay = "blindly" | "looking"
