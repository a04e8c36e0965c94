import type { Preview } from "../../domain/review/Preview.ts"
import { overwrittenBy, sayConfirmation } from "../words/confirmation.ts"
import { closingHints, pageWords, sayLeft, sayYes } from "../words/page.ts"
import type { FailureSaid, ReviewState } from "./ReviewState.ts"
import type { QuestionView, ReviewView } from "./ReviewView.ts"

const confirmation = (preview: Preview): QuestionView => {
  const { touched } = preview
  const lines = sayConfirmation(touched, overwrittenBy(preview.changes))
  const members = touched.plan ?? touched.subscription ?? touched.enrolment
  return {
    kind: "Confirmation",
    title: pageWords.confirmation,
    lines: lines.length === 0 ? [pageWords.nothingChanges] : lines,
    choices: [
      { label: sayYes(members?.patients ?? 0), does: { _tag: "Yes" }, safe: false },
      { label: pageWords.no, does: { _tag: "No" }, safe: true },
    ],
  }
}

const howToClose: QuestionView = {
  kind: "HowToClose",
  title: pageWords.howToClose,
  lines: ["Nothing was imported yet."],
  choices: [
    { label: pageWords.markAsDone, hint: closingHints.markAsDone, does: { _tag: "MarkAsDone" }, safe: false },
    {
      label: pageWords.exitWithoutImporting,
      hint: closingHints.exitWithoutImporting,
      does: { _tag: "ExitWithoutImporting" },
      safe: false,
    },
    { label: pageWords.cancel, hint: closingHints.cancel, does: { _tag: "Cancel" }, safe: true },
  ],
}

const wasItWritten = ({ message }: FailureSaid): QuestionView => ({
  kind: "Unsure",
  title: pageWords.wasItWritten,
  lines: [message, pageWords.neverTwice],
  choices: [
    // Under its receipt it is the same act, and so changes nothing that was not asked for.
    { label: pageWords.tryAgain, does: { _tag: "TryAgain" }, safe: true },
    { label: pageWords.closeAnyway, hint: pageWords.seeCalendar, does: { _tag: "Leave" }, safe: false },
  ],
})

/** The question that stands before the page, if one does. */
export const questionView = ({ mode }: ReviewState, preview: Preview | undefined): Pick<ReviewView, "question"> => {
  switch (mode._tag) {
    case "Confirming":
      return preview === undefined ? {} : { question: confirmation(preview) }
    case "AskingHowToClose":
      return { question: howToClose }
    case "AskingToLeave":
      return {
        question: {
          kind: "Leave",
          title: pageWords.leave,
          lines: [sayLeft(mode.sections)],
          choices: [
            { label: pageWords.closeAnyway, does: { _tag: "Leave" }, safe: false },
            { label: pageWords.cancel, does: { _tag: "Cancel" }, safe: true },
          ],
        },
      }
    case "Unsure":
      return { question: wasItWritten(mode.problem) }
    case "Reviewing":
    case "Acting":
    case "Closed":
      return {}
  }
}
