import type * as Effect from "effect/Effect"
import type { Calendar } from "../ports/Calendar.ts"
import type { CoverageStore } from "../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure, RevisionConflict } from "../ports/Failure.ts"
import type { Locations } from "../ports/Locations.ts"
import type { Register } from "../ports/Register.ts"
import type { Rights } from "../ports/Rights.ts"
import type { Schedule } from "../ports/Schedule.ts"
import type { Verifications } from "../ports/Verifications.ts"
import { canonical } from "./canonical.ts"

/** The ports a book provides together; a law may ask for any of them. @category laws @since 0.1.0 */
export type BookPorts =
  Calendar | CoverageStore | EligibilityInbox | Schedule | Rights | Locations | Register | Verifications

/** What a law found: kept, or the first expectation that was not met. @category laws @since 0.1.0 */
export type LawResult =
  | { readonly kept: true }
  | { readonly kept: false; readonly what: string; readonly expected: unknown; readonly came: unknown }

/**
 * Something every store owes, as a program that says whether it does.
 *
 * Run each law in a program of its own over a fresh, empty book. A failure or a defect breaks the law too.
 *
 * @category laws
 * @since 0.1.0
 */
export interface Law {
  readonly name: string
  readonly holds: Effect.Effect<LawResult, Failure | RevisionConflict, BookPorts>
}

export const law = (name: string, holds: Law["holds"]): Law => ({ name, holds })

/** That two plain values say the same, whatever the order of their keys. */
export const expecting = (what: string, came: unknown, expected: unknown): LawResult =>
  canonical(came) === canonical(expected) ? { kept: true } : { kept: false, what, expected, came }

/** The first of several expectations that was not met. */
export const every = (...results: ReadonlyArray<LawResult>): LawResult =>
  results.find(({ kept }) => !kept) ?? { kept: true }
