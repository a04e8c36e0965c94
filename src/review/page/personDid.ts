import * as E from "fp-ts/lib/Either.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as O from "fp-ts/lib/Option.js"
import { pipe } from "fp-ts/lib/function.js"
import type { Answers } from "../../domain/change/Choice.ts"
import type { Address } from "../../domain/coverage/Address.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import { mayImport } from "./mayImport.ts"
import { sectionsStated } from "./openPage.ts"
import { choiceOf, previewed } from "./previewed.ts"
import type { PersonEvent } from "./ReviewEvent.ts"
import type { Act, MembersShown, ReviewState } from "./ReviewState.ts"
import type { Step } from "./Step.ts"
import { still } from "./Step.ts"
import { held, withoutNotice } from "./notices.ts"
import { withoutMembers, withoutWhere } from "./openPage.ts"

/** What a person does changes what can be answered where the page stands, and nothing else. */
export const personDid = (state: ReviewState, event: PersonEvent): Step => {
  switch (state.mode._tag) {
    case "Reviewing":
      return reviewing(state, event)
    case "Confirming":
      return confirming(state, event)
    case "AskingHowToClose":
      return askingHowToClose(state, event)
    case "AskingToLeave":
      return askingToLeave(state, event)
    case "Acting":
    case "Closed":
      return still(state)
  }
}

const back = (state: ReviewState): Step => still({ ...state, mode: { _tag: "Reviewing" } })

const acting = (state: ReviewState, actOf: (number: number, receipt: string) => Act): Step => {
  const act = actOf(state.next, `${state.visit}-${String(state.next)}`)
  return {
    state: { ...withoutNotice(state), mode: { _tag: "Acting", act }, next: state.next + 1 },
    commands: [act],
  }
}

const confirming = (state: ReviewState, { _tag }: PersonEvent): Step => {
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

const askingHowToClose = (state: ReviewState, { _tag }: PersonEvent): Step => {
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

const askingToLeave = (state: ReviewState, { _tag }: PersonEvent): Step => {
  if (_tag === "Cancel") return back(state)
  return still(_tag === "Leave" ? { ...state, mode: { _tag: "Closed", how: "Imported" } } : state)
}

// What the chosen network plan states and nobody has imported of it.
const left = ({ opening, networkPlan, imported }: ReviewState) => {
  const plan = opening.received.response.networkPlans.find(({ name }) => name === networkPlan)
  return plan === undefined
    ? []
    : sectionsStated(plan).filter(
        (section) => !imported.some((done) => done.networkPlan === plan.name && done.section === section),
      )
}

const close = (state: ReviewState): Step => {
  if (state.own.length === 0)
    return still({
      ...state,
      // What was done before this visit stays done, and there is nothing to ask.
      mode:
        state.imported.length > 0 || state.opening.state === "done"
          ? { _tag: "Closed", how: "ExitedWithoutImporting" }
          : { _tag: "AskingHowToClose" },
    })
  const unimported = RNEA.fromReadonlyArray(left(state))
  return still({
    ...state,
    mode: O.isSome(unimported)
      ? { _tag: "AskingToLeave", sections: unimported.value }
      : { _tag: "Closed", how: "Imported" },
  })
}

const answering = (state: ReviewState, answers: Answers): Step => previewed({ ...state, answers })

const kept = ({ kept: before = [] }: Answers, address: Address, keep: boolean): ReadonlyArray<Address> => {
  const others = before.filter((one) => addressKey(one) !== addressKey(address))
  return keep ? [...others, address] : others
}

const picked = ({ picks = [] }: Answers, address: Address, candidate: number): Answers["picks"] => [
  ...picks.filter((one) => addressKey(one.address) !== addressKey(address)),
  { address, candidate },
]

const chooseNetworkPlan = (state: ReviewState, name: string): Step => {
  const offered = state.opening.received.response.networkPlans.some((plan) => plan.name === name)
  if (!offered || name === state.networkPlan) return still(state)
  // Which of two values is meant, and what is kept, was said of another network plan.
  const { patientConfirmed } = state.answers
  return previewed({
    ...state,
    networkPlan: name,
    answers: patientConfirmed === undefined ? {} : { patientConfirmed },
    exceptions: { ...state.exceptions, expanded: [] },
  })
}

const listing = (state: ReviewState, shown: MembersShown): Step => {
  const number = state.next
  return {
    state: { ...state, next: number + 1, members: { ...shown, awaits: number } },
    commands: [
      {
        _tag: "ListMembers",
        number,
        plan: state.opening.standing.plan.id,
        ...(shown.next === undefined ? {} : { after: shown.next }),
      },
    ],
  }
}

const reviewing = (state: ReviewState, event: PersonEvent): Step => {
  const { exceptions } = state
  switch (event._tag) {
    case "ShowPane":
      return still({ ...state, pane: event.pane })
    case "ChooseNetworkPlan":
      return chooseNetworkPlan(state, event.name)
    case "ToggleSection":
      return previewed({
        ...state,
        selected: state.selected.includes(event.section)
          ? state.selected.filter((section) => section !== event.section)
          : [...state.selected, event.section],
      })
    case "ToggleProcedure":
      return still({
        ...state,
        exceptions: {
          ...exceptions,
          expanded: exceptions.expanded.includes(event.procedure)
            ? exceptions.expanded.filter((one) => one !== event.procedure)
            : [...exceptions.expanded, event.procedure],
        },
      })
    case "FindProcedure":
      return still({ ...state, exceptions: { ...exceptions, find: event.text } })
    case "FilterType": {
      const { type: _before, ...others } = exceptions
      return still({ ...state, exceptions: event.type === undefined ? others : { ...others, type: event.type } })
    }
    case "ShowChangedOnly":
      return still({ ...state, exceptions: { ...exceptions, changedOnly: event.on } })
    case "ShowUnchanged":
      return still({ ...state, unchangedShown: event.on })
    case "KeepExceptions":
      return answering(state, { ...state.answers, kept: kept(state.answers, event.address, event.keep) })
    case "Pick": {
      const picks = picked(state.answers, event.address, event.candidate)
      return answering(state, { ...state.answers, ...(picks === undefined ? {} : { picks }) })
    }
    case "ChooseCategories":
      return answering(state, { ...state.answers, categories: event.categories })
    case "ConfirmPatient":
      return answering(state, { ...state.answers, patientConfirmed: event.confirmed })
    case "ShowWhere":
      return still({ ...state, where: event.at })
    case "HideWhere":
      return still(withoutWhere(state))
    case "ShowMembers":
      return state.members === undefined ? listing(state, { named: [] }) : still(state)
    case "MoreMembers":
      return state.members?.next === undefined || state.members.awaits !== undefined
        ? still(state)
        : listing(state, state.members)
    case "HideMembers":
      return still(withoutMembers(state))
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
    case "TryAgain": {
      if (state.notice?._tag !== "Failed") return still(state)
      const { asked } = state.notice
      return acting(state, (number) => ({ ...asked, number }))
    }
    case "HoldNotice":
      return held(state, event.hold)
    case "DismissNotice":
      // What may have been written is not put away unread: it is asked for again, or the page is closed.
      return state.notice?._tag === "Failed" && state.notice.problem.written === "unknown"
        ? still(state)
        : still(withoutNotice(state))
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
