import type { ReactElement } from "react"
import { useEffect, useRef } from "react"
import type { EligibilityIcon } from "../../../src/index.ts"
import { ReviewPage } from "./ReviewPage.tsx"
import type { ReviewHost } from "./useReview.ts"
import { useReview } from "./useReview.ts"

/** @category models @since 0.2.0 */
export interface ImportReviewProps extends ReviewHost {
  /** The page was closed: show the calendar, with this icon on the patient's appointments. */
  /** Or, with `opens`, the answer that replaced this one: the person wants to go on to it. */
  readonly onClosed: (icon: EligibilityIcon, opens?: string) => void
}

/**
 * The page Import Insurance Benefit Details.
 *
 * @see docs/specification.md, steps 2 to 11
 * @category presenting
 * @since 0.2.0
 */
export const ImportReview = ({ onClosed, ...host }: ImportReviewProps): ReactElement | null => {
  const { view, act } = useReview(host)
  const told = useRef(onClosed)
  useEffect(() => {
    told.current = onClosed
  })
  const icon = view.closed?.icon
  const opens = view.closed?.opens
  useEffect(() => {
    if (icon !== undefined) told.current(icon, opens)
  }, [icon, opens])
  return icon === undefined ? <ReviewPage view={view} act={act} /> : null
}
