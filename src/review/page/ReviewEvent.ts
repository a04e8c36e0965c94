import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { CoverageEdit } from "../../domain/change/Choice.ts"
import type { Refusal } from "../../domain/change/Refusal.ts"
import type { Section } from "../../domain/change/Section.ts"
import type { Address } from "../../domain/coverage/Address.ts"
import type { CoverageException } from "../../domain/coverage/CoverageException.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Preview } from "../../domain/review/Preview.ts"
import type { ResponseId } from "../../domain/value/Ids.ts"
import type { MemberNamed, Pane, FailureSaid } from "./ReviewState.ts"

/** What a person does on the page. @category models @since 0.2.0 */
export type PersonEvent =
  | { readonly _tag: "ShowPane"; readonly pane: Pane }
  | { readonly _tag: "ChooseNetworkPlan"; readonly name: string }
  | { readonly _tag: "ToggleSection"; readonly section: Section }
  /** Opens or closes a procedure, by its key. */
  | { readonly _tag: "ToggleProcedure"; readonly procedure: string }
  | { readonly _tag: "FindProcedure"; readonly text: string }
  /** Shows one type of exceptions; absent: all of them. */
  | { readonly _tag: "FilterType"; readonly type?: CoverageException["type"] }
  | { readonly _tag: "ShowChangedOnly"; readonly on: boolean }
  | { readonly _tag: "ShowUnchanged"; readonly on: boolean }
  /** An exception that the payer did not mention: to stay, or to go. */
  | { readonly _tag: "KeepExceptions"; readonly address: Address; readonly keep: boolean }
  /** Which of several values that disagree is meant; absent: none of them, it stays out. */
  | { readonly _tag: "Pick"; readonly address: Address; readonly candidate?: number }
  /** What is to stand in the place of what the payer states of these codes; with neither, the payer's again. */
  | ({ readonly _tag: "EditCoverage" } & CoverageEdit)
  /** Absent: undecided again. */
  | { readonly _tag: "ChooseCategories"; readonly categories?: "replace" | "keep" }
  | { readonly _tag: "ConfirmPatient"; readonly confirmed: boolean }
  /** "Where did the payer say that?" */
  | { readonly _tag: "ShowWhere"; readonly at: ReadonlyArray<Position> }
  | { readonly _tag: "HideWhere" }
  | { readonly _tag: "ShowMembers" }
  | { readonly _tag: "MoreMembers" }
  | { readonly _tag: "HideMembers" }
  | { readonly _tag: "PreviewAgain" }
  | { readonly _tag: "Import" }
  | { readonly _tag: "Yes" }
  | { readonly _tag: "No" }
  /** Puts the last import of this visit back. */
  | { readonly _tag: "Undo" }
  /** Asks again for what failed, as it was: it is never done twice. */
  | { readonly _tag: "TryAgain" }
  /** The success message is pointed at or focused, and stays as long. */
  | { readonly _tag: "HoldNotice"; readonly hold: boolean }
  | { readonly _tag: "DismissNotice" }
  | { readonly _tag: "Close" }
  /** Leaves this answer for the one that replaced it. */
  | { readonly _tag: "OpenNewer" }
  | { readonly _tag: "MarkAsDone" }
  | { readonly _tag: "ExitWithoutImporting" }
  | { readonly _tag: "Leave" }
  | { readonly _tag: "Cancel" }

/** What the world answers; each carries the number of the command it answers. @category models @since 0.2.0 */
export type WorldEvent =
  | { readonly _tag: "Previewed"; readonly number: number; readonly preview: Preview }
  | {
      readonly _tag: "Imported"
      readonly number: number
      /** The receipt that stands: the one the command named, or an earlier one of the same import. */
      readonly receipt: string
      readonly values: number
      /** Whether it had been imported before, so that nothing was written. */
      readonly already: boolean
    }
  | { readonly _tag: "MarkedAsDone"; readonly number: number }
  | {
      readonly _tag: "Undone"
      readonly number: number
      readonly values: number
      /** How many values could not be put back, because something changed or confirmed them since; absent: none. */
      readonly stayed?: number
    }
  | {
      readonly _tag: "Members"
      readonly number: number
      readonly items: ReadonlyArray<MemberNamed>
      readonly next?: string
    }
  | { readonly _tag: "Refused"; readonly number: number; readonly refusals: ReadonlyNonEmptyArray<Refusal> }
  | { readonly _tag: "Failed"; readonly number: number; readonly problem: FailureSaid }
  | { readonly _tag: "TimePassed"; readonly number: number }
  /** A newer answer about this enrolment was received while the page was open. */
  | { readonly _tag: "NewAnswerArrived"; readonly response: ResponseId }

/** @category models @since 0.2.0 */
export type ReviewEvent = PersonEvent | WorldEvent
