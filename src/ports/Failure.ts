import * as Data from "effect/Data"
import type { Scope } from "../domain/coverage/Scope.ts"

/**
 * Why a store did not answer: nobody was there or the line broke, it took longer than it may, others were in the way, or
 * anything else.
 *
 * @category errors
 * @since 0.2.0
 */
export type Trouble = "NoAnswer" | "TooSlow" | "Contended" | "Other"

/**
 * What we asked of the world did not answer. `written` says what is known of a commit: nothing was written, or it cannot
 * be known, in which case the receipt's id tells.
 *
 * @category errors
 * @since 0.1.0
 */
export class StoreUnavailable extends Data.TaggedError("StoreUnavailable")<{
  readonly operation: string
  readonly written: "nothing" | "unknown"
  /** Absent where the store cannot tell. */
  readonly trouble?: Trouble
  readonly cause: unknown
}> {
  override get message(): string {
    return this.written === "nothing"
      ? `the store did not answer \`${this.operation}\`; nothing was written. Try again`
      : `the store did not answer \`${this.operation}\`, and it is not known whether it was written. Look for the receipt before trying again`
  }
}

/** A holder moved on since it was read; nothing was written. @category errors @since 0.1.0 */
export class RevisionConflict extends Data.TaggedError("RevisionConflict")<{
  readonly scope: Scope
}> {
  override get message(): string {
    return `the ${this.scope} was changed since it was read; nothing was written. Read it again, then redo the change`
  }
}

/** What a store holds cannot be read as what it should hold; it was changed by something else. @category errors @since 0.1.0 */
export class StoreCorrupt extends Data.TaggedError("StoreCorrupt")<{
  readonly operation: string
  /** Where, without any value. */
  readonly paths: ReadonlyArray<string>
}> {
  override get message(): string {
    return `\`${this.operation}\` read something that is not ours, at ${this.paths.join(", ")}. Restore the book from a copy`
  }
}

/** @category errors @since 0.1.0 */
export type Failure = StoreUnavailable | StoreCorrupt
