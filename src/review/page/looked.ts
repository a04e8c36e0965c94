import { held } from "./notices.ts"
import { withoutMembers, withoutWhere } from "./openPage.ts"
import type { PersonEvent } from "./ReviewEvent.ts"
import type { MembersShown, ReviewState } from "./ReviewState.ts"
import type { Step } from "./Step.ts"
import { still } from "./Step.ts"

/** What looks at the page and decides nothing. It is done whatever the page asks or waits for. */
export type LookingEvent = Extract<
  PersonEvent,
  {
    readonly _tag:
      | "FilterType"
      | "FindProcedure"
      | "HideMembers"
      | "HideWhere"
      | "HoldNotice"
      | "MoreMembers"
      | "ShowChangedOnly"
      | "ShowMembers"
      | "ShowPane"
      | "ShowUnchanged"
      | "ShowWhere"
      | "ToggleProcedure"
  }
>

const listing = (state: ReviewState, { named, next }: MembersShown): Step => {
  const number = state.next
  return {
    state: {
      ...state,
      next: number + 1,
      members: { named, ...(next === undefined ? {} : { next }), awaits: number },
    },
    commands: [
      {
        _tag: "ListMembers",
        number,
        plan: state.opening.standing.plan.id,
        ...(next === undefined ? {} : { after: next }),
      },
    ],
  }
}

const moreMembers = (state: ReviewState): Step => {
  const { members } = state
  return members === undefined ||
    members.awaits !== undefined ||
    (members.next === undefined && members.problem === undefined)
    ? still(state)
    : listing(state, members)
}

/** The page, looked at otherwise. */
export const looked = (state: ReviewState, event: LookingEvent): Step => {
  const { exceptions } = state
  switch (event._tag) {
    case "ShowPane":
      return still({ ...state, pane: event.pane })
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
    case "ShowWhere":
      return still({ ...state, where: event.at })
    case "HideWhere":
      return still(withoutWhere(state))
    case "ShowMembers":
      return state.members === undefined ? listing(state, { named: [] }) : still(state)
    case "MoreMembers":
      return moreMembers(state)
    case "HideMembers":
      return still(withoutMembers(state))
    case "HoldNotice":
      return held(state, event.hold)
  }
}
