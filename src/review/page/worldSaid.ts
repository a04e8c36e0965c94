import { isStale } from "./isStale.ts"
import { briefly, withoutNotice } from "./notices.ts"
import { withoutMembers } from "./openPage.ts"
import { previewed, previewShown } from "./previewed.ts"
import type { WorldEvent } from "./ReviewEvent.ts"
import type { Act, ReviewState } from "./ReviewState.ts"
import type { Step } from "./Step.ts"
import { still } from "./Step.ts"

type Answering<Tag extends WorldEvent["_tag"]> = Extract<WorldEvent, { readonly _tag: Tag }>

// The act that is waited for, if it is this one's answer.
const actAwaited = ({ mode }: ReviewState, number: number): Act | undefined =>
  mode._tag === "Acting" && mode.act.number === number ? mode.act : undefined

const isPreviewAwaited = ({ preview }: ReviewState, number: number): boolean =>
  preview._tag === "Awaited" && preview.number === number

const reviewing = (state: ReviewState): ReviewState => ({ ...state, mode: { _tag: "Reviewing" } })

/** An answer of the world's. One that nobody waits for any more changes nothing. */
export const worldSaid = (state: ReviewState, event: WorldEvent): Step => {
  switch (event._tag) {
    case "Previewed":
      return still(
        isPreviewAwaited(state, event.number)
          ? { ...state, preview: { _tag: "There", preview: event.preview } }
          : state,
      )
    case "Imported":
      return imported(state, event)
    case "MarkedAsDone":
      return still(
        actAwaited(state, event.number)?._tag === "MarkAsDone"
          ? { ...state, mode: { _tag: "Closed", how: "MarkedAsDone" } }
          : state,
      )
    case "Undone":
      return undone(state, event)
    case "Members":
      return still(
        state.members?.awaits === event.number
          ? {
              ...state,
              members: {
                named: [...state.members.named, ...event.items],
                ...(event.next === undefined ? {} : { next: event.next }),
              },
            }
          : state,
      )
    case "Refused":
      return refused(state, event)
    case "Failed":
      return failed(state, event)
    case "TimePassed":
      return still(
        state.notice?._tag === "Imported" && state.notice.number === event.number && !state.notice.held
          ? withoutNotice(state)
          : state,
      )
    case "NewAnswerArrived":
      if (event.response === state.opening.received.id || state.mode._tag === "Closed") return still(state)
      return still({
        ...state,
        newer: event.response,
        // Nobody confirms what can no longer be imported.
        mode: state.mode._tag === "Confirming" ? { _tag: "Reviewing" } : state.mode,
      })
  }
}

const imported = (state: ReviewState, { number, receipt, values, already }: Answering<"Imported">): Step => {
  const act = actAwaited(state, number)
  const preview = previewShown(state.preview)
  if (act?._tag !== "Import" || preview === undefined) return still(state)
  const { networkPlan, sections } = preview
  const marks = sections.map((section) => ({ networkPlan: networkPlan.name, section }))
  const waiting = state.next
  const { state: after, commands } = previewed({
    ...reviewing(state),
    next: waiting + 1,
    imported: [
      ...state.imported.filter(
        (one) => !marks.some((mark) => mark.networkPlan === one.networkPlan && mark.section === one.section),
      ),
      ...marks,
    ],
    // Answered at the second asking it is still this visit's; an import of somebody else's is not to be undone here.
    own: receipt === act.receipt ? [...state.own, { receipt, networkPlan: networkPlan.name, sections }] : state.own,
    notice: { _tag: "Imported", number: waiting, values, already, held: false },
  })
  return { state: after, commands: [{ _tag: "Wait", number: waiting, milliseconds: briefly }, ...commands] }
}

const undone = (state: ReviewState, { number, values }: Answering<"Undone">): Step => {
  const act = actAwaited(state, number)
  if (act?._tag !== "Undo") return still(state)
  const gone = state.own.find(({ receipt }) => receipt === act.reverts)
  return previewed({
    ...reviewing(state),
    own: state.own.filter(({ receipt }) => receipt !== act.reverts),
    imported: state.imported.filter(
      ({ networkPlan, section }) =>
        gone === undefined || networkPlan !== gone.networkPlan || !gone.sections.includes(section),
    ),
    notice: { _tag: "Undone", values },
  })
}

const refused = (state: ReviewState, { number, refusals }: Answering<"Refused">): Step => {
  if (isPreviewAwaited(state, number)) return still({ ...state, preview: { _tag: "Refused", refusals } })
  if (state.members?.awaits === number)
    return still({ ...withoutMembers(state), notice: { _tag: "Refused", refusals } })
  if (actAwaited(state, number) === undefined) return still(state)
  const after: ReviewState = { ...reviewing(state), notice: { _tag: "Refused", refusals } }
  return isStale(refusals) ? previewed(after) : still(after)
}

const failed = (state: ReviewState, { number, problem }: Answering<"Failed">): Step => {
  if (isPreviewAwaited(state, number)) return still({ ...state, preview: { _tag: "Failed", problem } })
  if (state.members?.awaits === number) return still(withoutMembers(state))
  const asked = actAwaited(state, number)
  return still(asked === undefined ? state : { ...reviewing(state), notice: { _tag: "Failed", problem, asked } })
}
