import type { ReactElement } from "react"
import { useId, useState } from "react"
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components"
import type { NetworkPlanView, ReviewView } from "../../../src/review.ts"
import { sayAmounts, sayCoverages, sayExceptions, screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Chevron } from "../parts/glyphs.tsx"
import { Comparison } from "./Comparison.tsx"

const Option = ({ plan }: { readonly plan: NetworkPlanView }): ReactElement => (
  <ListBoxItem id={plan.name} textValue={plan.name} className="coverport-option">
    <span className="coverport-option-name">{plan.name}</span>
    <span className="coverport-small">
      {plan.status} · {sayAmounts(plan.amounts)} · {sayExceptions(plan.exceptions)} · {sayCoverages(plan.coverages)}
    </span>
  </ListBoxItem>
)

/** The list Choose Network Plan, and the plans side by side when asked for. */
export const NetworkPlanChoice = ({
  networkPlans: { label, options, asks, comparison, enabled },
  isCompared,
  act,
}: {
  readonly networkPlans: ReviewView["networkPlans"]
  /** Whether they are shown side by side already, below. */
  readonly isCompared: boolean
  readonly act: Act
}): ReactElement => {
  const [comparing, setComparing] = useState(false)
  const table = useId()
  const chosen = options.find((option) => option.chosen)
  const canCompare = options.length > 1 && !isCompared
  const isAsked = canCompare && comparing
  return (
    <div className="coverport-network">
      <div className="coverport-network-line">
        <Select
          className="coverport-select"
          placeholder={screenWords.choose}
          isDisabled={!enabled}
          value={chosen?.name ?? null}
          onChange={(key) => {
            if (key !== null) act({ _tag: "ChooseNetworkPlan", name: String(key) })
          }}
        >
          <Label className="coverport-label">{label}</Label>
          <Button className="coverport-select-button">
            <SelectValue className="coverport-select-value" />
            <Chevron open />
          </Button>
          <Popover className="coverport coverport-popover" placement="bottom start">
            <ListBox className="coverport-options">
              {options.map((plan) => (
                <Option key={plan.name} plan={plan} />
              ))}
            </ListBox>
          </Popover>
        </Select>
        {canCompare ? (
          <button
            type="button"
            className="coverport-link"
            aria-expanded={comparing}
            aria-controls={table}
            onClick={() => {
              setComparing(!comparing)
            }}
          >
            {comparing ? screenWords.hideComparison : screenWords.compare}
          </button>
        ) : null}
      </div>
      {asks === undefined ? null : <p className="coverport-asks">{asks}</p>}
      <div id={table}>{isAsked ? <Comparison comparison={comparison} options={options} act={act} /> : null}</div>
    </div>
  )
}
