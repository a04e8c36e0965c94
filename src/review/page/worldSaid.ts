import { allChanges } from "../../domain/change/Change.ts"
import type { Refusal } from "../../domain/change/Refusal.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import type { ImportedSection } from "../../domain/review/ReviewOpening.ts"
import type { ResponseId } from "../../domain/value/Ids.ts"
import { isStale } from "./isStale.ts"
import { briefly, withoutFailure, withoutNotice } from "./notices.ts"
import { withoutMembers } from "./openPage.ts"
import { previewed, previewShown } from "./previewed.ts"
import type { WorldEvent } from "./ReviewEvent.ts"
import type { Act, OwnImport, ReviewState } from "./ReviewState.ts"
import { networkPlanOf, sectionsStated } from "./selected.ts"
import type { Step } from "./Step.ts"
import { still } from "./Step.ts"

type Answering<Tag extends WorldEvent["_tag"]> = Extract<WorldEvent, { readonly _tag: Tag }>

// The act that is waited for, if it is this one's answer.
const actAwaited = ({ mode }: ReviewState, number: number): Act | undefined =>
  mode._tag === "Acting" && mode.act.number === number ? mode.act : undefined

const isPreviewAwaited = ({ preview }: ReviewState, number: number): boolean =>
  preview._tag === "Awaited" && preview.number === number

const reviewing = (state: ReviewState): ReviewState => ({ ...state, mode: { _tag: "Reviewing" } })

/** An answer of the world's. One that nobody waits for any more changes nothing, nor does any once the page is closed. */
export const worldSaid = (state: ReviewState, event: WorldEvent): Step => {
  if (state.mode._tag === "Closed") return still(state)
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
      return still(replaced(state, event.response))
  }
}

// A newer answer has replaced this one: nobody confirms, or tries again, what can no longer be imported.
const replaced = (state: ReviewState, newer: ResponseId): ReviewState =>
  newer === state.opening.received.id
    ? state
    : {
        ...withoutFailure(state),
        newer,
        mode: state.mode._tag === "Confirming" ? { _tag: "Reviewing" } : state.mode,
      }

const replacedBy = (state: ReviewState, refusals: ReadonlyArray<Refusal>): ReviewState =>
  refusals.reduce((after, refusal) => (refusal._tag === "Superseded" ? replaced(after, refusal.newest) : after), state)

const marked = (
  before: ReadonlyArray<ImportedSection>,
  marks: ReadonlyArray<ImportedSection>,
): ReadonlyArray<ImportedSection> => [
  ...before.filter(
    (one) => !marks.some((mark) => mark.networkPlan === one.networkPlan && mark.section === one.section),
  ),
  ...marks,
]

const marksOf = ({ networkPlan, sections }: OwnImport): ReadonlyArray<ImportedSection> =>
  sections.map((section) => ({ networkPlan, section }))

// What an import that was asked for writes: asked again, it may come after something else was chosen and previewed.
const writtenBy = (state: ReviewState, { choice, digest, receipt }: Extract<Act, { _tag: "Import" }>): OwnImport => {
  const plan = networkPlanOf(state, choice.networkPlan)
  const preview = previewShown(state.preview)
  return {
    receipt,
    networkPlan: choice.networkPlan ?? "",
    sections: plan === undefined ? [] : sectionsStated(plan).filter((section) => choice.sections.includes(section)),
    wrote: preview?.digest === digest ? allChanges(preview.changes).map(({ address }) => addressKey(address)) : [],
  }
}

const imported = (state: ReviewState, { number, receipt, values, already }: Answering<"Imported">): Step => {
  const act = actAwaited(state, number)
  if (act?._tag !== "Import") return still(state)
  const written = writtenBy(state, act)
  const waiting = state.next
  const { state: after, commands } = previewed({
    ...reviewing(state),
    next: waiting + 1,
    imported: marked(state.imported, marksOf(written)),
    // Answered at the second asking it is still this visit's; an import of somebody else's is not to be undone here.
    own: receipt === act.receipt ? [...state.own, written] : state.own,
    notice: { _tag: "Imported", number: waiting, values, already, held: false },
  })
  return { state: after, commands: [{ _tag: "Wait", number: waiting, milliseconds: briefly }, ...commands] }
}

const undone = (state: ReviewState, { number, values, stayed = 0 }: Answering<"Undone">): Step => {
  const act = actAwaited(state, number)
  if (act?._tag !== "Undo") return still(state)
  const own = state.own.filter(({ receipt }) => receipt !== act.reverts)
  return previewed({
    ...reviewing(state),
    own,
    // Where values stay, the import stands as far as anybody else sees. Else what stood before this visit stands again.
    imported:
      stayed > 0 ? state.imported : own.reduce((marks, one) => marked(marks, marksOf(one)), state.opening.imported),
    notice: { _tag: "Undone", values, stayed },
  })
}

const refused = (state: ReviewState, { number, refusals }: Answering<"Refused">): Step => {
  if (isPreviewAwaited(state, number))
    return still(replacedBy({ ...state, preview: { _tag: "Refused", refusals } }, refusals))
  if (state.members?.awaits === number)
    return still({ ...withoutMembers(state), notice: { _tag: "Refused", refusals } })
  if (actAwaited(state, number) === undefined) return still(state)
  const after = replacedBy({ ...reviewing(state), notice: { _tag: "Refused", refusals } }, refusals)
  return isStale(refusals) ? previewed(after) : still(after)
}

const failed = (state: ReviewState, { number, problem }: Answering<"Failed">): Step => {
  if (isPreviewAwaited(state, number)) return still({ ...state, preview: { _tag: "Failed", problem } })
  if (state.members?.awaits === number) {
    const { awaits: _answered, ...members } = state.members
    return still({ ...state, members: { ...members, problem } })
  }
  const asked = actAwaited(state, number)
  if (asked === undefined) return still(state)
  return still(
    problem.written === "unknown"
      ? { ...state, mode: { _tag: "Unsure", asked, problem } }
      : { ...reviewing(state), notice: { _tag: "Failed", problem, asked } },
  )
}
