import type * as Effect from "effect/Effect"
import type { CoverageStore, EligibilityInbox, Locations, Rights, Today } from "../../src/effect.ts"

/** Runs a use case in the book that a worker was given. */
export type RunInBook = <A, E>(
  act: Effect.Effect<A, E, CoverageStore | EligibilityInbox | Locations | Rights | Today>,
) => Promise<A>
