import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { Contradiction, Doubt, Ground, Missing } from "./Question.ts"
import type { Rule } from "./Rule.ts"

/**
 * Whether a service would be covered. It says nothing about money: not what share is paid, nor whether anything is left.
 *
 * - `Covered`: all that is known was looked at, and nothing stands against it. `paidAs` are the rules by which it is paid as
 *   another procedure, and `despite` those that a more specific one has replaced.
 * - `NotCovered`: on that day and on every later one.
 * - `LimitedUntil`: not on that day, and on none before `date`. With `doubts`, later than that as far as they go.
 * - `CannotTell`: what is missing, each of which the practice can find out.
 * - `Conflict`: the payer says two things, which only the payer can settle. That is why it is not a thing that is missing.
 *
 * @see docs/specification.md, decision 27
 * @category models
 * @since 0.2.0
 */
export type Assessment =
  | {
      readonly _tag: "Covered"
      readonly because: ReadonlyArray<Ground>
      readonly paidAs: ReadonlyArray<Rule>
      readonly despite: ReadonlyArray<Rule>
    }
  | { readonly _tag: "NotCovered"; readonly because: ReadonlyNonEmptyArray<Ground> }
  | {
      readonly _tag: "LimitedUntil"
      readonly date: CalendarDate
      readonly because: ReadonlyNonEmptyArray<Ground>
      readonly doubts: ReadonlyArray<Doubt>
    }
  | { readonly _tag: "CannotTell"; readonly missing: ReadonlyNonEmptyArray<Missing> }
  | {
      readonly _tag: "Conflict"
      readonly between: ReadonlyNonEmptyArray<Contradiction>
      readonly missing: ReadonlyArray<Missing>
    }
