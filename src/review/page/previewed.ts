import type { Preview } from "../../domain/review/Preview.ts"
import type { PageChoice } from "./ReviewCommand.ts"
import type { PreviewState, ReviewState } from "./ReviewState.ts"
import { sectionsChecked } from "./selected.ts"
import type { Step } from "./Step.ts"
import { still } from "./Step.ts"

/** What a person has chosen so far. */
export const choiceOf = (state: ReviewState): PageChoice => ({
  response: state.opening.received.id,
  ...(state.networkPlan === undefined ? {} : { networkPlan: state.networkPlan }),
  sections: sectionsChecked(state),
  answers: state.answers,
})

/** The preview that is looked at: the newest, or the last one while another is awaited. */
export const previewShown = (preview: PreviewState): Preview | undefined => {
  switch (preview._tag) {
    case "There":
      return preview.preview
    case "Awaited":
      return preview.last
    case "None":
    case "Refused":
    case "Failed":
      return undefined
  }
}

/**
 * Asks anew what an import would do, where it can be asked: a network plan is chosen, a section is checked, and no newer
 * answer replaced this one.
 */
export const previewed = (state: ReviewState): Step => {
  if (state.networkPlan === undefined || sectionsChecked(state).length === 0 || state.newer !== undefined)
    return still({ ...state, preview: { _tag: "None" } })
  const last = previewShown(state.preview)
  const number = state.next
  return {
    state: {
      ...state,
      next: number + 1,
      // What another network plan would do says nothing of this one.
      preview: {
        _tag: "Awaited",
        number,
        ...(last === undefined || last.networkPlan.name !== state.networkPlan ? {} : { last }),
      },
    },
    commands: [{ _tag: "Preview", number, choice: choiceOf(state) }],
  }
}
