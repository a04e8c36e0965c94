import type { ReactElement } from "react"
import type { EligibilityIcon as Icon } from "../../../src/index.ts"

/** @category models @since 0.2.0 */
export interface EligibilityIconProps {
  readonly icon: Icon
  /** What it is called for those who do not see it; absent where what it stands in is named already. */
  readonly name?: string
}

// Told apart without colour, too: a dot, a round sign, a triangle that points down, a square with its corners cut.
const shapes: Readonly<Record<Exclude<Icon, "None">, string>> = {
  ReadyToImport: "M5 2H19A3 3 0 0 1 22 5V19A3 3 0 0 1 19 22H5A3 3 0 0 1 2 19V5A3 3 0 0 1 5 2Z",
  Eligible: "M12 1.5A10.5 10.5 0 1 1 12 22.5A10.5 10.5 0 1 1 12 1.5Z",
  NotEligible: "M7.5 1.5H16.5L22.5 7.5V16.5L16.5 22.5H7.5L1.5 16.5V7.5Z",
  Unable: "M12 0.5 23.5 12 12 23.5 0.5 12Z",
}

/**
 * The "E" on an appointment: a green E with a red dot on white, a white E on green, on red or on orange; nothing for
 * `None`. Each has a shape of its own.
 *
 * @see docs/specification.md, step 2
 * @category presenting
 * @since 0.2.0
 */
export const EligibilityIcon = ({ icon, name }: EligibilityIconProps): ReactElement | null =>
  icon === "None" ? null : (
    <svg
      className={`coverport-icon coverport-icon-${icon}`}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      focusable="false"
      {...(name === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      <path className="coverport-icon-ground" d={shapes[icon]} />
      <path className="coverport-icon-letter" d="M15.5 7H9V17H15.5M9 12H14.5" />
      {icon === "ReadyToImport" ? <circle className="coverport-icon-dot" cx="20" cy="4" r="4" /> : null}
    </svg>
  )
