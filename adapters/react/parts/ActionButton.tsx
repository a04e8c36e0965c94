import type { ReactElement } from "react"
import type { ActionView } from "../../../src/review.ts"
import type { Act } from "./Act.ts"

/**
 * A button of the view. One that waits stays in the order of the Tab key, so that a person who gets to it hears why, and
 * so that the focus is not lost when it begins to wait.
 */
export const ActionButton = ({
  action,
  act,
  kind = "plain",
  describedBy,
}: {
  readonly action: ActionView
  readonly act: Act
  readonly kind?: "plain" | "main" | "link"
  readonly describedBy?: string
}): ReactElement => (
  <button
    type="button"
    className={kind === "link" ? "coverport-link" : `coverport-button coverport-button-${kind}`}
    aria-disabled={!action.enabled}
    {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
    onClick={() => {
      if (action.enabled) act(action.does)
    }}
  >
    {action.label}
  </button>
)
