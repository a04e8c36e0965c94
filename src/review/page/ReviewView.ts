import type { Position } from "../../domain/response/Evidence.ts"
import type { CoverageException } from "../../domain/coverage/CoverageException.ts"
import type { Section } from "../../domain/change/Section.ts"
import type { Category } from "../../domain/procedure/Category.ts"
import type { CodeRange } from "../../domain/procedure/CodeRange.ts"
import type { Percent } from "../../domain/value/Percent.ts"
import type { EligibilityIcon } from "../../domain/icon/EligibilityIcon.ts"
import type { PersonEvent } from "./ReviewEvent.ts"
import type { MemberNamed, Pane } from "./ReviewState.ts"
import type { ResponseId } from "../../domain/value/Ids.ts"

/** A button: what it says, what it does, and whether it can be pressed now. @category models @since 0.2.0 */
export interface ActionView {
  readonly label: string
  readonly does: PersonEvent
  readonly enabled: boolean
  /** Why it waits; absent where it does not. */
  readonly because?: string
}

/** A line of the list on the left. @category models @since 0.2.0 */
export interface PaneView {
  readonly pane: Pane
  readonly name: string
  readonly shown: boolean
  /** How many values, or rows that were not understood. */
  readonly count?: number
  /** The checkbox beside a section; absent for what is no section. */
  readonly checkbox?: {
    readonly section: Section
    readonly checked: boolean
    readonly enabled: boolean
    /** `nothing stated`, where it cannot be checked. */
    readonly because?: string
  }
  /** The green check mark: this section of the chosen network plan was imported. */
  readonly imported: boolean
}

/** One of the network plans to choose from, with what tells them apart. @category models @since 0.2.0 */
export interface NetworkPlanView {
  readonly name: string
  readonly status: string
  readonly chosen: boolean
  readonly amounts: number
  readonly exceptions: number
  readonly coverages: number
}

/** The network plans side by side: a row an amount, a cell a plan; what differs is marked. @category models @since 0.2.0 */
export interface ComparisonView {
  readonly plans: ReadonlyArray<string>
  readonly rows: ReadonlyArray<{
    readonly name: string
    readonly cells: ReadonlyArray<string>
    readonly differs: boolean
  }>
}

/** What the payer says of the patient, beside what the practice says. @category models @since 0.2.0 */
export interface DetailView {
  readonly name: string
  readonly payer: string
  readonly practice: string
  readonly differs: boolean
}

/** What becomes of a value. @category models @since 0.2.0 */
export type Fate = "added" | "changed" | "removed" | "kept" | "unchanged" | "notStated" | "notSelected"

/** A value of coverage: held, and what the payer says. @category models @since 0.2.0 */
export interface ValueView {
  readonly key: string
  readonly name: string
  readonly held: string
  readonly payer: string
  readonly fate: Fate
  /** In words: `changed`, `unchanged`, `the payer says nothing: it stays`. */
  readonly fateName: string
  /** An import of this visit wrote it; it stays marked until Close. */
  readonly imported: boolean
  /** Who sees it: everyone on the plan, this family, this patient. */
  readonly seenBy: string
  /** Where the payer says it; empty where he does not. */
  readonly where: ReadonlyArray<Position>
}

/** @category models @since 0.2.0 */
export interface AmountsView {
  readonly deductibles: ReadonlyArray<ValueView>
  readonly benefits: ReadonlyArray<ValueView>
  /** How many rows are the same on both sides; they are among the others only where they were asked for. */
  readonly unchanged: number
  readonly unchangedShown: boolean
}

/** A part of the coverage table: held, and what the payer says. @category models @since 0.2.0 */
export interface CoverageLineView extends ValueView {
  /** How it came to be, where the payer did not say it of these codes: derived from a category, or entered here. Else empty. */
  readonly mark: string
  /** What can be entered in the payer's place; absent where the payer states no percent. `EditCoverage` enters it. */
  readonly edit?: {
    readonly codes: CodeRange
    readonly planPays: Percent
    readonly deductible?: Category | "none"
    /** Whether this was entered here; `EditCoverage` with neither takes it back. */
    readonly edited: boolean
    readonly enabled: boolean
  }
}

/** @category models @since 0.2.0 */
export interface CoveragesView {
  readonly lines: ReadonlyArray<CoverageLineView>
  /** The deductibles that can be entered for a line. */
  readonly deductibles: ReadonlyArray<{ readonly value: Category | "none"; readonly label: string }>
  readonly unchanged: number
  readonly unchangedShown: boolean
  /** Where there is nothing to list, why. */
  readonly empty?: string
}

/** @category models @since 0.2.0 */
export interface PlanOptionsView {
  readonly rows: ReadonlyArray<ValueView>
  /** Where there is nothing to list, why. */
  readonly empty?: string
}

/** What the payer says beside limits and amounts. Nothing of it is imported. @category models @since 0.2.0 */
export interface NoteView {
  readonly kindName: string
  /** Empty where it is only the payer's words. */
  readonly description: string
  /** The payer's own words. */
  readonly words: ReadonlyArray<string>
  readonly where: ReadonlyArray<Position>
}

/** A procedure with exceptions. @category models @since 0.2.0 */
export interface ProcedureView {
  readonly key: string
  readonly name: string
  readonly expanded: boolean
  /** How many exceptions the payer states; of a procedure he does not mention, how many are held. */
  readonly count: number
  readonly types: ReadonlyArray<{
    readonly type: CoverageException["type"]
    readonly name: string
    readonly count: number
  }>
  readonly fate: Fate
  readonly fateName: string
  /** An import of this visit wrote it; it stays marked until Close. */
  readonly imported: boolean
  readonly exceptions: ReadonlyArray<{
    readonly typeName: string
    readonly description: string
    /** The payer's own words. */
    readonly words: ReadonlyArray<string>
    readonly where: ReadonlyArray<Position>
  }>
  readonly notes: ReadonlyArray<NoteView>
  /** What is held, a line each; the same as the payer's where nothing changes. */
  readonly held: ReadonlyArray<string>
  /** For a procedure the payer does not mention: keep it, or let it go. */
  readonly keep?: {
    readonly label: string
    readonly kept: boolean
    readonly does: PersonEvent
    readonly enabled: boolean
  }
}

/** @category models @since 0.2.0 */
export interface ExceptionsView {
  /** By code range, `D1000–D1999`; what is no code stands last. */
  readonly groups: ReadonlyArray<{ readonly name: string; readonly procedures: ReadonlyArray<ProcedureView> }>
  /** What the payer says of the whole plan, and of procedures that have no exceptions. */
  readonly notes: ReadonlyArray<{ readonly name: string; readonly notes: ReadonlyArray<NoteView> }>
  readonly shown: number
  readonly all: number
  readonly find: string
  readonly type?: CoverageException["type"]
  readonly changedOnly: boolean
  /** Where there is nothing to list, why. */
  readonly empty?: string
}

/** A value that stays out, and what lets it in. @category models @since 0.2.0 */
export interface WithheldView {
  readonly text: string
  /** Exactly one of these is chosen at a time, or none; what was decided stays here and can be taken back. */
  readonly choices: ReadonlyArray<{
    readonly label: string
    readonly chosen: boolean
    readonly does: PersonEvent
    readonly enabled: boolean
  }>
}

/** Whom an import touches. @category models @since 0.2.0 */
export interface AffectsView {
  /** `Touches 41 families, 96 patients`. */
  readonly headline: string
  readonly lines: ReadonlyArray<string>
  readonly members?: {
    readonly named: ReadonlyArray<MemberNamed>
    readonly loading: boolean
    readonly more: boolean
    /** Why the last part did not come; `MoreMembers` asks again. */
    readonly problem?: string
  }
}

/** The message beside a value: its segments, and which of them are lit. @category models @since 0.2.0 */
export interface MessageView {
  readonly segments: ReadonlyArray<{ readonly number: number; readonly text: string; readonly lit: boolean }>
}

/** What is said above the page. @category models @since 0.2.0 */
export interface NoticeView {
  readonly tone: "success" | "problem"
  readonly text: string
  readonly lines: ReadonlyArray<string>
  readonly actions: ReadonlyArray<ActionView>
  /** Goes by itself after a while, except while it is pointed at or focused. */
  readonly brief: boolean
}

/** A question that stands before the page. @category models @since 0.2.0 */
export interface QuestionView {
  readonly kind: "Confirmation" | "HowToClose" | "Leave" | "Unsure"
  readonly title: string
  readonly lines: ReadonlyArray<string>
  readonly choices: ReadonlyArray<{
    readonly label: string
    /** What follows, in words. */
    readonly hint?: string
    readonly does: PersonEvent
    /** Where the focus begins: the choice that changes nothing. */
    readonly safe: boolean
  }>
}

/**
 * Everything a screen shows of the import page, wording included. A screen adds how it looks and nothing else.
 *
 * @category models
 * @since 0.2.0
 */
export interface ReviewView {
  readonly title: string
  readonly patient: string
  readonly plan: string
  readonly panes: ReadonlyArray<PaneView>
  readonly pane: Pane
  readonly networkPlans: {
    readonly label: string
    readonly options: ReadonlyArray<NetworkPlanView>
    /** What to do, while none is chosen. */
    readonly asks?: string
    /** Whether another can be chosen now. */
    readonly enabled: boolean
    readonly comparison: ComparisonView
  }
  readonly patientDetails: ReadonlyArray<DetailView>
  readonly amounts: AmountsView
  readonly exceptions: ExceptionsView
  readonly coverages: CoveragesView
  readonly planOptions: PlanOptionsView
  readonly notUnderstood: ReadonlyArray<{
    readonly text: string
    readonly reason: string
    readonly where: ReadonlyArray<Position>
  }>
  readonly affects: AffectsView
  readonly warnings: ReadonlyArray<string>
  readonly withheld: ReadonlyArray<WithheldView>
  readonly message?: MessageView
  readonly notice?: NoticeView
  readonly question?: QuestionView
  /** What the page waits for; a screen shows it after half a second. */
  readonly waitsFor?: string
  readonly selected: string
  readonly close: ActionView
  readonly import: ActionView
  /** Puts the last import of this visit back; there until Close, while one stands. */
  readonly undo?: ActionView
  /**
   * The page is closed: the calendar is shown, with this icon on the patient's appointments; or the answer that replaced
   * this one, where that is what the person wants to open.
   */
  readonly closed?: { readonly icon: EligibilityIcon; readonly opens?: ResponseId }
}
