import type { ReactElement } from "react"
import { useId } from "react"
import type { ReviewView } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { ActionButton } from "../parts/ActionButton.tsx"
import { useLate } from "../parts/useLate.ts"

/** Close and Import, what is selected, and what the page waits for. */
export const Footer = ({ view, act }: { readonly view: ReviewView; readonly act: Act }): ReactElement => {
  const why = useId()
  const waits = useLate(view.waitsFor)
  const because = view.import.because ?? ""
  return (
    <footer className="coverport-foot">
      <ActionButton action={view.close} act={act} />
      {view.undo === undefined ? null : <ActionButton action={view.undo} act={act} kind="link" />}
      <p className="coverport-waits" role="status">
        {waits}
      </p>
      <p className="coverport-selected" id={why}>
        {because === "" || because === view.waitsFor ? view.selected : because}
      </p>
      <ActionButton action={view.import} act={act} kind="main" describedBy={why} />
    </footer>
  )
}
