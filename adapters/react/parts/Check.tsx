import type { ReactElement, ReactNode } from "react"
import { CheckboxButton, CheckboxField } from "react-aria-components"
import { Tick } from "./glyphs.tsx"

/** A checkbox and what it is called, or a name for those who do not see it. */
export const Check = ({
  checked,
  onChange,
  enabled = true,
  name,
  children,
}: {
  readonly checked: boolean
  readonly onChange: () => void
  readonly enabled?: boolean
  readonly name?: string
  readonly children?: ReactNode
}): ReactElement => (
  <CheckboxField
    className="coverport-check-field"
    isSelected={checked}
    isDisabled={!enabled}
    onChange={onChange}
    {...(name === undefined ? {} : { "aria-label": name })}
  >
    <CheckboxButton className="coverport-check">
      <span className="coverport-box">{checked ? <Tick /> : null}</span>
      {children}
    </CheckboxButton>
  </CheckboxField>
)
