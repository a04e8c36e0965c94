import type { Preview } from "../../domain/review/Preview.ts"
import { sayMembers, sayPartsOfPlan } from "../words/confirmation.ts"
import { pageWords } from "../words/page.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { AffectsView } from "./ReviewView.ts"

const headlineOf = ({ touched }: Preview): string => {
  const members = touched.plan ?? touched.subscription ?? touched.enrolment
  return members === undefined ? pageWords.touchesNobody : `Touches ${sayMembers(members)}`
}

const linesOf = ({ opening: { standing } }: ReviewState, { touched, changes }: Preview): ReadonlyArray<string> => [
  ...(touched.plan === undefined
    ? []
    : [`${sayPartsOfPlan(changes)}: everyone on ${standing.plan.name}, ${sayMembers(touched.plan)}`]),
  ...(touched.subscription === undefined
    ? []
    : [`Family met and used amounts: this family, ${sayMembers(touched.subscription)}`]),
  ...(touched.enrolment === undefined
    ? []
    : [`Met and used amounts: ${standing.patient.firstName} ${standing.patient.lastName} alone`]),
]

const notYet = ({ preview, networkPlan, newer }: ReviewState): string => {
  switch (preview._tag) {
    case "None":
      return networkPlan === undefined
        ? pageWords.notYetPreviewed
        : newer === undefined
          ? pageWords.noSectionSelected
          : pageWords.previewUnknown
    case "Awaited":
      return pageWords.previewAwaited
    case "There":
    case "Refused":
    case "Failed":
      return pageWords.previewUnknown
  }
}

/** Whom an import touches, with the numbers always in sight. */
export const affectsView = (state: ReviewState, preview: Preview | undefined): AffectsView => {
  const { members } = state
  return {
    headline: preview === undefined ? notYet(state) : headlineOf(preview),
    lines: preview === undefined ? [] : linesOf(state, preview),
    ...(members === undefined
      ? {}
      : {
          members: {
            named: members.named,
            loading: members.awaits !== undefined,
            more: members.next !== undefined || members.problem !== undefined,
            ...(members.problem === undefined ? {} : { problem: members.problem.message }),
          },
        }),
  }
}
