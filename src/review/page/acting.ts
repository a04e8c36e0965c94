import { withoutNotice } from "./notices.ts"
import type { Act, ReviewState } from "./ReviewState.ts"
import type { Step } from "./Step.ts"

/** Sends an act under a receipt that no other act of this visit has, and waits for its answer. */
export const acting = (state: ReviewState, actOf: (number: number, receipt: string) => Act): Step => {
  const act = actOf(state.next, `${state.visit}-${String(state.next)}`)
  return {
    state: { ...withoutNotice(state), mode: { _tag: "Acting", act }, next: state.next + 1 },
    commands: [act],
  }
}

/** Sends an act again as it was: under its receipt it is the same act. */
export const actingAgain = (state: ReviewState, asked: Act): Step => acting(state, (number) => ({ ...asked, number }))
