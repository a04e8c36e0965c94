import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import { acting, actingAgain } from "./acting.ts"
import { mayImport } from "./mayImport.ts"
import { choiceOf } from "./previewed.ts"
import type { PersonEvent } from "./ReviewEvent.ts"
import type { Act, ReviewState } from "./ReviewState.ts"
import type { Step } from "./Step.ts"
import { still } from "./Step.ts"

const back = (state: ReviewState): Step => still({ ...state, mode: { _tag: "Reviewing" } })

/** The confirmation: Yes imports what is shown, and nothing else does. */
export const confirming = (state: ReviewState, { _tag }: PersonEvent): Step => {
  if (_tag === "No" || _tag === "Cancel") return back(state)
  if (_tag !== "Yes") return still(state)
  return pipe(
    mayImport(state),
    E.match(
      () => back(state),
      ({ digest }) =>
        acting(state, (number, receipt) => ({ _tag: "Import", number, choice: choiceOf(state), digest, receipt })),
    ),
  )
}

/** Close before an import. */
export const askingHowToClose = (state: ReviewState, { _tag }: PersonEvent): Step => {
  if (_tag === "Cancel") return back(state)
  if (_tag === "ExitWithoutImporting")
    return still({ ...state, mode: { _tag: "Closed", how: "ExitedWithoutImporting" } })
  if (_tag !== "MarkAsDone") return still(state)
  return acting(state, (number, receipt) => ({
    _tag: "MarkAsDone",
    number,
    response: state.opening.received.id,
    receipt,
  }))
}

/** Close after an import, with a section left out. */
export const askingToLeave = (state: ReviewState, { _tag }: PersonEvent): Step => {
  if (_tag === "Cancel") return back(state)
  return still(_tag === "Leave" ? { ...state, mode: { _tag: "Closed", how: "Imported" } } : state)
}

/** Nobody knows whether an act was written: it is asked again as it was, or the page is left. */
export const unsure = (state: ReviewState, asked: Act, { _tag }: PersonEvent): Step => {
  if (_tag === "TryAgain") return actingAgain(state, asked)
  return still(_tag === "Leave" ? { ...state, mode: { _tag: "Closed", how: "LeftUnsure" } } : state)
}
