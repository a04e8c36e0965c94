import type { ReactElement } from "react"
import { sayUnchanged, screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"

/** How many rows are folded away because they stay, and the button that shows them. */
export const Unchanged = ({
  unchanged,
  shown: unchangedShown,
  act,
}: {
  readonly unchanged: number
  readonly shown: boolean
  readonly act: Act
}): ReactElement | null =>
  unchanged === 0 ? null : (
    <p className="coverport-unchanged">
      {sayUnchanged(unchanged)}{" "}
      <button
        type="button"
        className="coverport-link"
        aria-expanded={unchangedShown}
        onClick={() => {
          act({ _tag: "ShowUnchanged", on: !unchangedShown })
        }}
      >
        {unchangedShown ? screenWords.hideUnchanged : screenWords.showUnchanged}
      </button>
    </p>
  )
