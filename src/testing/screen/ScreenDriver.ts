import type { EligibilityIcon } from "../../domain/icon/EligibilityIcon.ts"
import type { ResponseId } from "../../domain/value/Ids.ts"
import type { ReviewOpening } from "../../domain/review/ReviewOpening.ts"
import type { Answer } from "../../app/plain/openDesk.ts"
import type { ReviewCommand } from "../../review/page/ReviewCommand.ts"
import type { WorldEvent } from "../../review/page/ReviewEvent.ts"

/** A line of the list on the left, as it is seen. @category laws @since 0.2.0 */
export interface PaneSeen {
  readonly name: string
  readonly shown: boolean
  /** Absent where no checkbox stands beside it. */
  readonly checkbox?: { readonly checked: boolean; readonly enabled: boolean }
  /** The green check mark. */
  readonly checkMark: boolean
}

/** A button, or another thing to press, by the words it bears. @category laws @since 0.2.0 */
export interface ButtonSeen {
  readonly label: string
  readonly enabled: boolean
}

/** A procedure in the list of exceptions. @category laws @since 0.2.0 */
export interface ProcedureSeen {
  readonly name: string
  readonly count: number
  readonly expanded: boolean
}

/** What is said above the page. @category laws @since 0.2.0 */
export interface NoticeSeen {
  readonly tone: "success" | "problem"
  /** All that it says, its lines included. */
  readonly text: string
  readonly buttons: ReadonlyArray<ButtonSeen>
}

/** A question that stands before the page. @category laws @since 0.2.0 */
export interface QuestionSeen {
  readonly title: string
  /** All that it says, apart from its title and its buttons; hints beside buttons included. */
  readonly text: string
  /** Labels, in order. */
  readonly choices: ReadonlyArray<string>
  /** The choice that the focus is on, or that a mere Enter would take. */
  readonly focused?: string
}

/**
 * What a person sees at this moment.
 *
 * Texts are the words that are shown, with single spaces where a screen has margins, tables or line ends.
 *
 * @category laws
 * @since 0.2.0
 */
export type Seen =
  | {
      readonly page: "Calendar"
      /** The icon on the patient's appointment. */
      readonly icon: EligibilityIcon
      /** What else is said there, such as why the page did not open. */
      readonly text: string
    }
  | {
      readonly page: "Import"
      readonly title: string
      readonly panes: ReadonlyArray<PaneSeen>
      /** The names on the Choose Network Plan list, and which of them is chosen. */
      readonly networkPlans: ReadonlyArray<{ readonly name: string; readonly chosen: boolean }>
      /** Everything that is shown of the pane that is open, of who is affected, of warnings and of what is withheld. */
      readonly text: string
      /** The procedures of Exceptions & Limitations; none while another pane is shown. */
      readonly procedures: ReadonlyArray<ProcedureSeen>
      readonly notice?: NoticeSeen
      readonly question?: QuestionSeen
      /** Import and Close. */
      readonly buttons: ReadonlyArray<ButtonSeen>
    }

/**
 * Something a person does, by the words that are on the screen. What cannot be done, because nothing bears these words
 * or it cannot be pressed now, does nothing.
 *
 * @category laws
 * @since 0.2.0
 */
export type Deed =
  /** On the calendar: clicks the icon on the patient's appointment. */
  | { readonly _tag: "ClickIcon" }
  /** From the Choose Network Plan list. */
  | { readonly _tag: "ChooseNetworkPlan"; readonly name: string }
  /** In the list on the left. */
  | { readonly _tag: "SelectPane"; readonly name: string }
  /** The checkbox beside a section. */
  | { readonly _tag: "Toggle"; readonly section: string }
  /** Clicks a procedure. */
  | { readonly _tag: "ClickProcedure"; readonly name: string }
  /**
   * Presses the button, or takes the choice, whose label begins so: in the question if one stands, else in the notice, else
   * on the page.
   */
  | { readonly _tag: "Press"; readonly label: string }
  /** Presses it twice, as fast as can be. */
  | { readonly _tag: "PressTwice"; readonly label: string }
  /** Points at what is said above the page, or away from it. Screens without a pointer may hold it some other way. */
  | { readonly _tag: "Point"; readonly at: "Notice" | "Elsewhere" }

/**
 * A screen in the hands of a test: what can be seen of it, and what can be done.
 *
 * Every screen that shows the page has one, so that one suite plays the same steps against them all.
 *
 * @category laws
 * @since 0.2.0
 */
export interface ScreenDriver {
  /** What is shown now. It need not wait for answers that are on their way: who expects one looks again. */
  readonly see: () => Promise<Seen>
  readonly act: (deed: Deed) => Promise<void>
  /** So much time passes for the screen, as it does for whoever waits in front of it. */
  readonly pass: (milliseconds: number) => Promise<void>
  /** Puts the screen away. */
  readonly close: () => Promise<void>
}

/** What stands behind a screen; a driver hands it to its screen, across a wire if need be. @category laws @since 0.2.0 */
export interface ScreenHost {
  /** The icon on the patient's appointment, as the calendar has it now, and the answer that it speaks of. */
  readonly icon: () => Promise<{ readonly icon: EligibilityIcon; readonly response?: ResponseId }>
  /** Opens the page on an answer. */
  readonly open: (response: ResponseId) => Promise<Answer<ReviewOpening>>
  /** A text that no other visit of the page has. */
  readonly visit: () => string
  /** Performs what the page asks; never a `Wait`, which is the screen's own to wait. */
  readonly perform: (command: Exclude<ReviewCommand, { readonly _tag: "Wait" }>) => Promise<WorldEvent>
}

/** Puts a screen before a host: the calendar with the one patient's appointment on it. @category laws @since 0.2.0 */
export type OpenScreen = (host: ScreenHost) => Promise<ScreenDriver>
