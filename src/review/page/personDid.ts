import { askingHowToClose, askingToLeave, confirming, unsure } from "./answered.ts"
import { looked } from "./looked.ts"
import type { PersonEvent } from "./ReviewEvent.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { DecidingEvent } from "./reviewed.ts"
import { reviewed } from "./reviewed.ts"
import type { Step } from "./Step.ts"
import { still } from "./Step.ts"

const decides = (state: ReviewState, event: DecidingEvent): Step => {
  switch (state.mode._tag) {
    case "Reviewing":
      return reviewed(state, event)
    case "Confirming":
      return confirming(state, event)
    case "AskingHowToClose":
      return askingHowToClose(state, event)
    case "AskingToLeave":
      return askingToLeave(state, event)
    case "Unsure":
      return unsure(state, state.mode.asked, event)
    case "Acting":
    case "Closed":
      return still(state)
  }
}

/** What a person does: looking is always possible while the page is open, deciding only where the page stands for it. */
export const personDid = (state: ReviewState, event: PersonEvent): Step => {
  if (state.mode._tag === "Closed") return still(state)
  switch (event._tag) {
    case "ShowPane":
    case "ToggleProcedure":
    case "FindProcedure":
    case "FilterType":
    case "ShowChangedOnly":
    case "ShowUnchanged":
    case "ShowWhere":
    case "HideWhere":
    case "ShowMembers":
    case "MoreMembers":
    case "HideMembers":
    case "HoldNotice":
      return looked(state, event)
    case "ChooseNetworkPlan":
    case "ToggleSection":
    case "KeepExceptions":
    case "Pick":
    case "EditCoverage":
    case "ChooseCategories":
    case "ConfirmPatient":
    case "PreviewAgain":
    case "Import":
    case "Yes":
    case "No":
    case "Undo":
    case "TryAgain":
    case "DismissNotice":
    case "Close":
    case "OpenNewer":
    case "MarkAsDone":
    case "ExitWithoutImporting":
    case "Leave":
    case "Cancel":
      return decides(state, event)
  }
}
