import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Answers } from "../../domain/change/Choice.ts"
import type { Withheld } from "../../domain/change/Finding.ts"
import type { Refusal } from "../../domain/change/Refusal.ts"
import type { Section } from "../../domain/change/Section.ts"
import type { CoverageException } from "../../domain/coverage/CoverageException.ts"
import type { ResponseId } from "../../domain/value/Ids.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { ReviewCommand } from "./ReviewCommand.ts"
import type { Preview } from "../../domain/review/Preview.ts"
import type { ImportedSection, ReviewOpening } from "../../domain/review/ReviewOpening.ts"

/** What the list on the left chooses among. @category models @since 0.2.0 */
export type Pane = "PatientDetails" | Section | "NotUnderstood"

/** Someone on the plan, as the list of who is affected names them. @category models @since 0.2.0 */
export interface MemberNamed {
  readonly patient: string
  readonly firstName: string
  readonly lastName: string
  readonly subscription: string
}

/** The list of who is affected, as far as it was asked for. @category models @since 0.2.0 */
export interface MembersShown {
  readonly named: ReadonlyArray<MemberNamed>
  /** Where the next part begins; absent where there is none, or none was asked for yet. */
  readonly next?: string
  /** The command that was sent for more. */
  readonly awaits?: number
  /** Why the last part did not come; it can be asked for again. */
  readonly problem?: FailureSaid
}

/** What the page knows of what an import would do. @category models @since 0.2.0 */
export type PreviewState =
  /** No network plan is chosen yet, or no section is selected. */
  | { readonly _tag: "None" }
  /** Asked for; the last one may still be looked at. */
  | { readonly _tag: "Awaited"; readonly number: number; readonly last?: Preview }
  | { readonly _tag: "There"; readonly preview: Preview }
  | { readonly _tag: "Refused"; readonly refusals: ReadonlyNonEmptyArray<Refusal> }
  | { readonly _tag: "Failed"; readonly problem: FailureSaid }

/** Something that went wrong in the world, in words. @category models @since 0.2.0 */
export interface FailureSaid {
  readonly message: string
  /** Whether it may have been written all the same. */
  readonly written: "nothing" | "unknown"
}

/** What the page waits for, or asks. @category models @since 0.2.0 */
export type Mode =
  | { readonly _tag: "Reviewing" }
  /** The confirmation stands: Yes or No. */
  | { readonly _tag: "Confirming" }
  /** An act was sent, and its answer is waited for. */
  | { readonly _tag: "Acting"; readonly act: Act }
  /** An act was sent, and nobody knows whether it was written: nothing else is done before that is asked again, or left. */
  | { readonly _tag: "Unsure"; readonly asked: Act; readonly problem: FailureSaid }
  /** Close before an import: Mark as Done, Exit without Importing, Cancel. */
  | { readonly _tag: "AskingHowToClose" }
  /** Close after an import, while another section states something: leave it, or Cancel. */
  | { readonly _tag: "AskingToLeave"; readonly sections: ReadonlyNonEmptyArray<Section> }
  | {
      readonly _tag: "Closed"
      readonly how: "Imported" | "MarkedAsDone" | "ExitedWithoutImporting" | "LeftUnsure"
      /** The answer that the person goes on to. */
      readonly opens?: ResponseId
    }

/** A command that changes something; asked again it is the same act, by its receipt. @category models @since 0.2.0 */
export type Act = Extract<ReviewCommand, { readonly _tag: "Import" | "MarkAsDone" | "Undo" }>

/** Said above the page until it is replaced, put away, or its time has passed. @category models @since 0.2.0 */
export type Notice =
  | {
      readonly _tag: "Imported"
      readonly number: number
      readonly values: number
      /** Whether it had been imported before, so that nothing was written. */
      readonly already: boolean
      /** Whether it is pointed at or focused, and stays as long. */
      readonly held: boolean
    }
  | { readonly _tag: "Undone"; readonly values: number; readonly stayed: number }
  | { readonly _tag: "Refused"; readonly refusals: ReadonlyNonEmptyArray<Refusal> }
  /** What was asked did not come about. It can be asked again as it was, until something else is chosen. */
  | { readonly _tag: "Failed"; readonly problem: FailureSaid; readonly asked: Act }

/** Something withheld that an answer can let in. @category models @since 0.2.0 */
export type Decided = Extract<
  Withheld,
  { readonly _tag: "Disagreeing" | "CategoriesOverlap" | "CoveragesDisagree" | "OptionDisagrees" }
>

/** How the procedures with exceptions are looked through. @category models @since 0.2.0 */
export interface ExceptionsShown {
  readonly find: string
  readonly type?: CoverageException["type"]
  readonly changedOnly: boolean
  /** The procedures that stand open, by their keys. */
  readonly expanded: ReadonlyArray<string>
}

/** An import of this visit that stands. @category models @since 0.2.0 */
export interface OwnImport {
  readonly receipt: string
  readonly networkPlan: string
  readonly sections: ReadonlyArray<Section>
  /** Keys of the addresses it wrote: they stay marked until Close. */
  readonly wrote: ReadonlyArray<string>
}

/**
 * The import page as it stands. It is made by `openPage` and changed by `update` alone.
 *
 * @category models
 * @since 0.2.0
 */
export interface ReviewState {
  readonly opening: ReviewOpening
  /** A text that no other visit of this page has; receipts of this visit are named by it. */
  readonly visit: string
  readonly mode: Mode
  readonly pane: Pane
  readonly networkPlan?: string
  readonly selected: ReadonlyArray<Section>
  readonly answers: Answers
  /** What was withheld until an answer let it in; it stays in sight, so that the answer can be taken back. */
  readonly decided: ReadonlyArray<Decided>
  readonly preview: PreviewState
  readonly exceptions: ExceptionsShown
  readonly unchangedShown: boolean
  /** The places in the message that are lit; absent while the message is not shown. */
  readonly where?: ReadonlyArray<Position>
  readonly members?: MembersShown
  /** What stands imported, by network plan: a green check mark each. */
  readonly imported: ReadonlyArray<ImportedSection>
  /** Imports of this visit, oldest first. */
  readonly own: ReadonlyArray<OwnImport>
  readonly notice?: Notice
  /** A newer answer arrived while the page was open: what is shown can no longer be imported. */
  readonly newer?: ResponseId
  /** The number of the next command. */
  readonly next: number
}
