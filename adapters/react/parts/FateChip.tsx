import type { ReactElement } from "react"
import type { Fate } from "../../../src/review.ts"

const signs: Readonly<Record<Fate, string>> = {
  added: "+",
  changed: "≠",
  removed: "−",
  kept: "=",
  unchanged: "=",
  notStated: "=",
  notSelected: "·",
}

/** What becomes of a value, or became of it in this visit: a sign, a colour and the words. */
export const FateChip = ({
  fate,
  name,
  imported,
}: {
  readonly fate: Fate
  readonly name: string
  readonly imported: boolean
}): ReactElement => (
  <span className={`coverport-fate coverport-fate-${imported ? "imported" : fate}`}>
    <span aria-hidden="true" className="coverport-fate-sign">
      {imported ? "✓" : signs[fate]}
    </span>
    {name}
  </span>
)
