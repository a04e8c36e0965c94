import type { ReviewState } from "./ReviewState.ts"
import type { Step } from "./Step.ts"
import { still } from "./Step.ts"

/** How long a success message is shown: briefly, in the seed's word. */
export const briefly = 4_000

/** The page with nothing said above it. */
export const withoutNotice = ({ notice: _said, ...page }: ReviewState): ReviewState => page

/** Something else was chosen: what failed before is not offered again. */
export const withoutFailure = (state: ReviewState): ReviewState =>
  state.notice?._tag === "Failed" ? withoutNotice(state) : state

/** Holds the success message while it is pointed at or focused; let go, it stays as long as it did at first. */
export const held = (state: ReviewState, hold: boolean): Step => {
  if (state.notice?._tag !== "Imported" || state.notice.held === hold) return still(state)
  if (hold) return still({ ...state, notice: { ...state.notice, held: true } })
  const number = state.next
  return {
    state: { ...state, next: number + 1, notice: { ...state.notice, held: false, number } },
    commands: [{ _tag: "Wait", number, milliseconds: briefly }],
  }
}
