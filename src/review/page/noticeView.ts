import { sayRefusal } from "../words/refusals.ts"
import { pageWords, sayImported, sayUndone } from "../words/page.ts"
import { sentence } from "./sentence.ts"
import type { PersonEvent } from "./ReviewEvent.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { ActionView, NoticeView, ReviewView } from "./ReviewView.ts"

const noticeOf = ({ notice, own, preview, newer, mode }: ReviewState): NoticeView | undefined => {
  // Behind a question, and while something is awaited, there is nothing to press here.
  const enabled = mode._tag === "Reviewing"
  const action = (label: string, does: PersonEvent): ActionView => ({ label, does, enabled })
  const dismiss = action(pageWords.dismiss, { _tag: "DismissNotice" })
  switch (notice?._tag) {
    case "Imported":
      return {
        tone: "success",
        text: sayImported(notice.values, notice.already),
        lines: [],
        actions: own.length === 0 ? [] : [action(pageWords.undo, { _tag: "Undo" })],
        brief: true,
      }
    case "Undone":
      return {
        tone: "success",
        text: sayUndone(notice.values, notice.stayed),
        lines: [],
        actions: [dismiss],
        brief: false,
      }
    case "Refused":
      return {
        tone: "problem",
        text: "This was not done.",
        lines: notice.refusals.map((refusal) => sentence(sayRefusal(refusal))),
        actions: [dismiss],
        brief: false,
      }
    case "Failed":
      return {
        tone: "problem",
        text: notice.problem.message,
        lines: [],
        actions: [action(pageWords.tryAgain, { _tag: "TryAgain" }), dismiss],
        brief: false,
      }
    case undefined:
      break
  }
  if (newer !== undefined)
    return {
      tone: "problem",
      text: pageWords.newerAnswer,
      lines: [],
      actions: [action(pageWords.openNewer, { _tag: "OpenNewer" })],
      brief: false,
    }
  const lookAgain = [action(pageWords.lookAgain, { _tag: "PreviewAgain" })]
  switch (preview._tag) {
    case "Refused":
      return {
        tone: "problem",
        text: "This cannot be imported.",
        lines: preview.refusals.map((refusal) => sentence(sayRefusal(refusal))),
        actions: lookAgain,
        brief: false,
      }
    case "Failed":
      return { tone: "problem", text: preview.problem.message, lines: [], actions: lookAgain, brief: false }
    case "None":
    case "Awaited":
    case "There":
      return undefined
  }
}

/** What is said above the page: what was done, or what stands in the way. */
export const noticeView = (state: ReviewState): Pick<ReviewView, "notice"> => {
  const notice = noticeOf(state)
  return notice === undefined ? {} : { notice }
}
