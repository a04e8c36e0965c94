import { counted } from "./counted.ts"
import type { CoverageChange } from "../../domain/change/Change.ts"
import type { Section } from "../../domain/change/Section.ts"
import type { Fate } from "../page/ReviewView.ts"
import type { ImportWaits } from "../page/mayImport.ts"
import type { Pane } from "../page/ReviewState.ts"
import { sectionNames } from "./coverage.ts"
import { listed } from "./listed.ts"

/** What the import page is called, and what stands on it. All of its wording is here and in the files beside this one. @category presenting @since 0.2.0 */
export const pageWords = {
  title: "Import Insurance Benefit Details",
  networkPlan: "Choose Network Plan",
  chooseNetworkPlan: "Choose the network plan that applies to this office. Each may have other amounts and exceptions.",
  import: "Import",
  close: "Close",
  yes: "Yes",
  no: "No",
  cancel: "Cancel",
  undo: "Undo",
  tryAgain: "Try again",
  lookAgain: "Look again",
  dismiss: "Dismiss",
  markAsDone: "Mark as Done",
  exitWithoutImporting: "Exit without Importing",
  closeAnyway: "Close",
  confirmation: "Import these benefit details?",
  howToClose: "Close without importing?",
  leave: "Close and leave a section out?",
  keepExceptions: "Keep what is held",
  nothingStated: "nothing stated",
  noDeductible: "No deductible",
  noCoverages: "The payer stated no coverages: nothing will be replaced.",
  noPlanOptions: "The payer stated no options of the plan: nothing will be replaced.",
  noExceptions: "The payer stated no exceptions: nothing will be replaced.",
  undoImport: "Undo this import",
  wasItWritten: "Was it written?",
  neverTwice: "It is not known whether this was written. Trying again is safe: it is never done twice.",
  seeCalendar: "You return to the calendar, which shows what became of it.",
  openNewer: "Open the newer answer",
  newerAnswer: "A newer answer of the payer's arrived. Close this page and open that one.",
  leaveOut: "Leave it out",
  undecided: "Undecided: leave both as they are",
  replaceCategories: "Replace the held categories",
  keepCategories: "Keep the held categories",
  itIsThisPatient: "It is this patient",
  notThisPatient: "Leave this patient's own amounts out",
  nothingChanges:
    "Everything selected is held already as the payer states it: no value changes, and the answer counts as imported.",
  imported: "imported",
  noneFound: "No procedure is found. Change the search or show all types.",
  notYetPreviewed: "Choose a network plan to see what would change, and for whom.",
  noSectionSelected: "Select a section to see what would change, and for whom.",
  previewAwaited: "Working out what would change, and for whom.",
  previewUnknown: "What would change is not known.",
  touchesNobody: "Touches nobody: everything is held already as the payer states it.",
  others: "Other procedures",
  wholePlan: "The whole plan",
} as const

/** What the lines of the list on the left are called. @category presenting @since 0.2.0 */
export const paneNames: Readonly<Record<Pane, string>> = {
  PatientDetails: "Patient Details",
  ...sectionNames,
  NotUnderstood: "Not understood",
}

/** What becomes of a value, in words. @category presenting @since 0.2.0 */
export const fateNames: Readonly<Record<Fate, string>> = {
  added: "new",
  changed: "changed",
  removed: "removed: the payer does not mention it",
  kept: "kept, though the payer does not mention it",
  unchanged: "unchanged",
  notStated: "the payer says nothing: it stays",
  notSelected: "not selected",
}

/** How a coverage came to be, where the payer did not say it of these codes. @category presenting @since 0.2.0 */
export const coverageMarkNames: Readonly<Record<NonNullable<CoverageChange["mark"]>, string>> = {
  derived: "derived from a category",
  edited: "entered here",
}

/** Why Import waits, and what to do. @category presenting @since 0.2.0 */
export const importWaits: Readonly<Record<ImportWaits, string>> = {
  Unsure: "It is not known whether the last import was written. Try it again first: it is never done twice.",
  NewerAnswer: pageWords.newerAnswer,
  NoNetworkPlan: "Choose a network plan first.",
  NothingStated: "This network plan states nothing to import.",
  NoSection: "Select a section to import.",
  PreviewAwaited: "Working out what would change.",
  PreviewRefused: "This cannot be imported: see above.",
  PreviewFailed: "What would change is not known. Look again.",
  EverythingWithheld: "Everything selected stays out: see what to decide first.",
  AlreadyImported: "All that is selected is imported already.",
}

/** `2 sections selected`. @category presenting @since 0.2.0 */
export const saySelected = (n: number): string => `${counted(n, "section", "sections")} selected`

/** The brief success message. @category presenting @since 0.2.0 */
export const sayImported = (values: number, already: boolean): string =>
  already
    ? "Imported already: there was nothing left to write."
    : values === 0
      ? "Imported: every value was held already as the payer states it."
      : `Imported: ${counted(values, "value", "values")} changed.`

/** What an undo put back, and how many values it could not. @category presenting @since 0.2.0 */
export const sayUndone = (values: number, stayed = 0): string =>
  `Undone: ${counted(values, "value", "values")} put back.${
    stayed === 0 ? "" : ` ${counted(stayed, "value stays", "values stay")}: changed or confirmed since.`
  }`

/** What the page waits for, while an act is under way. @category presenting @since 0.2.0 */
export const actsAwaited = { Import: "Importing", MarkAsDone: "Marking as done", Undo: "Putting back" } as const

/** Which sections a person would leave without importing. @category presenting @since 0.2.0 */
export const sayLeft = (sections: ReadonlyArray<Section>): string =>
  `${listed(sections.map((section) => sectionNames[section]))} ${sections.length === 1 ? "was" : "were"} not imported, though the payer states something there.`

/** The button of a confirmation says what it does. @category presenting @since 0.2.0 */
export const sayYes = (patients: number): string =>
  patients === 0 ? pageWords.yes : `${pageWords.yes}, overwrite for ${counted(patients, "patient", "patients")}`

/** What each of the three ways to close leaves on the calendar. @category presenting @since 0.2.0 */
export const closingHints = {
  markAsDone: "You return to the calendar, and the icon becomes a white E on green.",
  exitWithoutImporting: "You return to the calendar, and the icon stays a green E with a red dot.",
  cancel: "You stay on this page.",
} as const
