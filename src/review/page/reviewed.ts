import * as E from "fp-ts/lib/Either.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as O from "fp-ts/lib/Option.js"
import type { Section } from "../../domain/change/Section.ts"
import { acting, actingAgain } from "./acting.ts"
import { choosingCategories, confirmingPatient, editingCoverage, keeping, picking } from "./decided.ts"
import type { LookingEvent } from "./looked.ts"
import { mayImport } from "./mayImport.ts"
import { withoutFailure, withoutNotice } from "./notices.ts"
import { previewed } from "./previewed.ts"
import type { PersonEvent } from "./ReviewEvent.ts"
import type { ReviewState } from "./ReviewState.ts"
import { networkPlanOf, sectionsStated } from "./selected.ts"
import type { Step } from "./Step.ts"
import { still } from "./Step.ts"

/** What decides something; it counts only where the page stands open for it. */
export type DecidingEvent = Exclude<PersonEvent, LookingEvent>

// What the chosen network plan states and nobody has imported of it.
const left = (state: ReviewState): ReadonlyArray<Section> => {
  const plan = networkPlanOf(state)
  return plan === undefined
    ? []
    : sectionsStated(plan).filter(
        (section) => !state.imported.some((done) => done.networkPlan === plan.name && done.section === section),
      )
}

const close = (state: ReviewState): Step => {
  const { own, imported, opening, newer } = state
  if (own.length === 0) {
    // What was done before this visit stays done, and of an answer that was replaced nothing can be: there is nothing to ask.
    const nothingToAsk = imported.length > 0 || opening.state === "done" || newer !== undefined
    return still({
      ...state,
      mode: nothingToAsk ? { _tag: "Closed", how: "ExitedWithoutImporting" } : { _tag: "AskingHowToClose" },
    })
  }
  const unimported = RNEA.fromReadonlyArray(newer === undefined ? left(state) : [])
  return still({
    ...state,
    mode: O.isSome(unimported)
      ? { _tag: "AskingToLeave", sections: unimported.value }
      : { _tag: "Closed", how: "Imported" },
  })
}

// What is imported stays; of an answer that was replaced nothing more can be, and so nothing is asked.
const openNewer = (state: ReviewState): Step =>
  still(
    state.newer === undefined
      ? state
      : {
          ...state,
          mode: {
            _tag: "Closed",
            how: state.own.length > 0 ? "Imported" : "ExitedWithoutImporting",
            opens: state.newer,
          },
        },
  )

const chooseNetworkPlan = (state: ReviewState, name: string): Step => {
  const offered = state.opening.received.response.networkPlans.some((plan) => plan.name === name)
  if (!offered || name === state.networkPlan) return still(state)
  // Which of two values is meant, and what is kept, was said of another network plan.
  const { patientConfirmed } = state.answers
  return previewed({
    ...withoutFailure(state),
    networkPlan: name,
    answers: patientConfirmed === undefined ? {} : { patientConfirmed },
    decided: [],
    exceptions: { ...state.exceptions, expanded: [] },
  })
}

const toggleSection = (state: ReviewState, section: Section): Step => {
  const plan = networkPlanOf(state)
  if (plan !== undefined && !sectionsStated(plan).includes(section)) return still(state)
  return previewed({
    ...withoutFailure(state),
    selected: state.selected.includes(section)
      ? state.selected.filter((one) => one !== section)
      : [...state.selected, section],
  })
}

/** What a person decides while nothing is asked and nothing is waited for. */
export const reviewed = (state: ReviewState, event: DecidingEvent): Step => {
  switch (event._tag) {
    case "ChooseNetworkPlan":
      return chooseNetworkPlan(state, event.name)
    case "ToggleSection":
      return toggleSection(state, event.section)
    case "KeepExceptions":
      return keeping(state, event.address, event.keep)
    case "Pick":
      return picking(state, event.address, event.candidate)
    case "EditCoverage":
      return editingCoverage(state, event)
    case "ChooseCategories":
      return choosingCategories(state, event.categories)
    case "ConfirmPatient":
      return confirmingPatient(state, event.confirmed)
    case "PreviewAgain":
      return previewed(state)
    case "Import":
      return E.isRight(mayImport(state)) ? still({ ...state, mode: { _tag: "Confirming" } }) : still(state)
    case "Undo": {
      const last = state.own.at(-1)
      return last === undefined
        ? still(state)
        : acting(state, (number, receipt) => ({ _tag: "Undo", number, reverts: last.receipt, receipt }))
    }
    case "TryAgain":
      return state.notice?._tag === "Failed" ? actingAgain(state, state.notice.asked) : still(state)
    case "DismissNotice":
      return still(withoutNotice(state))
    case "OpenNewer":
      return openNewer(state)
    case "Close":
      return close(state)
    case "Yes":
    case "No":
    case "MarkAsDone":
    case "ExitWithoutImporting":
    case "Leave":
    case "Cancel":
      return still(state)
  }
}
